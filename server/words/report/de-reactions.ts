/** Chapters 8 to 10: reactions, suggestions, referrals. */
export const de = {
  figures: {
    T21: {
      caption: "Register der Anregungen mit Stand",
      rule: "Jede Anregung, die im Zeitraum vorgeschlagen wurde oder zu seinem Beginn noch offen war.",
      firstColumn: "Angeregt am",
    },
  },
  labels: {
    "register.concern": "Anliegen",
    "register.suggestion": "Anregung",
    "register.addressedTo": "Gerichtet an",
    "register.status": "Stand",
    "register.answeredOn": "Letzte Antwort am",
    "register.reply": "Antwort oder Begründung",
    "addressee.jobcenter": "Jobcenter",
    "addressee.city": "Stadt",
    "suggestion.proposed": "angeregt",
    "suggestion.accepted": "angenommen",
    "suggestion.implemented": "umgesetzt",
    "suggestion.rejected": "abgelehnt",
  },
  notes: {
    suggestionsByStatus:
      "Stand der aufgeführten Anregungen: angeregt {proposed}, angenommen {accepted}, umgesetzt {implemented}, abgelehnt {rejected}.",
  },
};
