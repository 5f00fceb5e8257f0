import { afterAll, beforeAll, expect, test } from "vitest";
import { seedDatabase, seededOfficeId } from "#prisma/seed/seed-database.ts";
import { type InventOptions, inventOffice } from "#scripts/invented/invent-office.ts";
import { inventYears } from "#scripts/invented/invent-years.ts";
import type { InventedOffice } from "#scripts/invented/invented-office.ts";
import { createPrismaCatalogueStore } from "#server/adapters/prisma/catalogue-store.ts";
import type { Database } from "#server/adapters/prisma/database.ts";
import { rowToPolicyEvent } from "#server/adapters/prisma/register-rows.ts";
import { createPrismaVisitStore } from "#server/adapters/prisma/visit-store.ts";
import { systemRandom } from "#server/adapters/system/system-random.ts";
import type { Catalogue } from "#server/domain/catalogue.ts";
import { defaultOfficeSettings } from "#server/domain/office-settings.ts";
import { missingFields } from "#server/domain/visit-rules.ts";
import { weekdayOf } from "#server/domain/zoned-time.ts";
import { makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

const folder = makeFolder();
const to = "2026-11-24";
let database: Database;
let catalogue: Catalogue;
let office: InventedOffice;

beforeAll(async () => {
  database = await openTestDatabase({ dataDir: folder });
  await seedDatabase(database, { clockNow: "2026-11-25T08:00:00.000Z", random: systemRandom });
  catalogue = await createPrismaCatalogueStore(database).current();
  office = await inventYears({ database, officeId: seededOfficeId, catalogue }, to);
});

afterAll(async () => {
  await database.close();
  removeFolder(folder);
});

test("the same seed invents the same office, another seed another one", () => {
  const options: InventOptions = {
    seed: 1,
    from: "2017-01-02",
    to: "2017-03-01",
    catalogue,
    weeklyHours: defaultOfficeSettings.weeklyHours,
    isHoliday: () => false,
  };
  expect(inventOffice(options)).toEqual(inventOffice(options));
  expect(inventOffice({ ...options, seed: 2 }).visits[0]?.id).not.toBe(inventOffice(options).visits[0]?.id);
});

test("there are 30 to 60 contacts a week, on days on which the office was open", () => {
  const weekdays = new Set(defaultOfficeSettings.weeklyHours.map(({ weekday }) => weekday));
  expect(office.visits.filter(({ date }) => !weekdays.has(weekdayOf(date)) || date.endsWith("-10-03"))).toEqual([]);
  const weeks = (Date.parse(to) - Date.parse("2017-01-02")) / (7 * 86_400_000);
  expect(office.visits.length / weeks).toBeGreaterThan(30);
  expect(office.visits.length / weeks).toBeLessThan(60);
  const away = (date: string) => office.absences.some((one) => one.from <= date && date <= one.to);
  expect(office.visits.filter(({ date }) => away(date))).toEqual([]);
});

test("[V2] [V3] every invented record is one that the rules accept", () => {
  const known = new Set<string>([...catalogue.concerns, ...catalogue.outcomes].map(({ code }) => code));
  const targets = new Set<string>(catalogue.referralTargets.map(({ code }) => code));
  for (const visit of office.visits) {
    expect(missingFields(visit, catalogue)).toEqual([]);
    expect([...visit.foundConcerns, visit.outcome].filter((code) => !known.has(`${code}`))).toEqual([]);
    expect(visit.referrals.filter((code) => !targets.has(code))).toEqual([]);
  }
  const registers = [...office.clientViews, ...office.expertViews, ...office.suggestions];
  expect(registers.filter(({ concern }) => !known.has(`${concern}`))).toEqual([]);
});

test("[F1] cases have a reference of their own, and contacts belong to cases that are there", () => {
  const ids = new Set(office.cases.map(({ id }) => id));
  expect(new Set(office.cases.map(({ reference }) => reference)).size).toBe(ids.size);
  expect(office.visits.filter(({ caseId }) => caseId !== null && !ids.has(caseId))).toEqual([]);
});

test("what changed the law shows: more about duties and reductions from July 2026 on", () => {
  const share = (from: string, until: string) => {
    const visits = office.visits.filter(({ date }) => from <= date && date <= until);
    return visits.filter(({ foundConcerns }) => foundConcerns[0]?.startsWith("ARB")).length / visits.length;
  };
  expect(share("2026-07-01", "2026-10-31")).toBeGreaterThan(1.3 * share("2025-07-01", "2025-10-31"));
});

test("what was written is read as it was invented", async () => {
  const last = office.visits.at(-1);
  if (!last) throw new Error("no visit");
  expect(await createPrismaVisitStore(database).find(seededOfficeId, last.id)).toEqual(last);
  const { client } = database;
  expect(await client.visit.count()).toBe(office.visits.length);
  expect(await client.ticketStatistic.count()).toBe(office.tickets.length);
  expect(await client.suggestion.count()).toBe(office.suggestions.length);
});

test("its events are read as they were invented, with the concerns they touch", async () => {
  const rows = await database.client.policyEvent.findMany({ where: { officeId: seededOfficeId } });
  const events = new Map(rows.map(rowToPolicyEvent).map((one) => [one.id, one]));
  expect(office.policyEvents.length).toBeGreaterThan(3);
  expect(office.policyEvents.map(({ id }) => events.get(id))).toEqual(office.policyEvents);
});
