import type { Catalogue, Labels } from "#server/domain/catalogue.ts";
import type { Label } from "#server/domain/report/figure.ts";
import { monthPeriod, type ReportPeriod } from "#server/domain/report/report-period.ts";
import type { PlainDate } from "#server/domain/time.ts";
import { de } from "#server/words/report/de.ts";
import { en } from "#server/words/report/en.ts";
import { type ReportLocale, reportDates } from "#server/words/report/report-words.ts";
import { fillWords } from "./fill-words.ts";
import type { ReportLanguage } from "./label-figure.ts";

const wordsOf = { de, en };

/** @param catalogue the one the figures were computed with. */
export function createReportLanguage(locale: ReportLocale, catalogue: Catalogue, threshold: number): ReportLanguage {
  const languageNames = new Intl.DisplayNames(locale, { type: "language", fallback: "code" });
  return { locale, words: wordsOf[locale], threshold, nameOf };

  function nameOf(label: Exclude<Label, { kind: "word" }>): string {
    switch (label.kind) {
      case "concern":
        return label.isUnspecified
          ? fillWords(wordsOf[locale].unspecified, { concern: labelled(catalogue.concerns, label.code) })
          : labelled(catalogue.concerns, label.code);
      case "outcome":
        return labelled(catalogue.outcomes, label.code);
      case "outcomeGroup":
        return labelled(catalogue.outcomeGroups, label.code);
      case "referral":
        return entryOf(catalogue.referralTargets, label.code).label;
      case "language":
        return languageNames.of(label.tag) ?? label.tag;
      case "month":
        return formatDate(`${label.month}-01`, { month: "long", year: "numeric" });
      case "quarter":
        return fillWords(wordsOf[locale].quarter, { year: label.quarter.slice(0, 4), number: label.quarter.slice(6) });
      case "date":
        return formatDay(label.date);
      case "period":
        return label.isHistoric
          ? fillWords(wordsOf[locale].historic, { period: formatPeriod(label.period) })
          : formatPeriod(label.period);
      case "hour":
        return fillWords(wordsOf[locale].hour, { from: label.hour, to: label.hour + 1 });
      case "number":
        return String(label.value);
    }
  }

  function labelled(entries: readonly { code: string; labels: Labels }[], code: string): string {
    const { labels } = entryOf(entries, code);
    return labels[locale] ?? labels.de;
  }

  function formatDay(date: PlainDate): string {
    return formatDate(date, { day: "numeric", month: "long", year: "numeric" });
  }

  /** Short, because it stands above columns. */
  function formatPeriod({ from, to }: ReportPeriod): string {
    const [year, month] = [from.slice(0, 4), from.slice(0, 7)];
    if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
    if (to === monthPeriod(month).to && from === `${month}-01`) return nameOf({ kind: "month", month });
    if (from === `${year}-01-01` && to.startsWith(`${year}-`)) {
      // In a narrow head the line does not break between day and month.
      const day = formatDate(to, { day: "numeric", month: "short" }).replace(/\s/gu, "\u00a0");
      return fillWords(wordsOf[locale].yearUntil, { year, day });
    }
    const range = new Intl.DateTimeFormat(reportDates[locale], {
      day: "numeric",
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    });
    // Its thin spaces are in no font of the report.
    return range.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)).replace(/\s/gu, " ");
  }

  function formatDate(date: PlainDate, options: Intl.DateTimeFormatOptions): string {
    return new Date(`${date}T00:00:00Z`).toLocaleDateString(reportDates[locale], { ...options, timeZone: "UTC" });
  }
}

function entryOf<T extends { code: string }>(entries: readonly T[], code: string): T {
  const entry = entries.find((one) => one.code === code);
  if (!entry) throw new Error(`no catalogue knows ${code}`);
  return entry;
}
