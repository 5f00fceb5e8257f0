/** Chapter 1: who is there when. */
export const de = {
  figures: {
    T1: {
      caption: "Sprechzeiten und Schließtage",
      rule: "Gezählt werden Stunden und Tage nach den Öffnungszeiten, nicht die Arbeitszeit einer Person.",
      firstColumn: "Zeiten",
    },
  },
  labels: {
    "hours.planned": "Öffnungszeiten ohne Feiertage",
    "hours.closed": "davon entfallen: Schließtage und Abwesenheit ohne Vertretung",
    "hours.changed": "davon entfallen: geänderte Öffnungszeiten",
    "hours.additional": "zusätzliche Öffnungszeiten",
    "hours.open": "tatsächlich geöffnet",
    "hours.deputised": "davon mit Vertretung",
    "hours.withoutContact": "davon Öffnungstage ohne Kontakt",
    "share.planned": "Anteil an den Öffnungszeiten",
  },
  notes: {
    hoursOfToday:
      "Zugrunde liegen die wöchentlichen Öffnungszeiten, wie sie beim Erstellen eingestellt sind, auch für frühere Zeiträume.",
    wholeDays:
      "Als Tag ist gezählt, was ganze Tage betrifft: Wo sich nur die Stunden eines Öffnungstags ändern, stehen allein die Stunden.",
    withoutContact: "Öffnungstage ohne Kontakt sind bis zum letzten erfassten Kontakt gezählt.",
  },
};
