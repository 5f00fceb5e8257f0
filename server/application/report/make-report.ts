import { buildFigures } from "#server/domain/report/build-figures.ts";
import { type FigureId, figureIds } from "#server/domain/report/figure.ts";
import { protectFigures } from "#server/domain/report/protect-figures.ts";
import type { ProtectedFigure } from "#server/domain/report/protected-figure.ts";
import { filterSource, isFiltered, isOfContacts } from "#server/domain/report/report-filter.ts";
import { joinPeriods } from "#server/domain/report/report-period.ts";
import type { ReportSource } from "#server/domain/report/report-source.ts";
import type { PlainDate } from "#server/domain/time.ts";
import { addDays } from "#server/domain/zoned-time.ts";
import { type ReportChange, type ReportDocument, type ReportTable, reportDocument } from "#server/protocol/report.ts";
import type { ReportLocale } from "#server/words/report/report-words.ts";
import type { HolidayCalendar } from "../ports.ts";
import { compareDocuments } from "./compare-documents.ts";
import { composeDocument, type DocumentContent } from "./compose-document.ts";
import { createReportLanguage } from "./create-report-language.ts";
import { labelFigure, type ReportLanguage } from "./label-figure.ts";
import type { ReportReader, ReportRecords } from "./report-reader.ts";
import type { MadeReport, ReportJob, ReportProgress } from "./report-work.ts";

export type MakerPorts = {
  reader: Pick<ReportReader, "read">;
  holidays: HolidayCalendar;
  /** A figure that cannot be computed is no reason to have no report (issue: "names the table and keeps the rest"). */
  onFailure: (id: FigureId, error: unknown) => void;
};

/** From the records to the document, in every language asked for. */
export async function makeReport(
  { reader, holidays, onFailure }: MakerPorts,
  job: ReportJob,
  onProgress: (progress: ReportProgress) => void = () => {},
): Promise<MadeReport> {
  onProgress({ share: 0.05, step: "reading" });
  const records = await reader.read(job.officeId, job.period);
  onProgress({ share: 0.4, step: "computing" });
  const source = filterSource(withCalendar(records, holidays, job.today), job.filter);
  const failed = new Set<FigureId>();
  const fail = (id: FigureId, error: unknown) => {
    failed.add(id);
    onFailure(id, error);
  };
  const all = buildFigures(source, fail);
  const figures = isFiltered(job.filter) ? all.filter(isOfContacts) : all;
  onProgress({ share: 0.6, step: "protecting" });
  const { threshold } = records.settings.report;
  // A filter cuts the same counts otherwise: what was published of the whole says nothing of them.
  const published = isFiltered(job.filter)
    ? []
    : records.published.map(({ figures: was, printed }) => ({ figures: was, printed }));
  const printed = protectFigures(figures, { threshold, published });
  const made = job.locales.map((locale) => documentOf({ records, source, printed, failed, fail }, job, locale));
  return { documents: made.map(({ document }) => document), changes: made[0]?.changes ?? [], figures, printed };
}

type Composed = { document: ReportDocument; changes: readonly ReportChange[] };

type Parts = {
  records: ReportRecords;
  source: ReportSource;
  printed: readonly ProtectedFigure[];
  failed: ReadonlySet<FigureId>;
  fail: (id: FigureId, error: unknown) => void;
};

function documentOf({ records, source, printed, failed, fail }: Parts, job: ReportJob, locale: ReportLocale): Composed {
  const { settings, texts, published } = records;
  const { period, frozen, today } = job;
  const language = createReportLanguage(locale, source.catalogue, settings.report.threshold);
  const content = {
    period,
    tables: figureIds.flatMap((id): DocumentContent["tables"] => {
      const figure = printed.find((one) => one.id === id);
      if (figure) return [{ id, table: tableOf(figure, language, fail) }];
      return failed.has(id) ? [{ id, table: null }] : [];
    }),
    texts: job.withTexts ? texts : {},
    officialName: settings.report.officialName,
    shortName: settings.name,
    councilReferences: settings.report.councilReferences,
    frozen,
    catalogueVersion: source.catalogue.version,
    legalAsOf: [period.to, today].toSorted()[0] ?? today,
    isInvented: settings.isInvented,
  };
  const document = composeDocument(content, language);
  const before = published.find(({ year, version }) => frozen?.version === version + 1 && year === yearOf(period.to));
  const earlier = before?.documents[locale];
  if (!earlier) return { document: reportDocument.parse(document), changes: [] };
  const changes = compareDocuments(earlier, document);
  return { document: reportDocument.parse(composeDocument({ ...content, changes }, language)), changes };
}

/** Null: some word is missing, such as a code that no catalogue knows. */
function tableOf(figure: ProtectedFigure, language: ReportLanguage, fail: Parts["fail"]): ReportTable | null {
  try {
    return labelFigure(figure, language);
  } catch (error) {
    fail(figure.id, error);
    return null;
  }
}

function withCalendar({ source, settings }: ReportRecords, holidays: HolidayCalendar, today: PlainDate): ReportSource {
  const days: string[] = [];
  const { period, previous } = source;
  for (const { from, to } of joinPeriods([previous, period]))
    for (let date = from; date <= to; date = addDays(date, 1))
      if (holidays(settings.holidayRegion, date) !== null) days.push(date);
  return { ...source, today, holidays: days };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
