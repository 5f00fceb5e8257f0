/** Chapters 8 to 10: reactions, suggestions, referrals. */
export const en = {
  figures: {
    T20: {
      caption: "Reactions: praise, complaint, suggestion",
      rule: "Every contact is counted with its kind of reaction; below complaints the part of the authority they are about.",
      firstColumn: "Kind of reaction",
    },
    X3: {
      caption: "Praise, criticism and ideas at the kiosk",
      rule: "Every feedback left at the kiosk is counted; it has no link to a number.",
      firstColumn: "Kind of feedback",
    },
    T22: {
      caption: "Referrals by target",
      rule: "Every referral is counted; a contact may have several.",
      firstColumn: "Target",
    },
    T21: {
      caption: "Register of suggestions and their status",
      rule: "Every suggestion made in the period, or still open when it began.",
      firstColumn: "Proposed on",
    },
  },
  labels: {
    "reaction.praise": "Praise",
    "reaction.complaint_matter": "Complaint about the matter",
    "reaction.complaint_conduct": "Complaint about conduct",
    "reaction.suggestion": "Suggestion",
    "reaction.information": "Information, help",
    "reaction.emergency": "Emergency",
    "reaction.none": "not stated",
    "share.feedback": "Share of feedback",
    "share.referrals": "Share of referrals",
    "all.referrals": "all referrals",
    "register.concern": "Concern",
    "register.suggestion": "Suggestion",
    "register.addressedTo": "Addressed to",
    "register.status": "Status",
    "register.answeredOn": "Latest answer on",
    "register.reply": "Answer or reason",
    "addressee.jobcenter": "Jobcenter",
    "addressee.city": "City",
    "suggestion.proposed": "proposed",
    "suggestion.accepted": "accepted",
    "suggestion.implemented": "implemented",
    "suggestion.rejected": "rejected",
  },
  notes: {
    matterAndConduct:
      "Complaints about the matter concern a decision or how it was dealt with, complaints about conduct how people were treated. Areas are parts of the authority, never persons. Shares: of all contacts.",
    severalReferrals: "Shares: of all referrals, not of contacts.",
    suggestionsByStatus:
      "Status of the suggestions listed: proposed {proposed}, accepted {accepted}, implemented {implemented}, rejected {rejected}.",
  },
};
