"use client";
import { useTranslations } from "use-intl";
import { Notice } from "#app/_ui/notice.tsx";
import type { ReportDocument, ReportPictures } from "#server/protocol/report.ts";
import { FigureView } from "./figure-view.tsx";

type Chapter = ReportDocument["chapters"][number];

type ReportChaptersProps = { document: ReportDocument; pictures: ReportPictures; isPale: boolean };

/** The report as it will be printed: chapters, tables, own words; with its contents beside it. */
export function ReportChapters({ document, pictures, isPale }: ReportChaptersProps) {
  const t = useTranslations("staff.report");
  return (
    <div className={`grid items-start gap-6 xl:grid-cols-[17rem_minmax(0,1fr)] ${isPale ? "opacity-50" : ""}`}>
      <nav
        aria-label={t("contents")}
        className="rounded-lg border border-line bg-surface p-4 xl:sticky xl:top-4 print:hidden"
      >
        <h2 className="mb-2 font-semibold">{t("contents")}</h2>
        <ol className="list-none space-y-1">
          {document.chapters.map((chapter) => (
            <li key={chapter.id}>
              <a
                href={`#chapter-${chapter.id}`}
                className="flex min-h-9 items-baseline gap-2 py-1 text-brand-700 underline underline-offset-4 hover:text-brand-900"
              >
                {numberOf(chapter) && <span className="w-5 shrink-0 text-end tabular-nums">{numberOf(chapter)}</span>}
                {chapter.title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <article aria-labelledby="report-title" className="min-w-0 space-y-10 break-words">
        <header>
          <h2 id="report-title" className="text-2xl font-semibold">
            {document.title}
          </h2>
          <p className="hyphens-auto text-muted">{document.officialName}</p>
          {document.isInvented && (
            <div className="mt-3">
              <Notice tone="warm">{t("invented")}</Notice>
            </div>
          )}
        </header>
        {document.chapters.map((chapter) => (
          <ChapterView key={chapter.id} chapter={chapter} pictures={pictures} />
        ))}
      </article>
    </div>
  );
}

function ChapterView({ chapter, pictures }: { chapter: Chapter; pictures: ReportPictures }) {
  const t = useTranslations("staff.report.figure");
  return (
    <section aria-labelledby={`chapter-${chapter.id}`} className="space-y-8">
      <h2
        id={`chapter-${chapter.id}`}
        className="scroll-mt-4 break-after-avoid border-b-2 border-brand-700 pb-1 text-2xl font-semibold text-balance hyphens-auto"
      >
        {numberOf(chapter) && <span className="me-3 text-brand-700">{numberOf(chapter)}</span>}
        {chapter.title}
      </h2>
      {chapter.parts.map((part) => {
        if (part.kind === "table")
          return <FigureView key={part.table.id} table={part.table} picture={pictures[part.table.id]} />;
        if (part.kind === "failed")
          return (
            <Notice key={part.id} tone="danger">
              {t("failed", { id: part.id, message: part.message })}
            </Notice>
          );
        return (
          <div key={part.heading ?? "text"} className="max-w-3xl space-y-3 text-pretty">
            {part.heading && <h3 className="text-lg font-semibold">{part.heading}</h3>}
            {part.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        );
      })}
    </section>
  );
}

function numberOf({ id }: Chapter): string | null {
  return /^\d+$/.test(id) ? id : null;
}
