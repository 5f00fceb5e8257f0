import { joinPeriods, type ReportPeriod } from "#server/domain/report/report-period.ts";
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
  periods: readonly [ReportPeriod, ReportPeriod],
): Promise<ReportVisit[]> {
  const same = createInterner();
  const visits: ReportVisit[] = [];
  for (const stretch of joinPeriods(periods)) {
    for (const visit of await readStretch(moment, [officeId, stretch.from, stretch.to], same)) visits.push(visit);
  }
  return visits;
}

const stretchOfDays = `v."officeId" = ? AND v."date" >= ? AND v."date" <= ? AND v."state" <> 'draft'`;

async function readStretch(moment: Moment, args: readonly string[], same: Same): Promise<ReportVisit[]> {
  const codesOf = async (table: string, place: string): Promise<Codes> => {
    const codes: Codes = new Map();
    // Not sorted by the database: of a million contacts that would be most of the time.
    const sql = `SELECT k."visitId", k."code", ${place} AS "place" FROM "Visit" v
                 JOIN "${table}" k ON k."visitId" = v."id" WHERE ${stretchOfDays}`;
    await moment.each(sql, args, ({ visitId, code, place: at }) => {
      const id = String(visitId);
      const known = codes.get(id) ?? [];
      known[at === null ? known.length : Number(at) - 1] = same(String(code));
      codes.set(id, known);
    });
    return codes;
  };
  const concerns = await codesOf("VisitConcern", 'k."position"');
  const referrals = await codesOf("VisitReferral", "NULL");

  const visits: ReportVisit[] = [];
  const list = columns.map((column) => `v."${column}"`).join(", ");
  await moment.each(`SELECT ${list} FROM "Visit" v WHERE ${stretchOfDays} ORDER BY v."date", v."id"`, args, (row) => {
    const id = String(row.id);
    const found = (concerns.get(id) ?? []) as ConcernCode[];
    visits.push(toVisit(row, found, (referrals.get(id)?.toSorted() ?? []) as ReferralCode[], same));
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
