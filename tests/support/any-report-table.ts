import fc from "fast-check";
import type { ReportCell, ReportTable } from "#server/protocol/report.ts";
import {
  buildColumn,
  buildReportTable,
  buildRow,
  measureCell,
  noCell,
  secondaryCell,
  shareCell,
  smallCell,
  textCell,
} from "./report-table.ts";
import { evilText } from "./rich-report-tables.ts";

type Column = ReportTable["columns"][number];

const words = fc.oneof(
  fc.constantFrom(
    evilText,
    "=1+1",
    "+49",
    "-5",
    "@SUM(A1)",
    "\tTab",
    " Rand ",
    'a;"b"',
    "Zeile\nzwei",
    "",
    "< 5",
    "12,5 %",
  ),
  // The library that reads sheets drops rare spaces, such as U+2028, at the edge of an ODS cell.
  fc.string({ unit: "grapheme", maxLength: 30 }).map((text) => text.trim()),
);

const columns: fc.Arbitrary<Column> = fc.oneof(
  words.map((label) => buildColumn(label)),
  words.map((label) => buildColumn(label, "share")),
  words.map((label) => buildColumn(label, "text")),
  fc
    .tuple(words, fc.constantFrom("minutes" as const, "hours" as const))
    .map(([label, unit]) => buildColumn(label, "measure", unit)),
);

function cellFor({ kind, unit }: Column): fc.Arbitrary<ReportCell> {
  const signs = fc.constantFrom(smallCell, secondaryCell, noCell);
  if (kind === "text") return words.map(textCell);
  if (kind === "share")
    return fc.oneof(
      signs,
      fc.integer({ min: 0, max: 10_000 }).map((n) => shareCell(n / 7777)),
    );
  if (kind === "count")
    return fc.oneof(
      signs,
      fc.nat(2_000_000).map((n) => measureCell(n)),
    );
  return fc.oneof(
    signs,
    fc.nat(100_000).map((n) => measureCell(n / 13, unit === "hours" ? 1 : 0)),
  );
}

/** Tables with any words, any numbers and any cell hidden; their texts are those of German. */
export const anyReportTable: fc.Arbitrary<ReportTable> = fc
  .array(columns, { minLength: 1, maxLength: 6 })
  .chain((all) =>
    fc
      .record({
        caption: words,
        rows: fc.array(fc.record({ label: words, isTotal: fc.boolean(), cells: fc.tuple(...all.map(cellFor)) }), {
          maxLength: 5,
        }),
      })
      .map(({ caption, rows }) =>
        buildReportTable({
          caption,
          columns: all,
          rows: rows.map(({ label, isTotal, cells }) => buildRow(label, cells, { isTotal })),
        }),
      ),
  );
