/** Chapter 2: who came, and how. */
export const de = {
  figures: {
    T2: {
      caption: "Kontakte nach Monat und Zugangsweg",
      rule: "Gezählt wird jeder Kontakt, auch mehrere derselben Person.",
      firstColumn: "Monat",
    },
  },
  labels: {
    "channel.walk_in": "Nummer am Kiosk",
    "channel.appointment": "Termin",
    "channel.phone": "Telefon",
    "channel.email": "E-Mail",
    "channel.letter": "Brief oder Fax",
    "channel.online": "Online",
    "channel.called_in_by_staff": "durch Mitarbeitende hinzugezogen",
    "channel.third_party": "durch Dritte",
  },
  notes: {},
};
