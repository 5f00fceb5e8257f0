import type { ReportPeriod } from "#server/domain/report/report-period.ts";
import type { ReportVisit } from "#server/domain/report/report-source.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import {
  ageBands,
  areas,
  type CaseId,
  channels,
  genders,
  households,
  interpreters,
  krmStates,
  legalStates,
  type OutcomeCode,
  type ReferralCode,
  reactionKinds,
  remediesAfter,
  remediesBefore,
  visitStates,
} from "#server/domain/visit.ts";
import type { Moment, Row } from "./read-connection.ts";
import { oneOf, oneOfOrNull } from "./rows.ts";

const columns = [
  "id",
  "state",
  "date",
  "hour",
  "channel",
  "statedConcern",
  "reactionKind",
  "area",
  "krmBefore",
  "language",
  "interpreter",
  "ageBand",
  "gender",
  "household",
  "outcome",
  "crisisIntervention",
  "existenceSecured",
  "factsEstablished",
  "decisionObtained",
  "deadlineHintGiven",
  "remedyBefore",
  "remedyAfter",
  "legalState",
  "waitMinutes",
  "talkMinutes",
  "caseId",
  "catalogueVersion",
];

type Codes = Map<string, string[]>;

/** Contacts of both periods that are no drafts, by day; each once, where the periods overlap. */
export async function readReportVisits(
  moment: Moment,
  officeId: string,
  [period, previous]: readonly [ReportPeriod, ReportPeriod],
): Promise<ReportVisit[]> {
  const where = `"Visit"."officeId" = ? AND "Visit"."state" <> 'draft'
    AND (("Visit"."date" >= ? AND "Visit"."date" <= ?) OR ("Visit"."date" >= ? AND "Visit"."date" <= ?))`;
  const args = [officeId, period.from, period.to, previous.from, previous.to];
  const same = createInterner();
  const codesOf = async (table: string, order: string): Promise<Codes> => {
    const codes: Codes = new Map();
    const sql = `SELECT k."visitId", k."code" FROM "Visit" JOIN "${table}" k ON k."visitId" = "Visit"."id"
                 WHERE ${where} ORDER BY k."visitId", k."${order}"`;
    await moment.each(sql, args, ({ visitId, code }) => {
      const known = codes.get(String(visitId));
      if (known) known.push(same(String(code)));
      else codes.set(String(visitId), [same(String(code))]);
    });
    return codes;
  };
  const concerns = await codesOf("VisitConcern", "position");
  const referrals = await codesOf("VisitReferral", "code");

  const visits: ReportVisit[] = [];
  const list = columns.map((column) => `"${column}"`).join(", ");
  await moment.each(`SELECT ${list} FROM "Visit" WHERE ${where} ORDER BY "date", "id"`, args, (row) => {
    const id = String(row.id);
    const found = (concerns.get(id) ?? []) as ConcernCode[];
    visits.push(toVisit(row, found, (referrals.get(id) ?? []) as ReferralCode[], same));
  });
  return visits;
}

function toVisit(row: Row, foundConcerns: ConcernCode[], referrals: ReferralCode[], same: Same): ReportVisit {
  const text = (column: string) => textOf(row, column);
  const number = (column: string) => (row[column] === null ? null : Number(row[column]));
  const flag = (column: string) => (row[column] === null ? null : Boolean(row[column]));
  const kept = (column: string) => {
    const value = text(column);
    return value === null ? null : same(value);
  };
  return {
    state: oneOf(visitStates, String(row.state)),
    date: same(String(row.date)),
    hour: number("hour"),
    channel: oneOf(channels, String(row.channel)),
    statedConcern: kept("statedConcern") as ConcernCode | null,
    foundConcerns,
    reactionKind: oneOfOrNull(reactionKinds, text("reactionKind")),
    area: oneOfOrNull(areas, text("area")),
    krmBefore: oneOfOrNull(krmStates, text("krmBefore")),
    language: same(String(row.language)),
    interpreter: oneOfOrNull(interpreters, text("interpreter")),
    ageBand: oneOfOrNull(ageBands, text("ageBand")),
    gender: oneOfOrNull(genders, text("gender")),
    household: oneOfOrNull(households, text("household")),
    outcome: kept("outcome") as OutcomeCode | null,
    crisisIntervention: flag("crisisIntervention"),
    existenceSecured: flag("existenceSecured"),
    factsEstablished: flag("factsEstablished"),
    decisionObtained: flag("decisionObtained"),
    deadlineHintGiven: flag("deadlineHintGiven"),
    remedyBefore: oneOfOrNull(remediesBefore, text("remedyBefore")),
    remedyAfter: oneOfOrNull(remediesAfter, text("remedyAfter")),
    legalState: oneOfOrNull(legalStates, text("legalState")),
    referrals,
    waitMinutes: number("waitMinutes"),
    talkMinutes: number("talkMinutes"),
    caseId: text("caseId") as CaseId | null,
    catalogueVersion: same(String(row.catalogueVersion)),
  };
}

function textOf(row: Row, column: string): string | null {
  const value = row[column];
  return typeof value === "string" ? value : null;
}

type Same = (text: string) => string;

/** One string for all that are alike: a million records hold a few hundred different words. */
function createInterner(): Same {
  const known = new Map<string, string>();
  return (text) => {
    const first = known.get(text);
    if (first !== undefined) return first;
    known.set(text, text);
    return text;
  };
}
