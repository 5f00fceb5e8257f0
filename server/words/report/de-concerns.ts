/** Chapter 3: what it was about. */
export const de = {
  figures: {
    T7: {
      caption: "Anliegen nach Obergruppe",
      rule: "Gezählt werden Anliegen: ein Hauptanliegen und bis zu zwei weitere je Kontakt.",
      firstColumn: "Obergruppe",
    },
    A3: {
      caption: "Hauptanliegen und Ergebnis",
      rule: "Gezählt wird jeder Kontakt einmal, mit seinem Hauptanliegen und der Gruppe seines Ergebnisses.",
      firstColumn: "Hauptanliegen",
    },
  },
  labels: {
    "concern.main": "als Hauptanliegen",
    "concern.further": "als weiteres Anliegen",
    contactsWithConcern: "Kontakte mit diesem Anliegen",
    "none.concern": "ohne erfasstes Anliegen",
    "none.outcome": "ohne erfasstes Ergebnis",
    "share.concerns": "Anteil an den Anliegen",
    "share.contacts": "Anteil an den Kontakten",
    "all.concerns": "alle Anliegen",
    "all.contacts": "alle Kontakte",
  },
  notes: {
    severalConcerns:
      "Ein Kontakt kann mehrere Anliegen haben. Darum gibt es mehr Anliegen als Kontakte, und die Anteile an den Kontakten ergeben zusammen mehr als 100 %.",
    mainConcernOnly: "Weitere Anliegen eines Kontakts sind hier nicht gezählt, weil ein Kontakt ein Ergebnis hat.",
  },
};
