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
    T8: {
      caption: "The ten most frequent single concerns",
      rule: "Concerns of the second level are counted: one main concern and up to two further ones for each contact.",
      firstColumn: "Single concern",
    },
    X1: {
      caption: "Concerns as said at the kiosk and as found in the talk",
      rule: "Every contact is counted once: the row is what was chosen at the kiosk, the column the main concern as found.",
      firstColumn: "Said at the kiosk",
    },
    T9: {
      caption: "Comparison with the BA's statistics of objections and lawsuits",
      rule: "Own concerns are counted by the subjects of the BA's statistics.",
      firstColumn: "Subject",
    },
  },
  labels: {
    "concern.main": "as main concern",
    "concern.further": "as further concern",
    "concern.all": "concerns together",
    contactsWithConcern: "Contacts with this concern",
    "none.concern": "no concern recorded",
    "none.outcome": "no outcome recorded",
    "share.concerns": "Share of concerns",
    "share.contacts": "Share of contacts",
    "all.concerns": "all concerns",
    "all.contacts": "all contacts",
    "concern.others": "other single concerns",
    "concern.tileOnly": "main group only",
    "legal.until_2026_06_30": "Legal reference until 30 June 2026",
    "legal.since_2026_07_01": "Legal reference since 1 July 2026",
    "stated.none": "said nothing at the kiosk",
    "stated.without_kiosk": "came without the kiosk",
    "share.same": "Share with the same main concern",
    "all.stated": "what was said at the kiosk",
    "ba.repayment": "Reversal and repayment",
    "ba.income": "Income and assets",
    "ba.housing": "Housing costs",
    "ba.sanctions": "Benefit cuts (sanctions)",
    "ba.delay": "Failure to act",
    "ba.other": "Other",
    "ba.objections": "BA: share of objections",
    "ba.lawsuits": "BA: share of lawsuits",
    "all.objections": "objections in the BA's statistics",
    "all.lawsuits": "lawsuits in the BA's statistics",
  },
  notes: {
    severalConcerns:
      "A contact may have several concerns. So there are more concerns than contacts, and the shares of contacts add up to more than 100%.",
    mainConcernOnly: "Further concerns of a contact are not counted here, because a contact has one outcome.",
    mostFrequent:
      "Listed are the ten most frequent of the period; other periods beside it show the same concerns. Of equal counts the order of the catalogue decides. Shares are of all concerns.",
    legalStates:
      "The former law holds for matters until 30 June 2026. Both versions stand side by side where the period has both.",
    statedAndFound:
      "At the kiosk a main group or a single concern is chosen, or nothing is said. Main groups are compared; further concerns of a contact are left out.",
    baYear: "Values of the Bundesagentur für Arbeit: {year}, taken from its published statistics.",
    withoutBa: "No values of the Bundesagentur für Arbeit have been entered.",
    baOtherWhole:
      "Own shares are of all concerns, those of the BA of objections and lawsuits. A talk is no objection: emphases are compared, not amounts.",
  },
};
