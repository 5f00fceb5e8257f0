import { expect, test } from "vitest";
import { buildCatalogue, testDate } from "#tests/support/builders.ts";
import { type ClientViewContent, releaseClientView, reviseClientView } from "./client-view.ts";
import type { ConcernCode } from "./ticket.ts";

const context = { today: testDate, catalogue: buildCatalogue() };
const content: ClientViewContent = {
  concern: "KDU" as ConcernCode,
  text: "Ich finde keine Wohnung in dieser Miete.",
  language: "de",
  month: "2026-11",
};
const draft = { ...content, releasedOn: null, releasedBy: null };
const released = releaseClientView(draft, { by: "user-1", on: testDate });

test("[G3] a statement is a draft until it is released, and can be taken back", () => {
  expect(reviseClientView(null, content, context)).toEqual({ ok: true, value: draft });
  expect(released).toEqual({ ...content, releasedOn: testDate, releasedBy: "user-1" });
  expect(releaseClientView(released, null)).toEqual(draft);
});

test.each([
  { text: "Ich finde gar keine Wohnung." },
  { concern: "NOT" as ConcernCode },
  { language: "ru" },
  { month: "2026-10" },
])("[G3] a released one that is changed has to be released again: %o", (patch) => {
  expect(reviseClientView(released, { ...content, ...patch }, context)).toEqual({
    ok: true,
    value: { ...draft, ...patch },
  });
});

test("[G3] a released one that is saved as it was stays released", () => {
  expect(reviseClientView(released, content, context)).toEqual({ ok: true, value: released });
});

test("[G1] months before the office existed or not begun yet are refused, so is a code the catalogue does not know", () => {
  for (const month of ["2016-12", "2026-12"]) {
    expect(reviseClientView(null, { ...content, month }, context)).toEqual({ ok: false, code: "date_invalid" });
  }
  const unknown = { ...content, concern: "XXX-01" as ConcernCode };
  expect(reviseClientView(null, unknown, context)).toEqual({ ok: false, code: "unknown_concern" });
});
