import { expect, test } from "vitest";
import { emergency, rent } from "#tests/support/builders.ts";
import { columnValues } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import type { Case } from "../case.ts";
import type { CaseReference } from "../case-reference.ts";
import type { CaseId } from "../visit.ts";
import { personsCasesContactsConcerns } from "./persons-cases-contacts-concerns.ts";

function caseOf(name: string, openedOn: string, closedOn: string | null): Case {
  return { id: name as CaseId, revision: 0, reference: name as CaseReference, openedOn, closedOn };
}

const caseId = (name: string) => name as CaseId;
const cases = [
  caseOf("old", "2025-11-01", "2026-02-01"),
  caseOf("older, without a contact", "2024-03-01", null),
  caseOf("new", "2026-03-01", null),
  caseOf("closed before", "2025-01-01", "2025-12-31"),
  caseOf("next year's", "2027-01-01", null),
];
const visits = [
  buildReportVisit({ date: "2026-01-10", caseId: caseId("old"), foundConcerns: [rent, emergency] }),
  buildReportVisit({ date: "2026-03-01", caseId: caseId("new"), foundConcerns: [rent] }),
  buildReportVisit({ date: "2026-03-08", caseId: caseId("new"), foundConcerns: [rent] }),
  buildReportVisit({ date: "2026-04-01", caseId: null, foundConcerns: [] }),
  buildReportVisit({ date: "2025-11-01", caseId: caseId("old"), foundConcerns: [rent] }),
];

test("[Z3] table T3 counts persons, cases, contacts and concerns apart, with what was carried over", () => {
  const figure = personsCasesContactsConcerns(buildReportSource({ cases, visits }));
  expect(columnValues(figure, "count")).toEqual({
    persons: 2,
    cases: 3,
    carriedOver: 2,
    opened: 1,
    closed: 1,
    openAtEnd: 2,
    contacts: 4,
    withoutCase: 1,
    firstContacts: 1,
    followUps: 2,
    concerns: 4,
    mainConcerns: 3,
    furtherConcerns: 1,
  });
  expect(columnValues(figure, "previous")).toMatchObject({ persons: 1, cases: 3, carriedOver: 1, contacts: 1 });
});

test("[Z6] table T3 has the years before as they were typed in, and says nothing of what nobody typed", () => {
  const historicValues = [{ year: 2025, figure: "T3", row: "contacts", column: "count", value: 812 }];
  const figure = personsCasesContactsConcerns(buildReportSource({ historicValues }));
  expect(columnValues(figure, "previous")).toMatchObject({ contacts: 812, persons: null });
  expect(figure.notes.map(({ word }) => word)).toContain("historic");
});
