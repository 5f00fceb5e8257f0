/** Title, chapters and cover sheets. */
export const de = {
  title: "Jahresbericht {year}",
  titleOfPeriod: "Bericht {from} bis {to}",
  chapters: {
    foreword: "Einleitung",
    "1": "Auftrag und Personal",
    "2": "Inanspruchnahme",
    "3": "Häufige Probleme und Konflikte",
    "4": "Kommunales Leistungsbestimmungsrecht: Kunden- und Expertensicht",
    "5": "Notlagen und Krisenmanagement",
    "6": "Vermittlung und Mediation",
    "7": "Ergebnisse und vermiedene Klagen",
    "8": "Kundenreaktionen (KRM)",
    "9": "Anregungen und ihr Stand",
    "10": "Zusammenarbeit und Weiterleitungen",
    closing: "Würdigung und Ausblick",
    annex: "Anlage: Methodik, Katalogversion, Rechtsstand",
  },
  texts: { introduction: "Einleitung", appraisal: "Würdigung", outlook: "Ausblick" },
  covers: {
    committee: { addressee: "Ausschuss für Soziales und Wohnen", line: "Informationsvorlage" },
    owners: { addressee: "Trägerversammlung des Jobcenters", line: "Zur Kenntnisnahme" },
    advisory_board: { addressee: "Beirat des Jobcenters", line: "Zur Kenntnisnahme" },
  },
  annex: {
    counting:
      "Personen, Fälle, Kontakte und Anliegen werden getrennt gezählt und nie addiert. Ein Kontakt kann bis zu drei Anliegen haben.",
    small:
      "Anzahlen unter {threshold} erscheinen als „< {threshold}“. Wo sie sich aus anderen Zahlen berechnen ließen, sind weitere Felder mit „·“ verdeckt. Anteile entfallen mit ihnen.",
    catalogue: "Katalog der Anliegen und Ergebnisse: Version {version}.",
    law: "Rechtsstand: {date}.",
    frozen: "Datenstand: {date}, Fassung {version}.",
    running: "Vorläufiger Datenstand: Der Zeitraum ist nicht eingefroren.",
    invented: "Alle Angaben in diesem Dokument sind erfunden. Es dient der Vorführung.",
    changes: {
      heading: "Änderungen gegenüber Fassung {version}",
      change: "{table}, {row}, {column}: vorher {before}, jetzt {after}.",
    },
  },
  failed: "Diese Tabelle konnte nicht berechnet werden.",
};
