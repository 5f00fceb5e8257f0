/** The console's whole day: discretion, arrivals, breaks, the call for help, the end of the day. */
export const deWholeDay = {
  discretion: {
    switch: "Themen verbergen",
    hidden: "Thema verborgen",
    marks: "Hinweise verborgen",
    peek: "Kurz zeigen",
    peekEnd: "Wieder verbergen",
    settingHeading: "Blick über die Schulter",
    setting: "Themen in der Konsole zuerst verbergen",
    settingHint: "Gilt für jeden Rechner, an dem noch niemand anders gewählt hat. Nummern bleiben sichtbar.",
  },
} as const;
