/** Chapter 3: what it was about. */
export const en = {
  figures: {
    T7: {
      caption: "Concerns by main group",
      rule: "Concerns are counted: one main concern and up to two further ones for each contact.",
      firstColumn: "Main group",
    },
    A3: {
      caption: "Main concern and outcome",
      rule: "Every contact is counted once, by its main concern and the group of its outcome.",
      firstColumn: "Main concern",
    },
  },
  labels: {
    "concern.main": "as main concern",
    "concern.further": "as further concern",
    contactsWithConcern: "Contacts with this concern",
    "none.concern": "no concern recorded",
    "none.outcome": "no outcome recorded",
    "share.concerns": "Share of concerns",
    "share.contacts": "Share of contacts",
    "all.concerns": "all concerns",
    "all.contacts": "all contacts",
  },
  notes: {
    severalConcerns:
      "A contact may have several concerns. So there are more concerns than contacts, and the shares of contacts add up to more than 100%.",
    mainConcernOnly: "Further concerns of a contact are not counted here, because a contact has one outcome.",
  },
};
