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
    T8: {
      caption: "Die zehn häufigsten Einzelanliegen",
      rule: "Gezählt werden Anliegen der zweiten Ebene: ein Hauptanliegen und bis zu zwei weitere je Kontakt.",
      firstColumn: "Einzelanliegen",
    },
    X1: {
      caption: "Anliegen: am Kiosk gesagt und im Gespräch festgestellt",
      rule: "Gezählt wird jeder Kontakt einmal: in der Zeile, was am Kiosk gewählt wurde, in der Spalte das festgestellte Hauptanliegen.",
      firstColumn: "Am Kiosk gesagt",
    },
    T9: {
      caption: "Vergleich mit der BA-Statistik zu Widersprüchen und Klagen",
      rule: "Gezählt werden die eigenen Anliegen nach den Sachgebieten der BA-Statistik.",
      firstColumn: "Sachgebiet",
    },
  },
  labels: {
    "concern.main": "als Hauptanliegen",
    "concern.further": "als weiteres Anliegen",
    "concern.all": "Anliegen zusammen",
    contactsWithConcern: "Kontakte mit diesem Anliegen",
    "none.concern": "ohne erfasstes Anliegen",
    "none.outcome": "ohne erfasstes Ergebnis",
    "share.concerns": "Anteil an den Anliegen",
    "share.contacts": "Anteil an den Kontakten",
    "all.concerns": "alle Anliegen",
    "all.contacts": "alle Kontakte",
    "concern.others": "übrige Einzelanliegen",
    "concern.tileOnly": "nur Obergruppe erfasst",
    "legal.until_2026_06_30": "Rechtsgrundlage bis 30.06.2026",
    "legal.since_2026_07_01": "Rechtsgrundlage seit 01.07.2026",
    "stated.none": "am Kiosk nichts gesagt",
    "stated.without_kiosk": "ohne Kiosk gekommen",
    "share.same": "Anteil mit demselben Hauptanliegen",
    "all.stated": "was am Kiosk gesagt wurde",
    "ba.repayment": "Aufhebung und Erstattung",
    "ba.income": "Einkommen und Vermögen",
    "ba.housing": "Kosten der Unterkunft",
    "ba.sanctions": "Leistungsminderungen (Sanktionen)",
    "ba.delay": "Untätigkeit",
    "ba.other": "Sonstiges",
    "ba.objections": "BA: Anteil an den Widersprüchen",
    "ba.lawsuits": "BA: Anteil an den Klagen",
    "all.objections": "Widersprüche nach BA-Statistik",
    "all.lawsuits": "Klagen nach BA-Statistik",
  },
  notes: {
    severalConcerns:
      "Ein Kontakt kann mehrere Anliegen haben. Darum gibt es mehr Anliegen als Kontakte, und die Anteile an den Kontakten ergeben zusammen mehr als 100 %.",
    mainConcernOnly: "Weitere Anliegen eines Kontakts sind hier nicht gezählt, weil ein Kontakt ein Ergebnis hat.",
    mostFrequent:
      "Aufgeführt sind die zehn häufigsten des Berichtszeitraums; andere Zeiträume daneben zeigen dieselben Anliegen. Bei gleicher Anzahl entscheidet die Reihenfolge des Katalogs. Die Anteile beziehen sich auf alle Anliegen.",
    legalStates:
      "Für Sachverhalte bis zum 30. Juni 2026 gilt das frühere Recht. Beide Fassungen stehen nebeneinander, wo der Zeitraum beide enthält.",
    statedAndFound:
      "Am Kiosk wird eine Obergruppe oder ein Einzelanliegen gewählt oder nichts gesagt. Verglichen wird die Obergruppe; weitere Anliegen eines Kontakts bleiben außer Betracht.",
    baYear: "Werte der Bundesagentur für Arbeit: {year}, aus ihrer veröffentlichten Statistik übernommen.",
    withoutBa: "Werte der Bundesagentur für Arbeit sind nicht eingetragen.",
    baOtherWhole:
      "Die eigenen Anteile beziehen sich auf alle Anliegen, die der BA auf Widersprüche und Klagen. Ein Gespräch ist kein Widerspruch: Verglichen werden Schwerpunkte, nicht Mengen.",
  },
};
