import type { ReportDocument } from "#server/protocol/report.ts";
import { de } from "#server/words/report/de.ts";
import { en } from "#server/words/report/en.ts";
import type { ReportWords } from "#server/words/report/report-words.ts";

const words = { de, en };

/** The words of the document's own language. */
export function formWords({ locale }: Pick<ReportDocument, "locale">): ReportWords {
  return words[locale];
}
