/** Chapters 8 to 10: reactions, suggestions, referrals. */
export const de = {
  figures: {
    T20: {
      caption: "Kundenreaktionen: Lob, Beschwerde, Anregung",
      rule: "Gezählt wird jeder Kontakt mit der Art der Kundenreaktion; bei Beschwerden darunter der betroffene Bereich.",
      firstColumn: "Art der Kundenreaktion",
    },
    X3: {
      caption: "Lob, Kritik und Ideen am Kiosk",
      rule: "Gezählt wird jede Rückmeldung, die am Kiosk hinterlassen wurde; sie hat keinen Bezug zu einer Nummer.",
      firstColumn: "Art der Rückmeldung",
    },
    T22: {
      caption: "Weiterleitungen nach Zielstelle",
      rule: "Gezählt wird jede Weiterleitung; ein Kontakt kann mehrere haben.",
      firstColumn: "Zielstelle",
    },
    T21: {
      caption: "Register der Anregungen mit Stand",
      rule: "Jede Anregung, die im Zeitraum vorgeschlagen wurde oder zu seinem Beginn noch offen war.",
      firstColumn: "Angeregt am",
    },
  },
  labels: {
    "reaction.praise": "Lob",
    "reaction.complaint_matter": "Beschwerde zur Sache",
    "reaction.complaint_conduct": "Beschwerde zum Verhalten",
    "reaction.suggestion": "Anregung",
    "reaction.information": "Auskunft, Hilfe",
    "reaction.emergency": "Notfall",
    "reaction.none": "keine Angabe",
    "share.feedback": "Anteil an den Rückmeldungen",
    "share.referrals": "Anteil an den Weiterleitungen",
    "all.referrals": "alle Weiterleitungen",
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
    matterAndConduct:
      "Beschwerden zur Sache betreffen eine Entscheidung oder ihre Bearbeitung, Beschwerden zum Verhalten den Umgang. Bereiche sind Teile der Behörde, nie Personen. Anteile: von allen Kontakten.",
    severalReferrals: "Anteile: von allen Weiterleitungen, nicht von den Kontakten.",
    suggestionsByStatus:
      "Stand der aufgeführten Anregungen: angeregt {proposed}, angenommen {accepted}, umgesetzt {implemented}, abgelehnt {rejected}.",
  },
};
