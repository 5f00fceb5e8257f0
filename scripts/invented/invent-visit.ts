import type { Catalogue, Concern } from "#server/domain/catalogue.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { PlainDate } from "#server/domain/time.ts";
import {
  type Area,
  ageBands,
  type CaseId,
  type Channel,
  genders,
  households,
  type Interpreter,
  type OutcomeCode,
  type ReferralCode,
  type RemedyAfter,
  type RemedyBefore,
  type Visit,
  type VisitId,
} from "#server/domain/visit.ts";
import { defaultLegalState, presetReaction, requiredFields, settleContent } from "#server/domain/visit-rules.ts";
import { closedHouse, surges, ukrainianFrom } from "./events.ts";
import type { SeededRandom } from "./seeded-random.ts";

type Weights<T extends string> = readonly (readonly [T, number])[];

const tileWeights: Readonly<Record<string, number>> = {
  NOT: 9,
  KDU: 24,
  LEB: 12,
  EIN: 7,
  BES: 15,
  VER: 16,
  ARB: 9,
  UMG: 5,
  IDE: 2,
  SON: 1,
};

const usualOutcomes: Weights<string> = [
  ["KLA-INFO", 26],
  ["KLA-RUECK", 17],
  ["ABH-FEHL", 6],
  ["ABH-NEU", 9],
  ["ABH-ENT", 8],
  ["BLE-VERST", 11],
  ["BLE-DISS", 5],
  ["WEI-JC", 7],
  ["WEI-EXT", 4],
  ["WEI-RECHT", 4],
  ["END-RUECK", 1],
  ["END-ABBR", 1],
  ["OFFEN", 1],
];

/** Where an outcome depends on what it is about. */
const outcomesByTile: Readonly<Record<string, Weights<string>>> = {
  NOT: [
    ["ABH-ZAHL", 45],
    ["ABH-ENT", 18],
    ["WEI-EXT", 17],
    ["KLA-RUECK", 14],
    ["BLE-DISS", 6],
  ],
  UMG: [
    ["VER-EIN", 34],
    ["VER-TEIL", 15],
    ["VER-WECHS", 11],
    ["AUF-BESCHW", 28],
    ["KLA-INFO", 12],
  ],
  IDE: [
    ["AUF-LOB", 30],
    ["AUF-ANREG", 45],
    ["AUF-BESCHW", 25],
  ],
  SON: [
    ["END-FALSCH", 70],
    ["WEI-EXT", 30],
  ],
};

const areaByTile: Readonly<Record<string, Area>> = {
  NOT: "benefits",
  KDU: "benefits",
  LEB: "benefits",
  EIN: "benefits",
  BES: "benefits",
  VER: "benefits",
  ARB: "integration",
  UMG: "integration",
};

export type VisitPlace = { date: PlainDate; hour: number; caseId: CaseId | null; concern: ConcernCode | null };

/** One contact as the ombudsperson would have recorded it. */
export function inventVisit(place: VisitPlace, catalogue: Catalogue, random: SeededRandom): Visit {
  const { date } = place;
  const channel = channelOn(date, random);
  const main = place.concern ?? concernOn(date, catalogue, random);
  const foundConcerns = [main, ...furtherConcerns(main, catalogue, random)];
  const tile = main.slice(0, 3);
  const outcome = random.weighted(outcomesByTile[tile] ?? usualOutcomes) as OutcomeCode;
  const concern = catalogue.concerns.find(({ code }) => code === main);
  const language = languageOn(date, random);
  const isWalkIn = channel === "walk_in" || channel === "appointment";
  const base: Visit = {
    id: random.uuid() as VisitId,
    state: "complete",
    revision: 1,
    lastEdit: null,
    ticketId: null,
    ticketNumber: null,
    date,
    hour: place.hour,
    channel,
    statedConcern: channel === "walk_in" ? statedFor(main, catalogue, random) : null,
    foundConcerns,
    reactionKind: presetReaction(concern),
    area: random.chance(0.8) ? (areaByTile[tile] ?? null) : null,
    krmBefore: random.chance(0.3) ? random.pick(["no", "no", "yes", "unknown"] as const) : null,
    language,
    interpreter: interpreterFor(language, random),
    ageBand: random.chance(0.35) ? random.pick(ageBands) : null,
    gender: random.chance(0.4) ? random.pick([genders[0], genders[1], genders[0], genders[1], genders[3]]) : null,
    household: tile === "KDU" && random.chance(0.6) ? random.pick(households) : null,
    outcome,
    crisisIntervention: null,
    existenceSecured: null,
    factsEstablished: /^(VER|ABH|BLE)/.test(outcome) ? random.chance(0.6) : null,
    decisionObtained: /^(VER|ABH)/.test(outcome) ? random.chance(0.7) : null,
    deadlineHintGiven: null,
    ...remediesFor(tile, outcome, random),
    legalState: defaultLegalState(date),
    referrals: referralsFor(outcome, random),
    consentJobcenterOn: null,
    consentCallbackOn: null,
    caseId: place.caseId,
    waitMinutes: isWalkIn ? random.duration(14, 1.1) : null,
    talkMinutes: random.duration(tile === "UMG" || tile === "NOT" ? 28 : 16, 0.9),
    catalogueVersion: catalogue.version,
  };
  return settleContent(withRequired(base, catalogue, random));
}

/** V2: what the concern makes necessary was asked. */
function withRequired(visit: Visit, catalogue: Catalogue, random: SeededRandom): Visit {
  const required = requiredFields(visit, catalogue);
  const crisisIntervention = required.includes("crisisIntervention") ? random.chance(0.72) : null;
  return {
    ...visit,
    crisisIntervention,
    existenceSecured: crisisIntervention === true ? random.chance(0.68) : null,
    deadlineHintGiven: required.includes("deadlineHintGiven") ? random.chance(0.94) : null,
  };
}

function concernOn(date: PlainDate, catalogue: Catalogue, random: SeededRandom): ConcernCode {
  const tile = random.weighted(
    Object.entries(tileWeights).map(([code, weight]) => [code, weight * surgeOf(code, date)]),
  );
  const below = catalogue.concerns.filter(({ parent, code }) => parent === tile && code !== "SON-01");
  // The first few of a tile make up most of it, as everywhere.
  return random.weighted(below.map(({ code }, rank) => [code, 1 / (rank + 1.5)] as const));
}

function surgeOf(tile: string, date: PlainDate): number {
  return surges.reduce((factor, { from, days, tiles }) => {
    const since = (Date.parse(date) - Date.parse(from)) / 86_400_000;
    const left = since < 0 || since > days ? 0 : 1 - since / days;
    return factor + (tiles[tile] ?? 0) * left;
  }, 1);
}

function furtherConcerns(main: ConcernCode, catalogue: Catalogue, random: SeededRandom): readonly ConcernCode[] {
  const others = catalogue.concerns.filter(
    ({ parent, code }) => parent !== null && code !== main && /^(KDU|VER|BES|LEB|UMG)/.test(code),
  );
  const count = random.chance(0.24) ? (random.chance(0.2) ? 2 : 1) : 0;
  const chosen = new Set<ConcernCode>();
  while (chosen.size < count) chosen.add((random.pick(others) satisfies Concern).code);
  return [...chosen];
}

/** Most people meet the right tile; some do not say it, some find another one nearer. */
function statedFor(main: ConcernCode, catalogue: Catalogue, random: SeededRandom): ConcernCode | null {
  const tiles = catalogue.concerns.filter(({ parent, kiosk }) => parent === null && kiosk);
  const said = random.weighted([
    ["same", 78],
    ["nothing", 12],
    ["other", 10],
  ] as const);
  if (said === "nothing") return null;
  return said === "same" ? (main.slice(0, 3) as ConcernCode) : random.pick(tiles).code;
}

function channelOn(date: PlainDate, random: SeededRandom): Channel {
  const isClosed = closedHouse.from <= date && date <= closedHouse.to;
  return random.weighted<Channel>([
    ["walk_in", isClosed ? 8 : 68],
    ["appointment", 6],
    ["phone", isClosed ? 55 : 11],
    ["email", isClosed ? 24 : 6],
    ["letter", isClosed ? 8 : 3],
    ["online", 1],
    ["called_in_by_staff", 3],
    ["third_party", 2],
  ]);
}

function languageOn(date: PlainDate, random: SeededRandom): string {
  return random.weighted([
    ["de", 66],
    ["ar", 9],
    ["uk", date >= ukrainianFrom ? 9 : 0.3],
    ["ru", 6],
    ["fa", 4],
    ["en", 3],
    ["vi", 2],
    ["tr", 2],
    ["pl", 1.5],
    ["fr", 0.7],
  ] as const);
}

function interpreterFor(language: string, random: SeededRandom): Interpreter | null {
  if (language === "de") return random.chance(0.01) ? "sign_language" : null;
  return random.weighted<Interpreter>([
    ["companion", 44],
    ["remote", 20],
    ["not_needed", 22],
    ["missing", 14],
  ]);
}

function remediesFor(
  tile: string,
  outcome: string,
  random: SeededRandom,
): { remedyBefore: RemedyBefore | null; remedyAfter: RemedyAfter | null } {
  if (!["BES", "KDU", "LEB", "ARB"].includes(tile)) return { remedyBefore: null, remedyAfter: null };
  const remedyBefore = random.weighted<RemedyBefore>([
    ["none", 62],
    ["objection_intended", 22],
    ["objection_pending", 11],
    ["lawsuit_intended", 3],
    ["lawsuit_pending", 1.4],
    ["interim_relief_pending", 0.6],
  ]);
  if (remedyBefore === "none") return { remedyBefore, remedyAfter: null };
  const isSettled = /^(KLA|VER-EIN|ABH|BLE-VERST)/.test(outcome) && random.chance(0.8);
  if (!isSettled)
    return { remedyBefore, remedyAfter: random.pick(["objection_filed", "objection_pending", "unknown"]) };
  const settled: Record<RemedyBefore, RemedyAfter> = {
    none: "not_needed",
    objection_intended: "objection_not_filed",
    objection_pending: "objection_withdrawn",
    lawsuit_intended: "lawsuit_not_filed",
    lawsuit_pending: "lawsuit_withdrawn",
    interim_relief_pending: "not_needed",
  };
  return { remedyBefore, remedyAfter: settled[remedyBefore] };
}

function referralsFor(outcome: string, random: SeededRandom): readonly ReferralCode[] {
  const targets: Readonly<Record<string, readonly string[]>> = {
    "WEI-JC": ["JC-LEI", "JC-INT", "JC-EIN", "JC-RBS"],
    "WEI-EXT": ["SOZ-WNH", "SCHULD", "BERAT", "MIGR", "SOZ-BUT", "KASSE", "FAMKA"],
    "WEI-RECHT": ["RECHT", "JC-RBS", "BERAT"],
  };
  const list = targets[outcome];
  return list ? [random.pick(list) as ReferralCode] : [];
}
