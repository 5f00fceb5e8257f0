import { expect, test } from "vitest";
import { auditOf, changedFields } from "./audit.ts";

test("[R35] an entry names the fields that changed, and no value", () => {
  const fields = changedFields<{ outcome: string | null; concerns: string[] }>(
    { outcome: null, concerns: ["KDU-01"] },
    { outcome: "VER-EIN", concerns: ["KDU-01"] },
  );
  expect(auditOf("visit_saved", { kind: "visit", id: "v1" }, fields)).toEqual({
    action: "visit_saved",
    subjectKind: "visit",
    subjectId: "v1",
    fields: ["outcome"],
  });
});

test("what concerns the whole office names no subject", () => {
  expect(auditOf("day_closed")).toEqual({ action: "day_closed", subjectKind: null, subjectId: null, fields: [] });
});
