import Database from "better-sqlite3";
import { referenceSigns } from "#server/domain/case-reference.ts";

/** What the searches of the bench ask for: codes as frequent as in a real office, and one that hardly ever occurs. */
export const filled = {
  from: "2016-01-04",
  days: 3_900,
  usual: "KDU-01",
  rare: "ARB-11",
  outcome: "KLA-INFO",
} as const;

const concerns = [
  filled.usual,
  "VER-01",
  "BES-02",
  "LEB-01",
  "ARB-01",
  "KDU-04",
  "VER-04",
  "NOT-06",
  "EIN-03",
  "BES-01",
];
const outcomes = [filled.outcome, "KLA-RUECK", "ABH-NEU", "WEI-JC", "BLE-VERST", "VER-EIN", "ABH-FEHL"];
const rareEvery = 20_000;
/** Put off, and not finished yet; an older one would be gone at the server's first night (X3). */
const openFromLast = 20;
/** Every eighth contact begins a case, and the fourth after it belongs to it. */
const caseEvery = 8;
/** Of the cases; and all of the last weeks. */
const openCaseEvery = 500;

/**
 * Ten years of records until today, written straight into the tables and the same each time: up to two concerns each, an eighth as
 * many cases of two contacts, a follow-up each. Nothing here may run beside it.
 */
export function fillRecords(file: string, rows: number): void {
  if (rows === 0) return;
  const database = new Database(file);
  const officeId = database.prepare('SELECT id FROM "Office"').pluck().get() as string;
  const version = database.prepare('SELECT version FROM "Catalogue" ORDER BY "seededAt" DESC').pluck().get() as string;
  // A throw-away database needs no way back; the server chooses its own log again.
  database.pragma("journal_mode = OFF");
  database.pragma("synchronous = OFF");
  const numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :rows)";
  const fill = (sql: string) => database.prepare(`${numbers} ${sql}`).run({ rows, officeId, version });
  const date = (i: string) => `date('now', '-' || ((:rows - ${i}) * ${filled.days} / :rows) || ' days')`;
  const isOpen = `i > :rows - ${openFromLast}`;
  const firstOfCase = `i % ${caseEvery} = 0`;
  const isOpenCase = `(i / ${caseEvery} % ${openCaseEvery} = 0 OR i > :rows * 0.99)`;

  database.exec("BEGIN");
  fill(`INSERT INTO "Case" ("id", "officeId", "reference", "openedOn", "closedOn")
    SELECT ${idOf("c", "i")}, :officeId, ${referenceOf(`i / ${caseEvery}`)}, ${date("i")},
      CASE WHEN ${isOpenCase} THEN NULL ELSE date(${date("i")}, '+' || (5 + i % 90) || ' days') END
    FROM n WHERE ${firstOfCase}`);
  fill(`INSERT INTO "FollowUp" ("id", "officeId", "caseId", "dueOn", "kind", "doneOn")
    SELECT ${idOf("f", "i")}, :officeId, ${idOf("c", "i")}, date(${date("i")}, '+14 days'), 'ask_team',
      CASE WHEN ${isOpenCase} THEN NULL ELSE date(${date("i")}, '+12 days') END
    FROM n WHERE ${firstOfCase}`);
  fill(`INSERT INTO "Visit" ("id", "officeId", "state", "revision", "date", "hour", "channel", "language", "outcome",
      "talkMinutes", "caseId", "catalogueVersion")
    SELECT ${idOf("b", "i")}, :officeId, CASE WHEN ${isOpen} THEN 'open' ELSE 'complete' END, 2, ${date("i")}, CASE WHEN i > :rows * 0.97 THEN 8 + i % 8 END,
      'walk_in', 'de', CASE WHEN ${isOpen} THEN NULL ELSE ${oneOf(outcomes)} END, 5 + i % 40,
      CASE WHEN i >= ${caseEvery} AND i % ${caseEvery} IN (0, 4) THEN ${idOf("c", `i - i % ${caseEvery}`)} END, :version
    FROM n`);
  const usual = oneOf(concerns);
  fill(`INSERT INTO "VisitConcern" ("visitId", "position", "code", "date")
    SELECT ${idOf("b", "i")}, 1, CASE WHEN i % ${rareEvery} = 0 THEN '${filled.rare}' ELSE ${usual} END, ${date("i")} FROM n`);
  fill(`INSERT INTO "VisitConcern" ("visitId", "position", "code", "date")
    SELECT ${idOf("b", "i")}, 2, 'UMG-01', ${date("i")} FROM n WHERE i % 3 = 0`);
  database.exec("COMMIT");
  database.close();
}

function idOf(kind: "b" | "c" | "f", i: string): string {
  return `printf('019ab000-0000-7000-8000-${kind}%011x', ${i})`;
}

/** Scattered, but the same in every run: `random()` has no seed. */
function oneOf(codes: readonly string[]): string {
  const cases = codes.map((code, n) => `WHEN ${n} THEN '${code}'`);
  return `CASE (i * 2654435761 >> 9) % ${codes.length} ${cases.join(" ")} END`;
}

/** Another one for each number. */
function referenceOf(n: string): string {
  const sign = (place: number) =>
    `substr('${referenceSigns}', ${n} / ${referenceSigns.length ** place} % ${referenceSigns.length} + 1, 1)`;
  return `${sign(4)} || ${sign(3)} || '-' || ${sign(2)} || ${sign(1)} || ${sign(0)}`;
}
