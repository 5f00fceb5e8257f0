/** Chapter 4: what the city itself decides about, as clients and experts see it. */
export const de = {
  figures: {
    T11: {
      caption: "Kundensicht: typische Aussagen",
      rule: "Freigegebene Aussagen von Ratsuchenden im Wortlaut, ohne Bezug zu einem Gespräch.",
      firstColumn: "Anliegen",
    },
    X2: {
      caption: "Kundensicht: Hat das Gespräch geholfen?",
      rule: "Gezählt wird jede Rückmeldung, die am Kiosk hinterlassen wurde.",
      firstColumn: "Antwort",
    },
    T12: {
      caption: "Expertensicht: Einschätzung, Ursache, Vorschlag",
      rule: "Fachliche Einschätzungen zu kommunalen Anliegen, je Quartal und Rolle.",
      firstColumn: "Anliegen",
    },
  },
  labels: {
    "municipal.statement": "Aussage",
    "municipal.quarter": "Quartal",
    "municipal.role": "Wer das sagt",
    "municipal.assessment": "Einschätzung",
    "helped.yes": "ja",
    "helped.partly": "teilweise",
    "helped.no": "nein",
    "helped.given": "Antworten",
    "helped.not_stated": "keine Angabe",
    "helped.all": "Rückmeldungen insgesamt",
    shareOfAnswers: "Anteil an den Antworten",
    "role.ombudsperson": "Ombudsperson",
    "role.benefits_lead": "Teamleitung Leistung",
    "role.integration_team": "Team Integration",
    "role.appeals_office": "Rechtsbehelfsstelle",
    "role.social_welfare_office": "Sozialamt",
    "role.advice_centre": "Beratungsstelle",
  },
  notes: {
    noStatement: "Für diesen Zeitraum wurde keine Aussage freigegeben.",
    statementsReleased:
      "Eine Auswahl, keine Zählung: Jede Aussage wurde von der Ombudsperson anonymisiert und freigegeben. Zuerst stehen Aussagen zu kommunalen Anliegen.",
    answersWithoutTicket:
      "Rückmeldungen werden am Kiosk freiwillig und ohne Bezug zu einer Nummer gegeben, deshalb nur insgesamt. Anteile: von allen, die geantwortet haben.",
    concernsWithoutExpertView: "Ohne fachliche Einschätzung blieben {count} von {of} kommunalen Anliegen.",
  },
};
