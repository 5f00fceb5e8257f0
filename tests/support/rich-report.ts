import { type ReportDocument, type ReportTable, reportDocument } from "#server/protocol/report.ts";
import * as tables from "./rich-report-tables.ts";

const part = (table: ReportTable) => ({ kind: "table", table }) as const;

const paragraph =
  "Die Ombudsstelle hat im Berichtsjahr als neutrale, unparteiische Anlaufstelle gearbeitet. Sie hat vermittelt, erklärt, Anregungen weitergegeben und in Notlagen am selben Tag gehandelt. Die Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenversicherungsbescheide waren nicht darunter.";

/** A report with every kind of part: many tables, pictures, hidden cells, long words, and signs that mean something. */
export function buildRichReport(overrides: Partial<ReportDocument> = {}): ReportDocument {
  return reportDocument.parse({
    title: "Jahresbericht 2026",
    locale: "de",
    officialName: "Kundenreaktionsmanagement/Ombudsstelle",
    shortName: "Ombudsstelle",
    councilReferences: ["A0107/15", "SR/020/2016"],
    period: { from: "2026-01-01", to: "2026-12-31" },
    frozenAt: "2027-01-04T08:00:00.000Z",
    version: 1,
    catalogueVersion: "2026-11",
    legalAsOf: "2026-12-31",
    isInvented: true,
    threshold: 5,
    covers: {
      committee: { addressee: "Ausschuss für Soziales und Wohnen", lines: ["Informationsvorlage"] },
      owners: { addressee: "Trägerversammlung des Jobcenters", lines: ["Zur Kenntnisnahme"] },
      advisory_board: { addressee: "Beirat des Jobcenters", lines: ["Zur Kenntnisnahme"] },
    },
    chapters: [
      {
        id: "foreword",
        title: "Einleitung",
        parts: [{ kind: "text", heading: null, paragraphs: [paragraph, tables.evilText, `${paragraph} ${paragraph}`] }],
      },
      {
        id: "2",
        title: "Inanspruchnahme",
        parts: [part(tables.contacts), part(tables.course), part(tables.rush), part(tables.waiting)],
      },
      {
        id: "3",
        title: "Häufige Probleme und Konflikte",
        parts: [part(tables.concerns), part(tables.outcomesByConcern), part(tables.statedAndFound)],
      },
      {
        id: "4",
        title: "Kommunales Leistungsbestimmungsrecht: Kunden- und Expertensicht",
        parts: [part(tables.rentOverTime), part(tables.experts)],
      },
      { id: "7", title: "Ergebnisse und vermiedene Klagen", parts: [part(tables.remedies)] },
      { id: "9", title: "Anregungen und ihr Stand", parts: [part(tables.noSuggestions)] },
      {
        id: "10",
        title: "Zusammenarbeit und Weiterleitungen",
        parts: [{ kind: "failed", id: "T22", message: "Diese Tabelle konnte nicht berechnet werden." }],
      },
      {
        id: "closing",
        title: "Würdigung und Ausblick",
        parts: [
          { kind: "text", heading: "Würdigung", paragraphs: [paragraph] },
          { kind: "text", heading: "Ausblick", paragraphs: [paragraph, "Zeile eins\nZeile zwei"] },
        ],
      },
      {
        id: "annex",
        title: "Anlage: Methodik, Katalogversion, Rechtsstand",
        parts: [
          {
            kind: "text",
            heading: null,
            paragraphs: [
              "Personen, Fälle, Kontakte und Anliegen werden getrennt gezählt und nie addiert.",
              "Alle Angaben in diesem Dokument sind erfunden. Es dient der Vorführung.",
            ],
          },
        ],
      },
    ],
    ...overrides,
  });
}
