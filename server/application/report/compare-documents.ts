import type { ReportChange, ReportDocument, ReportTable } from "#server/protocol/report.ts";

/** Of a document, what is compared. */
type Tables = Pick<ReportDocument, "chapters">;

/**
 * What reads differently in the later version, cell by cell, in the order of the report; as it is printed, so that
 * nothing hidden is told by its change (Z5). A cell that is new or gone has no words on that side.
 */
export function compareDocuments(before: Tables, after: Tables): ReportChange[] {
  const [earlier, later] = [tablesOf(before), tablesOf(after)];
  const ids = [...later.keys(), ...[...earlier.keys()].filter((id) => !later.has(id))];
  return ids.flatMap((id) => compareTables(earlier.get(id), later.get(id)));
}

function tablesOf(document: Tables): ReadonlyMap<string, ReportTable> {
  const parts = document.chapters.flatMap((chapter) => chapter.parts);
  return new Map(parts.flatMap((part) => (part.kind === "table" ? [[part.table.id, part.table] as const] : [])));
}

function compareTables(before: ReportTable | undefined, after: ReportTable | undefined): ReportChange[] {
  const table = after ?? before;
  if (!table) return [];
  const [earlier, later] = [cellsOf(before), cellsOf(after)];
  const keys = new Set([...later.keys(), ...earlier.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = [earlier.get(key), later.get(key)];
    const place = is ?? was;
    if (!place || was?.text === is?.text) return [];
    return [
      { table: table.id, row: place.row, column: place.column, before: was?.text ?? null, after: is?.text ?? null },
    ];
  });
}

type Place = { row: string; column: string; text: string };

function cellsOf(table: ReportTable | undefined): ReadonlyMap<string, Place> {
  const cells = new Map<string, Place>();
  for (const row of table?.rows ?? [])
    for (const [at, { text }] of row.cells.entries()) {
      const column = table?.columns[at];
      if (column) cells.set(JSON.stringify([row.key, column.key]), { row: row.label, column: column.label, text });
    }
  return cells;
}
