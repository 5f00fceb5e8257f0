import type { ReportPeriod } from "../report-period.ts";

/** What a fact's name says. */
export type FactParts = { unit: string; period: ReportPeriod; limits: readonly string[] };

const form = /^(\S+) (\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)(.*)$/;

/** The reverse of `factOf`; null: no fact's name. A limit is `name=value`; values have no `=` of their own. */
export function readFact(fact: string): FactParts | null {
  const [, unit, from, to, rest = ""] = form.exec(fact) ?? [];
  if (!unit || !from || !to) return null;
  return { unit, period: { from, to }, limits: rest.split(/ (?=[^ =]+=)/).filter((limit) => limit !== "") };
}
