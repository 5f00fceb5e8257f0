import { expect, test } from "vitest";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import type { ConcernCode } from "../ticket.ts";
import { filterSource, isFiltered, isOfContacts, noFilter } from "./report-filter.ts";

const { catalogue } = buildReportSource();
const codeOf = (municipal: boolean) =>
  catalogue.concerns.find((one) => one.municipal === municipal)?.code as ConcernCode;
const visits = [
  buildReportVisit({ channel: "phone", area: "benefits", foundConcerns: [codeOf(true)] }),
  buildReportVisit({ channel: "phone", area: null, foundConcerns: [codeOf(false), codeOf(true)] }),
  buildReportVisit({ channel: "letter", area: "benefits", foundConcerns: [], statedConcern: codeOf(true) }),
  buildReportVisit({ channel: "letter", area: null, foundConcerns: [], statedConcern: null }),
];
const source = buildReportSource({ visits });
const found = (filter: Partial<typeof noFilter>) =>
  filterSource(source, { ...noFilter, ...filter }).visits.map((visit) => visits.indexOf(visit));

test("a filter leaves the contacts that pass all of it", () => {
  expect(filterSource(source, noFilter)).toBe(source);
  expect(isFiltered(noFilter)).toBe(false);
  expect(isFiltered({ ...noFilter, municipal: false })).toBe(true);
  expect(found({ channel: "phone" })).toEqual([0, 1]);
  expect(found({ channel: "phone", area: "benefits" })).toEqual([0]);
});

test("municipal is decided by the main concern as found, else as stated; without one it is not", () => {
  expect(found({ municipal: true })).toEqual([0, 2]);
  expect(found({ municipal: false })).toEqual([1, 3]);
});

test("what is made of anything else than contacts is no figure of a filter", () => {
  expect(isOfContacts({ sources: ["visit.foundConcerns", "concern.municipal"] })).toBe(true);
  expect(isOfContacts({ sources: ["visit.date", "case.openedOn"] })).toBe(false);
});
