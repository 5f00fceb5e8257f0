"use client";
import { useTranslations } from "use-intl";
import type { ReportCell, ReportTable } from "#server/protocol/report.ts";

/** Characters of a cell that is read as a sentence, and not as a name or a day. */
const longText = 24;
/** As many need all the room there is. */
const manyColumns = 7;

/** One table of the report as everybody may read it; what is hidden says so to those who hear it. */
export function FigureTable({ table }: { table: ReportTable }) {
  const t = useTranslations("staff.report.figure");
  const { id, columns, rows } = table;
  const isText = (at: number) => columns[at]?.kind === "text";
  const isLong = (at: number) => rows.some(({ cells }) => (cells[at]?.text.length ?? 0) > longText);
  const isWide = columns.length > manyColumns;
  const padding = isWide ? "px-2 print:px-1" : "px-3 print:px-2";
  return (
    // Wide tables scroll in a place of their own, which the arrow keys reach (WCAG 2.1.1). What is for ears alone is placed
    // by it: by the page, it would widen that (WCAG 1.4.10).
    <section
      aria-label={t("scroll", { id })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
      tabIndex={0}
      className="relative overflow-x-auto rounded-md border border-line bg-surface print:overflow-visible print:border-0"
    >
      <table
        className={`w-full border-collapse text-start tabular-nums ${isWide ? "print:text-[7.5pt]" : "print:text-[9pt]"}`}
      >
        <caption className="sr-only">{table.caption}</caption>
        <thead>
          <tr className="bg-brand-50">
            <th
              scope="col"
              className="sticky start-0 bg-inherit px-3 py-2 text-start align-bottom font-semibold print:px-2"
            >
              {table.firstColumn}
            </th>
            {columns.map((column, at) => (
              <th
                key={column.key}
                scope="col"
                className={`${padding} py-2 align-bottom font-semibold hyphens-auto ${isText(at) ? "text-start" : "text-end"}`}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.key}
              className={`border-t border-line ${row.isTotal ? "bg-paper font-semibold" : "bg-surface"} ${row.level === 0 ? "" : "text-muted"}`}
            >
              <th
                scope="row"
                className={`sticky start-0 min-w-36 bg-inherit py-1.5 print:min-w-0 pe-3 text-start align-top ${row.level === 1 ? "ps-8 font-normal" : "ps-3 font-medium"} ${row.isTotal ? "font-semibold" : ""}`}
              >
                {row.label}
              </th>
              {row.cells.map((cell, at) => (
                <td
                  key={columns[at]?.key}
                  className={`${padding} py-1.5 align-top text-ink ${isText(at) ? "text-start text-pretty" : "text-end"} ${isText(at) && isLong(at) ? "min-w-52 print:min-w-0" : "whitespace-nowrap"}`}
                >
                  <CellText cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellText({ cell }: { cell: ReportCell }) {
  const t = useTranslations("staff.report.figure");
  // "< 5" reads itself; a dot does not.
  if (cell.hidden !== "secondary") return cell.text;
  return (
    <>
      <span aria-hidden>{cell.text}</span>
      <span className="sr-only">{t("hidden")}</span>
    </>
  );
}
