import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type TicketCommandType, ticketStatuses, ticketTransitions } from "#server/domain/ticket.ts";

const root = join(import.meta.dirname, "..");
const rules = readFileSync(join(root, "docs/queue-rules.md"), "utf8");

const numbers = [...rules.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map((match) => match[1] ?? "");

/** Rule numbers in the names of all tests: `[C1]`, `[C1, C2]` or `[C1] [C2]`. */
function quotedNumbers(): Set<string> {
  const found = new Set<string>();
  for (const folder of ["server", "app", "scripts", "tests"]) {
    for (const path of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
      if (!/(\.test\.tsx?|\.spec\.ts|-contract\.ts)$/.test(path)) continue;
      const source = readFileSync(join(root, folder, path), "utf8");
      for (const [brackets] of source.matchAll(/["'`](\[[A-Z]\d+(, [A-Z]\d+)*\] )+/g)) {
        for (const [number] of brackets.matchAll(/[A-Z]\d+/g)) found.add(number);
      }
    }
  }
  return found;
}

describe("docs/queue-rules.md", () => {
  test("[T1] prints the table of transitions the code has", () => {
    const [head, , ...rows] = rules.split("\n").filter((line) => line.startsWith("|"));
    const cells = (line = "") =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim());
    const types = cells(head).slice(1) as TicketCommandType[];
    const printed = rows.map((row) => {
      const [status, ...targets] = cells(row);
      const moves = targets.flatMap((to, index) => (to === "–" ? [] : [[types[index], to]]));
      return [status, Object.fromEntries(moves)];
    });
    expect(Object.fromEntries(printed)).toEqual(ticketTransitions);
    expect(printed).toHaveLength(ticketStatuses.length);
    expect(new Set(types).size).toBe(types.length);
  });

  test("every rule is listed once and quoted by a test", () => {
    expect(numbers.length).toBeGreaterThan(30);
    expect(new Set(numbers).size).toBe(numbers.length);
    const quoted = quotedNumbers();
    expect(numbers.filter((number) => !quoted.has(number))).toEqual([]);
  });

  test("every rule of the queue that a test quotes is listed", () => {
    const families = new Set(numbers.map((number) => number.charAt(0)));
    families.delete("V");
    const unknown = [...quotedNumbers()].filter((n) => families.has(n.charAt(0)) && !numbers.includes(n));
    expect(unknown).toEqual([]);
  });
});
