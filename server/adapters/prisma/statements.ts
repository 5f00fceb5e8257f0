import type { Prisma } from "#generated/sqlite/client.ts";
import type { SqlValue, Statement } from "./database.ts";

type Row = Readonly<Record<string, SqlValue>>;
type Table = Prisma.ModelName;

/** Stays under SQLite's 32,766 and PostgreSQL's 65,535 arguments of one statement. */
const maxArguments = 5000;

export function insertRow(table: Table, row: Row): Statement {
  return { sql: `INSERT INTO "${table}" ${columnsOf(row)} VALUES ${placesFor(row)}`, args: Object.values(row) };
}

/** Several rows of one shape, in as few statements as fit. */
export function insertRows(table: Table, rows: readonly Row[]): Statement[] {
  const [first] = rows;
  if (first === undefined) return [];
  const size = Math.max(1, Math.floor(maxArguments / Object.keys(first).length));
  const statements: Statement[] = [];
  for (let start = 0; start < rows.length; start += size) {
    const chunk = rows.slice(start, start + size);
    const places = chunk.map(() => placesFor(first)).join(", ");
    statements.push({
      sql: `INSERT INTO "${table}" ${columnsOf(first)} VALUES ${places}`,
      args: chunk.flatMap((row) => Object.values(row)),
    });
  }
  return statements;
}

/** Exactly one row, or the commit fails. */
export function updateRow(table: Table, row: Row, where: Row): Statement {
  const assignments = Object.keys(row).map((column) => `"${column}" = ?`);
  const conditions = Object.keys(where).map((column) => `"${column}" = ?`);
  return {
    sql: `UPDATE "${table}" SET ${assignments.join(", ")} WHERE ${conditions.join(" AND ")}`,
    args: [...Object.values(row), ...Object.values(where)],
    expect: 1,
  };
}

/** Exactly one row, or the commit fails. */
export function deleteRow(table: Table, where: Row): Statement {
  const conditions = Object.keys(where).map((column) => `"${column}" = ?`);
  return { sql: `DELETE FROM "${table}" WHERE ${conditions.join(" AND ")}`, args: Object.values(where), expect: 1 };
}

/** Inserts, or overwrites the row with the same `id`; one of another office is never touched. */
export function putRow(table: Table, row: Row & { id: string; officeId: string }): Statement {
  const assignments = Object.keys(row)
    .filter((column) => column !== "id" && column !== "officeId")
    .map((column) => `"${column}" = excluded."${column}"`);
  const { sql, args } = insertRow(table, row);
  const update = `DO UPDATE SET ${assignments.join(", ")} WHERE "${table}"."officeId" = excluded."officeId"`;
  return { sql: `${sql} ON CONFLICT ("id") ${update}`, args, expect: 1 };
}

function columnsOf(row: Row): string {
  return `(${Object.keys(row)
    .map((column) => `"${column}"`)
    .join(", ")})`;
}

function placesFor(row: Row): string {
  return `(${Object.keys(row)
    .map(() => "?")
    .join(", ")})`;
}
