import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedDatabase } from "#prisma/seed/seed-database.ts";
import type { Database } from "#server/adapters/prisma/database.ts";
import { openReadConnection } from "#server/adapters/prisma/read-connection.ts";
import { createReportReader } from "#server/adapters/prisma/report-reader.ts";
import { statisticToRow, visitToRow } from "#server/adapters/prisma/rows.ts";
import { systemRandom } from "#server/adapters/system/system-random.ts";
import type { ReportReader } from "#server/application/report/report-reader.ts";
import type { TicketStatistic } from "#server/domain/queue.ts";
import { yearPeriod } from "#server/domain/report/report-period.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { CaseId, OutcomeCode, ReferralCode, Visit } from "#server/domain/visit.ts";
import { buildVisit, testNow, visitIdOf } from "#tests/support/builders.ts";
import { startPostgres, type TestPostgres } from "#tests/support/postgres.ts";
import { makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.close());

const statistic: TicketStatistic = {
  date: "2026-05-04",
  hour: 9,
  tile: "KDU" as ConcernCode,
  waitMinutes: 12,
  wayMinutes: 1,
  talkMinutes: null,
  calls: 2,
  promisedWait: { lowMinutes: 10, highMinutes: 20 },
  ending: "no_show",
};

const full = buildVisit({
  id: visitIdOf(1),
  state: "complete",
  date: "2026-05-04",
  hour: 9,
  channel: "phone",
  statedConcern: "KDU" as ConcernCode,
  foundConcerns: ["KDU-01", "BES-01", "ARB-01"] as ConcernCode[],
  reactionKind: "complaint_matter",
  area: "benefits",
  outcome: "HELP-OBJ" as OutcomeCode,
  interpreter: null,
  crisisIntervention: false,
  existenceSecured: true,
  referrals: ["SOZ", "ANW"] as ReferralCode[],
  waitMinutes: 4,
  talkMinutes: 25,
  caseId: "case-1" as CaseId,
});

describe.each(["SQLite", "PostgreSQL"])("%s", (provider) => {
  let dataDir = "";
  let database: Database;
  let reader: ReportReader;
  let officeId = "";
  let url: string | null = null;

  async function store(visit: Visit): Promise<void> {
    await database.client.visit.create({ data: visitToRow(visit, officeId) });
    for (const [at, code] of visit.foundConcerns.entries())
      await database.client.visitConcern.create({
        data: { visitId: visit.id, position: at + 1, code, date: visit.date },
      });
    await database.client.visitReferral.createMany({
      data: visit.referrals.map((code) => ({ visitId: visit.id, code })),
    });
  }

  beforeAll(async () => {
    dataDir = makeFolder();
    url = provider === "SQLite" ? null : await postgres.createDatabase();
    database = await openTestDatabase(url === null ? { dataDir } : { url });
    await seedDatabase(database, { clockNow: testNow, random: systemRandom });
    officeId = (await database.client.office.findFirstOrThrow()).id;
    reader = createReportReader(await openReadConnection({ url, dataDir }));
  });
  afterAll(async () => {
    await reader.close();
    await database.close();
    removeFolder(dataDir);
  });

  test("contacts of the year and of the year before are read in every field, each once, without what leads to anybody", async () => {
    const { id, revision, lastEdit, ticketId, ticketNumber, consentJobcenterOn, consentCallbackOn, ...kept } = full;
    expect([id, revision, lastEdit, ticketId, ticketNumber, consentJobcenterOn, consentCallbackOn]).toHaveLength(7);
    await store(full);
    const days = ["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"];
    for (const [n, date] of days.entries()) await store(buildVisit({ id: visitIdOf(10 + n), state: "open", date }));
    await store(buildVisit({ id: visitIdOf(20), state: "draft", date: "2026-03-03" }));

    const { source } = await reader.read(officeId, yearPeriod(2026));
    expect(source.previous).toEqual(yearPeriod(2025));
    expect(source.visits.map(({ date }) => date)).toEqual([
      "2025-01-01",
      "2025-12-31",
      "2026-01-01",
      "2026-05-04",
      "2026-12-31",
    ]);
    expect(source.visits[3]).toEqual({ ...kept, referrals: ["ANW", "SOZ"] });

    const twoYears = await reader.read(officeId, { from: "2025-01-01", to: "2026-12-31" });
    expect(twoYears.source.visits.map(({ date }) => date)).toEqual(days.slice(0, 5).toSpliced(4, 0, "2026-05-04"));
  });

  test("[Z5] the documents of one version are read as they were frozen", async () => {
    const documents = { de: { title: "Jahresbericht 2024" }, en: { title: "Annual report 2024" } };
    for (const version of [1, 2]) {
      await database.client.reportSnapshot.create({
        data: {
          id: `report-${version}`,
          officeId,
          year: 2024,
          version,
          frozenAt: new Date(testNow),
          frozenBy: null,
          catalogueVersion: "2026-11",
          legalAsOf: "2024-12-31",
          documents: JSON.stringify({ ...documents, version }),
          figures: "{}",
        },
      });
    }
    expect(await reader.readFrozen(officeId, 2024, 1)).toEqual({ ...documents, version: 1 });
    expect(await reader.readFrozen(officeId, 2024, 3)).toBeNull();
    expect(await reader.readFrozen("another office", 2024, 1)).toBeNull();
  });

  test("numbers, feedback, cases, follow-ups and registers of both periods, and nothing of later", async () => {
    const { client } = database;
    const { promisedWait } = statistic;
    for (const date of ["2024-05-04", "2025-05-04", "2026-05-04", "2027-01-01"])
      await client.ticketStatistic.create({ data: statisticToRow({ ...statistic, date, promisedWait }, officeId) });
    const feedback = { officeId, kind: "IDE-02", tile: null, catalogueVersion: "2026-11" };
    await client.feedback.createMany({
      data: [
        { ...feedback, id: "f1", date: "2026-02-02", helped: "partly" },
        { ...feedback, id: "f2", date: "2027-02-02", helped: null },
      ],
    });
    const cases = [
      { id: "long-closed", openedOn: "2023-01-01", closedOn: "2024-01-01" },
      { id: "still-open", openedOn: "2023-01-01", closedOn: null },
      { id: "case-1", openedOn: "2026-05-04", closedOn: "2026-06-01" },
      { id: "later", openedOn: "2027-01-02", closedOn: null },
    ];
    for (const one of cases) await client.case.create({ data: { ...one, officeId, reference: one.id } });
    const followUp = { officeId, caseId: "case-1", kind: "ask_team" };
    await client.followUp.createMany({
      data: [
        { ...followUp, id: "u1", dueOn: "2024-03-01", doneOn: "2024-03-02" },
        { ...followUp, id: "u2", dueOn: "2024-03-01", doneOn: null },
        { ...followUp, id: "u3", dueOn: "2027-03-01", askedOn: "2026-12-30" },
      ],
    });
    const view = { officeId, concern: "KDU-01", text: "Die Miete reicht nicht.", language: "de" };
    await client.clientView.createMany({
      data: [
        { ...view, id: "draft", notedOn: "2026-03-01" },
        { ...view, id: "released", notedOn: "2026-03-01", releasedOn: "2026-03-05", releasedBy: "u" },
      ],
    });
    const suggestion = { officeId, concern: null, text: "Aushang", addressedTo: "jobcenter" };
    await client.suggestion.createMany({
      data: [
        { ...suggestion, id: "s1", status: "proposed", proposedOn: "2020-01-01" },
        { ...suggestion, id: "s2", status: "rejected", proposedOn: "2020-01-01", answeredOn: "2020-02-01" },
      ],
    });
    await client.absence.create({
      data: { id: "a", officeId, fromDate: "2024-12-20", toDate: "2025-01-03", kind: "absence" },
    });
    await client.reportText.createMany({
      data: [
        { id: "t1", officeId, year: 2026, chapter: "outlook", text: "Ausblick" },
        { id: "t2", officeId, year: 2025, chapter: "outlook", text: "von gestern" },
      ],
    });
    await client.historicValue.create({
      data: { id: "h", officeId, year: 2017, figure: "T1", row: "contacts", column: "2017", value: 412 },
    });

    const { source, settings, texts } = await reader.read(officeId, yearPeriod(2026));
    expect(source.tickets).toEqual([{ ...statistic, date: "2025-05-04" }, statistic]);
    expect(source.feedback).toEqual([{ date: "2026-02-02", kind: "IDE-02", helped: "partly" }]);
    expect(source.cases.map(({ id }) => id)).toEqual(["still-open", "case-1"]);
    expect(source.followUps.map(({ id }) => id).toSorted()).toEqual(["u2", "u3"]);
    expect(source.clientViews.map(({ id }) => id)).toEqual(["released"]);
    expect(source.suggestions.map(({ id }) => id)).toEqual(["s1"]);
    expect(source.absences).toHaveLength(1);
    expect(source.historicValues).toEqual([{ year: 2017, figure: "T1", row: "contacts", column: "2017", value: 412 }]);
    expect(source.catalogue.concerns.length).toBeGreaterThan(80);
    expect(source.hours.timeZone).toBe("Europe/Berlin");
    expect(settings.name).toContain("Ombudsstelle");
    expect(texts).toEqual({ outlook: "Ausblick" });
  });

  test("[R3] what is written while a report is read waits for nobody, and the next report knows it", async () => {
    const reading = reader.read(officeId, { from: "2017-01-01", to: "2026-12-31" });
    const [first] = await Promise.all([
      reading,
      store(buildVisit({ id: visitIdOf(30), state: "open", date: "2026-07-07" })),
    ]);
    expect(first.source.visits.length).toBeGreaterThanOrEqual(6);
    const second = await reader.read(officeId, { from: "2026-07-07", to: "2026-07-07" });
    expect(second.source.visits).toHaveLength(1);
  });

  test("a report connection cannot write", async () => {
    const connection = await openReadConnection({ url, dataDir });
    const writing = connection.readTogether(({ reader: read }) =>
      read.reportText.create({ data: { id: "x", officeId, year: 2026, chapter: "appraisal", text: "x" } }),
    );
    await expect(writing).rejects.toThrow(/read-?only/i);
    await connection.close();
  });
});
