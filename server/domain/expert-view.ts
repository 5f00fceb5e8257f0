import type { Catalogue, Concern } from "./catalogue.ts";
import { daysOfQuarter, type Quarter, quarterOf } from "./quarter.ts";
import { firstRecordedDate } from "./recorded-date.ts";
import { mayUseConcern, type RegisterContext, type RegisterEntry, type RegisterRefusal } from "./register-entry.ts";
import { err, ok, type Result } from "./result.ts";
import type { ConcernCode } from "./ticket.ts";
import type { PlainDate } from "./time.ts";
import { addDays } from "./zoned-time.ts";

/** Whose view it is; never a name. */
export const expertRoles = [
  "ombudsperson",
  "benefits_lead",
  "integration_team",
  "appeals_office",
  "social_welfare_office",
  "advice_centre",
] as const;
export type ExpertRole = (typeof expertRoles)[number];

export type ExpertViewContent = { quarter: Quarter; role: ExpertRole; concern: ConcernCode; text: string };

/** What somebody of the trade says about a municipal rule, once a quarter. */
export type ExpertView = RegisterEntry & ExpertViewContent;

/** Municipal codes that exist in a quarter are written about, in quarters that have begun (G4). */
export function reviseExpertView(
  before: ExpertViewContent | null,
  draft: ExpertViewContent,
  { today, catalogue }: RegisterContext,
): Result<ExpertViewContent, RegisterRefusal> {
  const { quarter, concern } = draft;
  if (quarter > quarterOf(today) || quarter < quarterOf(firstRecordedDate)) return err("date_invalid");
  const isMunicipal = before?.concern === concern || catalogue.concerns.some((c) => c.code === concern && c.municipal);
  const chosen = { before: before ? [before.concern] : [], ...daysOfQuarter(quarter), catalogue };
  return isMunicipal && mayUseConcern(concern, chosen) ? ok(draft) : err("unknown_concern");
}

/** Days before and after the end of a quarter on which is reminded. */
const remindDays = 14;

/** The quarter that is reminded of on a day: in its last 14 days, and in the first 14 of the next one (G4). */
export function quarterToRemind(today: PlainDate): Quarter | null {
  const current = quarterOf(today);
  const { from, to } = daysOfQuarter(current);
  if (today > addDays(to, -remindDays)) return current;
  return today < addDays(from, remindDays) ? quarterOf(addDays(from, -1)) : null;
}

/**
 * Municipal concerns of a quarter that nobody has written about, in the catalogue's order. A view on a whole tile speaks
 * for what is below it.
 */
export function missingExpertViews(
  quarter: Quarter,
  views: readonly Pick<ExpertView, "quarter" | "concern">[],
  catalogue: Catalogue,
): readonly ConcernCode[] {
  const said = new Set<ConcernCode | null>(views.filter((v) => v.quarter === quarter).map((v) => v.concern));
  return municipalConcerns(quarter, catalogue)
    .filter((c) => !said.has(c.code) && !said.has(c.parent))
    .map((c) => c.code);
}

/** Those of the second level: a tile is the sum of them. */
export function municipalConcerns(quarter: Quarter, catalogue: Catalogue): readonly Concern[] {
  const days = daysOfQuarter(quarter);
  return catalogue.concerns.filter(
    (c) => c.municipal && c.parent !== null && mayUseConcern(c.code, { before: [], ...days, catalogue }),
  );
}
