/** Title, chapters and cover sheets. */
export const en = {
  title: "Annual report {year}",
  titleOfPeriod: "Report {from} to {to}",
  chapters: {
    foreword: "Introduction",
    "1": "Mandate and staff",
    "2": "Use of the office",
    "3": "Frequent problems and conflicts",
    "4": "The city's own benefit rules: clients' and experts' views",
    "5": "Emergencies and crisis management",
    "6": "Mediation",
    "7": "Outcomes and lawsuits avoided",
    "8": "Reactions (KRM)",
    "9": "Suggestions and what became of them",
    "10": "Co-operation and referrals",
    closing: "Appraisal and outlook",
    annex: "Annex: method, catalogue version, state of the law",
  },
  texts: { introduction: "Introduction", appraisal: "Appraisal", outlook: "Outlook" },
  covers: {
    committee: { addressee: "Committee for Social Affairs and Housing", line: "For information" },
    owners: { addressee: "Trägerversammlung of the Jobcenter", line: "For information" },
    advisory_board: { addressee: "Advisory board of the Jobcenter", line: "For information" },
  },
  annex: {
    counting:
      "Persons, cases, contacts and concerns are counted apart and never added up. One contact may have up to three concerns.",
    small:
      "Counts below {threshold} are printed as “< {threshold}”. Where they could be computed from others, further cells are hidden with “·”. Shares go with them.",
    catalogue: "Catalogue of concerns and outcomes: version {version}.",
    law: "State of the law: {date}.",
    frozen: "Data frozen on {date}, version {version}.",
    running: "Preliminary data: the period is not frozen.",
    invented: "Everything in this document is invented. It is for demonstration.",
    changes: {
      heading: "Changes since version {version}",
      change: "{table}, {row}, {column}: {before} before, {after} now.",
    },
  },
  failed: "This table could not be computed.",
};
