import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { askedFields, unaskedFields } from "#server/domain/visit-rules.ts";
import { buildVisit } from "#tests/support/builders.ts";
import { deRecord } from "./de-record.ts";

test("[V2] the handbook says of every question that is not always asked when it is, in the words of the form", () => {
  const handbook = readFileSync(new URL("../../../docs/handbuch.md", import.meta.url), "utf8");
  const table = handbook.split("| Frage | Wann sie gestellt wird |")[1]?.split("\n\n")[0] ?? "";
  const rows = [...table.matchAll(/^\| ([^|]+) \|/gm)]
    .map(([, question]) => question)
    .filter((q) => !q?.startsWith("---"));
  // With a remedy and a crisis every question has its place, above or folded away.
  const visit = buildVisit({ crisisIntervention: true, remedyBefore: "objection_pending" });
  const facts = { concerns: [] };
  const fields = [...askedFields(visit, facts), ...unaskedFields(visit, facts)];
  expect(rows.toSorted()).toEqual(fields.map((field) => deRecord.fields[field]).toSorted());
});
