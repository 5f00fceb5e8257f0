/** Chapter 4: what the city itself decides about, as clients and experts see it. */
export const de = {
  figures: {
    T10: {
      caption: "Anliegen zu kommunalen Leistungen",
      rule: "Gezählt werden Anliegen, über deren Regeln die Stadt bestimmt; ein Kontakt kann mehrere haben.",
      firstColumn: "Leistung und Anliegen",
    },
    A4: {
      caption: "Anliegen zu Wohnung, Miete und Heizung im Zeitverlauf",
      rule: "Gezählt werden Anliegen der Obergruppe „Wohnung, Miete und Heizung“ je Monat, Haupt- und weitere Anliegen.",
      firstColumn: "Monat",
    },
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
    "municipal.total": "Kommunale Anliegen insgesamt",
    "benefit.accommodation": "Unterkunft und Heizung (§ 22 SGB II)",
    "benefit.furnishings": "Erstausstattungen (§ 24 Abs. 3 SGB II)",
    "benefit.education": "Bildung und Teilhabe (§ 28 SGB II)",
    "benefit.services": "Kommunale Eingliederungsleistungen (§ 16a SGB II)",
    "benefit.other": "Andere kommunale Aufgaben",
    policyEvent: "Ereignis",
    "municipal.statement": "Aussage",
    "municipal.quarter": "Quartal",
    "municipal.role": "Wer das sagt",
    "municipal.assessment": "Einschätzung",
    "helped.yes": "ja",
    "helped.partly": "teilweise",
    "helped.no": "nein",
    "helped.given": "Antworten",
    "helped.none": "keine Angabe",
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
    municipalShare:
      "Anteile: von allen Anliegen des Zeitraums. Kommunal sind Anliegen, die der Katalog so kennzeichnet (§ 6 Abs. 1 Satz 1 Nr. 2 SGB II); zugeordnet nach der ersten passenden Vorschrift.",
    housingConcerns:
      "Ereignisse sind neue Richtwerte oder Rechtsänderungen aus dem Register der Ombudsstelle. Dass Zahlen nach einem Ereignis steigen oder fallen, belegt noch keine Ursache.",
    noStatement: "Für diesen Zeitraum wurde keine Aussage freigegeben.",
    statementsReleased:
      "Eine Auswahl, keine Zählung: Jede Aussage wurde von der Ombudsperson anonymisiert und freigegeben. Zuerst stehen Aussagen zu kommunalen Anliegen.",
    answersWithoutTicket:
      "Rückmeldungen werden am Kiosk freiwillig und ohne Bezug zu einer Nummer gegeben, deshalb nur insgesamt. Anteile: von allen, die geantwortet haben.",
    concernsWithoutExpertView: "Ohne fachliche Einschätzung blieben {count} von {of} kommunalen Anliegen.",
  },
};
