import { en as charts } from "./en-charts.ts";
import { en as contacts } from "./en-contacts.ts";
import { en as document } from "./en-document.ts";
import { en as municipal } from "./en-municipal.ts";
import { en as reactions } from "./en-reactions.ts";
import type { ReportWords } from "./report-words.ts";

export const en: ReportWords = {
  document,
  charts,
  hidden: { small: "< {threshold}", secondary: "·" },
  none: "–",
  units: {
    persons: "Persons",
    cases: "Cases",
    contacts: "Contacts",
    concerns: "Concerns",
    tickets: "Numbers",
    referrals: "Referrals",
    answers: "Answers",
    statements: "Statements",
    suggestions: "Suggestions",
    days: "Days",
    hours: "Hours",
  },
  quarter: "Q{number} {year}",
  measures: { minutes: "minutes", days: "days", hours: "hours" },
  figures: { ...contacts.figures, ...municipal.figures, ...reactions.figures },
  labels: { total: "Total", ...contacts.labels, ...municipal.labels, ...reactions.labels },
  notes: { ...contacts.notes, ...municipal.notes, ...reactions.notes },
};
