import { expect, test } from "vitest";
import { contactsByMonth } from "#server/domain/report/contacts-by-month.ts";
import { yearPeriod } from "#server/domain/report/report-period.ts";
import { reportDocument } from "#server/protocol/report.ts";
import { buildReportSource } from "#tests/support/report-source.ts";
import { composeDocument, type DocumentContent } from "./compose-document.ts";
import { createReportLanguage } from "./create-report-language.ts";
import { labelFigure } from "./label-figure.ts";

const source = buildReportSource({ period: yearPeriod(2026) });
const language = createReportLanguage("de", source.catalogue, 5);
const content: DocumentContent = {
  period: source.period,
  tables: [contactsByMonth(source)].map(({ sums: _, ...figure }) => ({
    id: figure.id,
    table: labelFigure(figure, language),
  })),
  texts: { introduction: "Erster Absatz.\n\nZweiter Absatz.", outlook: "Nächstes Jahr." },
  officialName: "Kundenreaktionsmanagement/Ombudsstelle",
  shortName: "Ombudsstelle",
  councilReferences: ["A0107/15", "SR/020/2016"],
  frozen: { at: "2027-01-04T08:00:00.000Z", version: 1 },
  catalogueVersion: "2026-11",
  legalAsOf: "2026-12-31",
  isInvented: false,
};

test("the report has its chapters in the resolution's order, free words where they belong, and a true annex", () => {
  const document = reportDocument.parse(composeDocument(content, language));
  expect(document.title).toBe("Jahresbericht 2026");
  expect(document.chapters.map(({ id }) => id)).toEqual(["foreword", "2", "closing", "annex"]);
  expect(document.chapters[0]?.parts).toEqual([
    { kind: "text", heading: null, paragraphs: ["Erster Absatz.", "Zweiter Absatz."] },
  ]);
  const annex = document.chapters.at(-1)?.parts[0];
  expect(annex?.kind === "text" && annex.paragraphs.at(-1)).toBe("Datenstand: 4. Januar 2027, Fassung 1.");
});

test("a figure that could not be computed names itself, and the rest is there", () => {
  const tables = [{ id: "T2", table: null } as const, ...content.tables.slice(1)];
  const { chapters } = composeDocument({ ...content, tables, isInvented: true, frozen: null }, language);
  expect(chapters.find(({ id }) => id === "2")?.parts).toEqual([
    { kind: "failed", id: "T2", message: "Diese Tabelle konnte nicht berechnet werden." },
  ]);
  const annex = chapters.at(-1)?.parts[0];
  expect(annex?.kind === "text" && annex.paragraphs.at(-1)).toContain("erfunden");
});
