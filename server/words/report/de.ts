import { de as charts } from "./de-charts.ts";
import { de as contacts } from "./de-contacts.ts";
import { de as document } from "./de-document.ts";
import { de as municipal } from "./de-municipal.ts";
import { de as reactions } from "./de-reactions.ts";

/** Words of the report. Captions, rules and first columns by figure; placeholders in braces. */
export const de = {
  document,
  charts,
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
    statements: "Aussagen",
    suggestions: "Anregungen",
    days: "Tage",
    hours: "Stunden",
  },
  quarter: "{number}. Quartal {year}",
  measures: { minutes: "Minuten", days: "Tage", hours: "Stunden" },
  figures: { ...contacts.figures, ...municipal.figures, ...reactions.figures },
  labels: { total: "Gesamt", ...contacts.labels, ...municipal.labels, ...reactions.labels },
  notes: { ...contacts.notes, ...municipal.notes, ...reactions.notes },
};
