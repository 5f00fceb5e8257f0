import type { RecordsResult } from "#tests/bench/records.ts";
import type { Verdict } from "#tests/bench/result.ts";

/** Of the floor, which writes the same rows raw: on a fast disk that is half a millisecond, and all the rest is rules and checks. */
const recordLimit = 5;
/** A search is held in milliseconds: the limit is what somebody who asks does not notice. */
const searchLimitMs = 50;

export function judgeRecords({ floor, product, searches, contacts }: RecordsResult): readonly Verdict[] {
  const slowest = searches.toSorted((a, b) => b.p50 - a.p50)[0];
  if (!slowest) throw new Error("nothing was searched");
  return [
    ...(["open", "save"] as const).map((step) => ({
      what: `record: ${stepNames[step]}, p50 against the floor`,
      limit: recordLimit,
      measured: product[step].p50 / floor[step].p50,
      unit: "×",
    })),
    {
      what: `slowest search among ${contacts.toLocaleString("en")} contacts, p50 (${slowest.name})`,
      limit: searchLimitMs,
      measured: slowest.p50,
      unit: "ms",
    },
  ];
}

const stepNames = { open: "opened → acknowledged", save: "completed → acknowledged" } as const;

/** As Markdown, for docs/performance.md. */
export function printRecords({ floor, product, picture, searches, waiting, contacts }: RecordsResult): string {
  const steps = (["open", "save"] as const).map((step) => {
    const [raw, own] = [floor[step], product[step]];
    return row(`record ${stepNames[step]}`, [raw.p50, raw.p99, own.p50, own.p99, own.p50 / raw.p50, own.p99 / raw.p99]);
  });
  const { bytes, drawn, packed, arrived } = picture;
  return [
    `Records beside ${waiting} waiting numbers and ${contacts.toLocaleString("en")} contacts:`,
    "",
    "| ms | floor p50 | p99 | Wartemarke p50 | p99 | ratio p50 | p99 |",
    "|---|---:|---:|---:|---:|---:|---:|",
    ...steps,
    "",
    `| a console's picture with ${waiting} waiting (${(bytes / 1_000).toFixed(0)} KB on the wire), ms | p50 | p99 |`,
    "|---|---:|---:|",
    row("drawn and checked", [drawn.p50, drawn.p99]),
    row("made into a message", [packed.p50, packed.p99]),
    row("record sent → picture at another console", [arrived.p50, arrived.p99]),
    "",
    "| search, ms | found | p50 | p95 | p99 |",
    "|---|---:|---:|---:|---:|",
    ...searches.map(
      ({ name, found, p50, p95, p99 }) =>
        `| ${name} | ${found} | ${[p50, p95, p99].map((ms) => ms.toFixed(1)).join(" | ")} |`,
    ),
  ].join("\n");
}

function row(what: string, cells: readonly number[]): string {
  return `| ${what} | ${cells.map((cell) => cell.toFixed(2)).join(" | ")} |`;
}
