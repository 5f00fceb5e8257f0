import type { Case } from "../case.ts";
import { isWithinPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";

/** Cases that were closed in the period, whenever they were opened. */
export function closedCases({ cases, period }: ReportSource): readonly Case[] {
  return cases.filter(({ closedOn }) => closedOn !== null && isWithinPeriod(closedOn, period));
}
