import { expect, test } from "vitest";
import { createLogger, describeError } from "./logger.ts";

test("[P12] of an error stands in the log where it came from and what it was caused by, never its message", () => {
  const cause = Object.assign(new Error("ticket 107, KDU, 203.0.113.7"), { code: "P2002" });
  const described = describeError(new TypeError("name: Somebody", { cause }));
  expect(described).toMatchObject({ error: "TypeError", cause: { error: "Error", code: "P2002" } });
  expect(described.at?.[0]).toMatch(/^at .*logger\.test\.ts/);
  expect(JSON.stringify(described)).not.toMatch(/107|KDU|203|Somebody/);
});

test("[P12] an error whose message has lines that look like a stack betrays nothing either", () => {
  expect(JSON.stringify(describeError(new Error("x\n    at KDU")))).not.toContain("KDU");
  expect(JSON.stringify(describeError("a thrown text: KDU"))).toBe('{"error":"string"}');
  expect(describeError(undefined)).toEqual({ error: "undefined" });
});

test("a line is one JSON object with level, time and message, and without the machine's name", () => {
  const lines: string[] = [];
  const log = createLogger("info", { write: (line: string) => lines.push(line) });
  log.debug("not this one");
  log.info({ command: "ticket:draw" }, "command\ndone\u001b[31m");
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd().split("\n")).toHaveLength(1);
  const line = JSON.parse(lines[0] ?? "");
  expect(Object.keys(line)).toEqual(["level", "time", "command", "msg"]);
  expect(line).toMatchObject({ level: "info", msg: "command\ndone\u001b[31m" });
});
