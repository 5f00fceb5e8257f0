import { expect, test } from "vitest";
import { type AbsenceDraft, checkAbsence } from "./check-absence.ts";

const draft: AbsenceDraft = { from: "2026-12-21", to: "2026-12-23", kind: "absence" };

test.each([
  [{}, {}],
  [{ to: "2026-12-21" }, {}],
  [{ from: "" }, { from: "date" }],
  [{ to: "" }, { to: "date" }],
  [{ to: "2026-12-20" }, { to: "endsBeforeStart" }],
  [{ from: "2016-12-31" }, { from: "tooEarly" }],
  [{ from: "2024-12-30", to: "2024-12-31" }, { to: "tooOld" }],
  [{ from: "2024-12-30", to: "2025-01-01" }, {}],
  [{ to: "2028-12-31" }, {}],
  [{ to: "2029-01-01" }, { to: "tooLate" }],
  [{ to: "2062-12-23" }, { to: "tooLate" }],
])("[G6] %o is said to be %o", (patch, problems) => {
  expect(checkAbsence({ ...draft, ...patch }, "2026-11-23")).toEqual(problems);
});
