import { en as charts } from "./en-charts.ts";
import { en as concerns } from "./en-concerns.ts";
import { en as contacts } from "./en-contacts.ts";
import { en as document } from "./en-document.ts";
import { en as forms } from "./en-forms.ts";
import { en as mandate } from "./en-mandate.ts";
import { en as municipal } from "./en-municipal.ts";
import { en as outcomes } from "./en-outcomes.ts";
import { en as reactions } from "./en-reactions.ts";
import type { ReportWords } from "./report-words.ts";

export const en: ReportWords = {
  document,
  charts,
  forms,
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
    requests: "Requests",
    statements: "Statements",
    suggestions: "Suggestions",
    days: "Days",
    hours: "Hours",
    several: "Several counting units",
  },
  unspecified: "{concern}, without detail",
  quarter: "Q{number} {year}",
  hour: "{from}:00–{to}:00",
  within: "{label}, {period}",
  yearUntil: "{year} until {day}",
  historic: "{period} (entered later)",
  measures: { minutes: "minutes", days: "days", hours: "hours" },
  figures: {
    ...mandate.figures,
    ...contacts.figures,
    ...concerns.figures,
    ...municipal.figures,
    ...outcomes.figures,
    ...reactions.figures,
  },
  labels: {
    total: "Total",
    ...mandate.labels,
    ...contacts.labels,
    ...concerns.labels,
    ...municipal.labels,
    ...outcomes.labels,
    ...reactions.labels,
  },
  notes: {
    lateBeginning:
      "The office's own records of the period beside begin in {month} only. It is not counted whole, so it does not compare directly.",
    running: "The period is still running: it is counted up to and including {date}.",
    runningBesideWhole:
      "The period is still running: it is counted up to and including {date}. Other periods beside it have more days, so they do not compare directly.",
    historic:
      "Values marked “entered later” are from before this system. They were typed in or imported, not computed from records.",
    ...mandate.notes,
    ...contacts.notes,
    ...concerns.notes,
    ...municipal.notes,
    ...outcomes.notes,
    ...reactions.notes,
  },
};
