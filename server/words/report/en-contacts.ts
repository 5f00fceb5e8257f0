/** Chapter 2: who came, and how. */
export const en = {
  figures: {
    T2: {
      caption: "Contacts by month and channel",
      rule: "Every contact is counted, several ones of the same person as well.",
      firstColumn: "Month",
    },
  },
  labels: {
    "channel.walk_in": "Number at the kiosk",
    "channel.appointment": "Appointment",
    "channel.phone": "Telephone",
    "channel.email": "E-mail",
    "channel.letter": "Letter or fax",
    "channel.online": "Online",
    "channel.called_in_by_staff": "Called in by staff",
    "channel.third_party": "Third party",
  },
  notes: {},
};
