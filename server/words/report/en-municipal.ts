/** Chapter 4: what the city itself decides about, as clients and experts see it. */
export const en = {
  figures: {
    T10: {
      caption: "Concerns about the city's own benefits",
      rule: "Counted are concerns whose rules the city decides about; a contact may have several.",
      firstColumn: "Benefit and concern",
    },
    A4: {
      caption: "Concerns about housing, rent and heating over time",
      rule: "Counted are concerns of the group “Housing, rent and heating” by month, main and further ones.",
      firstColumn: "Month",
    },
    T11: {
      caption: "Clients' view: typical statements",
      rule: "Released statements of clients in their own words, without a link to a talk.",
      firstColumn: "Concern",
    },
    X2: {
      caption: "Clients' view: did the talk help?",
      rule: "Every answer left at the kiosk is counted.",
      firstColumn: "Answer",
    },
    T12: {
      caption: "Experts' view: assessment, cause, proposal",
      rule: "Experts' assessments of municipal concerns, by quarter and role.",
      firstColumn: "Concern",
    },
  },
  labels: {
    "municipal.total": "All municipal concerns",
    "benefit.accommodation": "Accommodation and heating (§ 22 SGB II)",
    "benefit.furnishings": "First furnishings and clothing (§ 24 section 3 SGB II)",
    "benefit.education": "Education package (§ 28 SGB II)",
    "benefit.services": "Municipal integration services (§ 16a SGB II)",
    "benefit.other": "Other municipal tasks",
    policyEvent: "Event",
    "municipal.statement": "Statement",
    "municipal.quarter": "Quarter",
    "municipal.role": "Who says so",
    "municipal.assessment": "Assessment",
    "helped.yes": "yes",
    "helped.partly": "partly",
    "helped.no": "no",
    "helped.given": "Answers",
    "helped.none": "not stated",
    "helped.all": "All feedback",
    shareOfAnswers: "Share of answers",
    "role.ombudsperson": "Ombudsperson",
    "role.benefits_lead": "Team lead, benefits",
    "role.integration_team": "Integration team",
    "role.appeals_office": "Appeals office",
    "role.social_welfare_office": "Social welfare office",
    "role.advice_centre": "Advice centre",
  },
  notes: {
    municipalShare:
      "Shares: of all concerns of the period. Municipal are the concerns the catalogue marks as such (§ 6 section 1 sentence 1 no. 2 SGB II); sorted by the first paragraph that fits.",
    housingConcerns:
      "Events are new rent ceilings or changes of law from the office's register. That numbers rise or fall after an event does not prove a cause.",
    noStatement: "No statement was released for this period.",
    statementsReleased:
      "A selection, not a count: every statement was made anonymous and released by the ombudsperson. Those on municipal concerns come first.",
    answersWithoutTicket:
      "Feedback is left at the kiosk voluntarily and without a link to a number, hence in total only. Shares: of all who answered.",
    concernsWithoutExpertView: "Without an expert's assessment remained {count} of {of} municipal concerns.",
  },
};
