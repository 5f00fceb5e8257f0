import { expect, test } from "vitest";
import { buildReportSource } from "#tests/support/report-source.ts";
import { buildFigures } from "./build-figures.ts";
import { typedColumns } from "./typed-columns.ts";

const numbers = (figures: ReturnType<typeof buildFigures>) =>
  JSON.stringify(
    figures.map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => ("value" in cell ? cell.value : null)))),
  );

const figures = buildFigures(buildReportSource());

test.each(figures.map(({ id }) => id))(
  "[Z6] what is typed in for %s is printed, in the columns it names and in no other",
  (id) => {
    const figure = figures.find((one) => one.id === id);
    const row = figure?.rows.at(-1)?.key ?? figure?.rows[0]?.key ?? "total";
    const isPrinted = (column: string) => {
      const rows = figure?.rows.map(({ key }) => key) ?? [row];
      const historicValues = rows.map((key) => ({ year: 2025, figure: id, row: key, column, value: 77 }));
      return numbers(buildFigures(buildReportSource({ historicValues }))) !== numbers(figures);
    };
    const offered = figure?.columns.map(({ key }) => key) ?? [];
    expect(offered.filter(isPrinted)).toEqual(offered.filter((key) => typedColumns(id).includes(key)));
  },
);
