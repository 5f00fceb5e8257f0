"use client";
import { useTranslations } from "use-intl";
import type { ReportTable } from "#server/protocol/report.ts";
import { FigureTable } from "./figure-table.tsx";

/** A table with what it counts, its notes, and its picture beside it. */
export function FigureView({ table, picture }: { table: ReportTable; picture: string | undefined }) {
  const t = useTranslations("staff.report.figure");
  return (
    <section aria-labelledby={`figure-${table.id}`} className="break-inside-avoid-page">
      <h3 id={`figure-${table.id}`} className="text-lg font-semibold text-balance">
        <span className="me-2 font-normal text-muted">{table.id}</span>
        {table.caption}
      </h3>
      <p className="mb-2 text-sm text-muted text-pretty">{t("counted", { unit: table.unit, rule: table.rule })}</p>
      <FigureTable table={table} />
      {picture && table.chart && (
        // biome-ignore lint/performance/noImgElement: drawn from the table on this page, nothing to fetch or to shrink.
        <img
          src={`data:image/svg+xml;utf8,${encodeURIComponent(picture)}`}
          alt={table.chart.alternative}
          className="mt-3 w-full max-w-4xl rounded-md border border-line bg-white"
        />
      )}
      {table.notes.length > 0 && (
        <ul aria-label={t("notes")} className="mt-2 list-none space-y-1 text-sm text-muted">
          {table.notes.map((note) => (
            <li key={note} className="text-pretty">
              {note}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-1 text-xs text-muted">{t("sources", { fields: table.sources.join(", ") })}</p>
    </section>
  );
}
