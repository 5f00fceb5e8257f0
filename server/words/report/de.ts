import { de as charts } from "./de-charts.ts";
import { de as concerns } from "./de-concerns.ts";
import { de as contacts } from "./de-contacts.ts";
import { de as document } from "./de-document.ts";
import { de as forms } from "./de-forms.ts";
import { de as mandate } from "./de-mandate.ts";
import { de as municipal } from "./de-municipal.ts";
import { de as outcomes } from "./de-outcomes.ts";
import { de as reactions } from "./de-reactions.ts";

/** Words of the report. Captions, rules and first columns by figure; placeholders in braces. */
export const de = {
  document,
  charts,
  forms,
  hidden: { small: "< {threshold}", secondary: "·" },
  none: "–",
  units: {
    persons: "Personen",
    cases: "Fälle",
    contacts: "Kontakte",
    concerns: "Anliegen",
    tickets: "Nummern",
    referrals: "Weiterleitungen",
    answers: "Antworten",
    requests: "Anfragen",
    statements: "Aussagen",
    suggestions: "Anregungen",
    days: "Tage",
    hours: "Stunden",
    several: "Verschiedene Zählgrößen",
  },
  unspecified: "{concern}, ohne nähere Angabe",
  quarter: "{number}. Quartal {year}",
  hour: "{from}–{to} Uhr",
  historic: "{period} (nachgetragen)",
  within: "{label}, {period}",
  yearUntil: "{year} bis {day}",
  measures: { minutes: "Minuten", days: "Tage", hours: "Stunden" },
  figures: {
    ...mandate.figures,
    ...contacts.figures,
    ...concerns.figures,
    ...municipal.figures,
    ...outcomes.figures,
    ...reactions.figures,
  },
  labels: {
    total: "Gesamt",
    ...mandate.labels,
    ...contacts.labels,
    ...concerns.labels,
    ...municipal.labels,
    ...outcomes.labels,
    ...reactions.labels,
  },
  notes: {
    lateBeginning:
      "Die eigenen Angaben zum Zeitraum daneben beginnen erst im {month}. Er ist nicht vollständig gezählt und darum nicht unmittelbar zu vergleichen.",
    running: "Der Zeitraum läuft noch: Gezählt ist bis einschließlich {date}.",
    runningBesideWhole:
      "Der Zeitraum läuft noch: Gezählt ist bis einschließlich {date}. Andere Zeiträume daneben umfassen mehr Tage und sind darum nicht unmittelbar zu vergleichen.",
    historic:
      "Als „nachgetragen“ bezeichnete Werte stammen aus der Zeit vor diesem System. Sie wurden von Hand eingegeben oder importiert und nicht aus Einzelangaben berechnet.",
    ...mandate.notes,
    ...contacts.notes,
    ...concerns.notes,
    ...municipal.notes,
    ...outcomes.notes,
    ...reactions.notes,
  },
};
