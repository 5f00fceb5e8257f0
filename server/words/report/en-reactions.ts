/** Chapters 8 to 10: reactions, suggestions, referrals. */
export const en = {
  figures: {
    T21: {
      caption: "Register of suggestions and their status",
      rule: "Every suggestion made in the period, or still open when it began.",
      firstColumn: "Proposed on",
    },
  },
  labels: {
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
    suggestionsByStatus:
      "Status of the suggestions listed: proposed {proposed}, accepted {accepted}, implemented {implemented}, rejected {rejected}.",
  },
};
