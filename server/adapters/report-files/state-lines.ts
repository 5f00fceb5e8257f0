import { fillWords } from "#server/application/report/fill-words.ts";
import type { PlainDate } from "#server/domain/time.ts";
import type { ReportDocument } from "#server/protocol/report.ts";
import { reportDates } from "#server/words/report/report-words.ts";
import { formWords } from "./form-words.ts";

/** What the figures are of, and as of when: for the cover sheet and wherever a part is read without it. */
export function stateLines(document: ReportDocument): string[] {
  const { period, councilReferences, catalogueVersion, legalAsOf, isInvented } = document;
  const { forms } = formWords(document);
  const day = (date: PlainDate) => formatDay(date, document);
  return [
    fillWords(forms.period, { from: day(period.from), to: day(period.to) }),
    ...(councilReferences.length > 0 ? [fillWords(forms.council, { references: councilReferences.join(", ") })] : []),
    dataLine(document),
    fillWords(forms.law, { date: day(legalAsOf) }),
    fillWords(forms.catalogue, { version: catalogueVersion }),
    ...(isInvented ? [forms.invented] : []),
  ];
}

/** `Datenstand: 4. Januar 2027, Fassung 1`. */
export function dataLine(document: ReportDocument): string {
  const { frozenAt, version } = document;
  const { forms } = formWords(document);
  if (frozenAt === null || version === null) return forms.running;
  return fillWords(forms.frozen, { date: formatDay(frozenAt.slice(0, 10), document), version });
}

function formatDay(date: PlainDate, { locale }: ReportDocument): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(reportDates[locale], { dateStyle: "long", timeZone: "UTC" });
}
