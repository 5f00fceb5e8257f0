import { de as charts } from "./de-charts.ts";
import { de as contacts } from "./de-contacts.ts";
import { de as document } from "./de-document.ts";

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
  measures: { minutes: "Minuten", days: "Tage", hours: "Stunden" },
  figures: { ...contacts.figures },
  labels: { total: "Gesamt", ...contacts.labels },
  notes: { ...contacts.notes },
};
