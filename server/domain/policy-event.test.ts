import { expect, test } from "vitest";
import { buildCatalogue, testDate } from "#tests/support/builders.ts";
import { type PolicyEventContent, revisePolicyEvent } from "./policy-event.ts";
import type { ConcernCode } from "./ticket.ts";

const context = { today: testDate, catalogue: buildCatalogue() };
const event: PolicyEventContent = { date: "2027-01-01", label: "Neue Richtwerte", concerns: ["KDU" as ConcernCode] };

test("[G5] an event may lie ahead, but not in ten years and not before the office existed", () => {
  expect(revisePolicyEvent(null, event, context)).toEqual({ ok: true, value: event });
  for (const date of ["2036-11-23", "2016-12-31"]) {
    expect(revisePolicyEvent(null, { ...event, date }, context)).toEqual({ ok: false, code: "date_invalid" });
  }
});

test("[G5] its concerns are in the catalogue, or stood there before; none means all", () => {
  expect(revisePolicyEvent(null, { ...event, concerns: [] }, context).ok).toBe(true);
  const unknown = ["XXX-01"] as unknown as ConcernCode[];
  expect(revisePolicyEvent(null, { ...event, concerns: unknown }, context)).toEqual({
    ok: false,
    code: "unknown_concern",
  });
  expect(revisePolicyEvent({ ...event, concerns: unknown }, { ...event, concerns: unknown }, context).ok).toBe(true);
});
