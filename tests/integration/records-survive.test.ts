import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPrismaCaseStore } from "#server/adapters/prisma/case-store.ts";
import type { Database } from "#server/adapters/prisma/database.ts";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import { createPrismaVisitStore } from "#server/adapters/prisma/visit-store.ts";
import { systemRandom } from "#server/adapters/system/system-random.ts";
import type { StaffActor } from "#server/application/actor.ts";
import { createRecordVisit } from "#server/application/commands/record-visit.ts";
import { createQueueRunner } from "#server/application/queue-runner.ts";
import { createSignals } from "#server/application/signals.ts";
import { ok } from "#server/domain/result.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { OutcomeCode, Visit, VisitContent, VisitId } from "#server/domain/visit.ts";
import { commandInputs } from "#server/protocol/commands.ts";
import { buildCatalogue, testNow, visitIdOf } from "#tests/support/builders.ts";
import { buildBusyOffice } from "#tests/support/queue-work.ts";
import { type EditKind, RecordEditor, type RecordServer } from "#tests/support/record-editor.ts";
import { checkHistory } from "#tests/support/record-history.ts";
import { insertOffice, makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

const officeId = "main";
const catalogue = buildCatalogue();
const actor: StaffActor = {
  kind: "staff",
  officeId,
  userId: "u",
  name: "O",
  sessionId: "s",
  roles: ["ombudsperson"],
  expiresAt: "2099-01-01T00:00:00.000Z",
};

/** One process of the office on a data folder, without its sockets: everything from the command to the disk. */
class Process {
  readonly #dataDir: string;
  #running: Promise<{ database: Database; records: ReturnType<typeof createRecordVisit> }>;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
    this.#running = this.#open();
  }

  async #open() {
    const database = await openTestDatabase({ dataDir: this.#dataDir });
    const store = createPrismaQueueStore(database);
    const held = { current: () => catalogue, refresh: async () => {} };
    const queue = createQueueRunner({
      store,
      clock: { now: () => testNow },
      random: systemRandom,
      catalogue: held,
    });
    const [visits, cases] = [createPrismaVisitStore(database), createPrismaCaseStore(database)];
    const signals = createSignals();
    const records = createRecordVisit({ queue, visits, cases, signals, catalogue: held, random: systemRandom });
    return { database, records };
  }

  /** Goes down, whatever is under way, and comes back on the same file. */
  async crash(): Promise<void> {
    const { database } = await this.#running;
    await database.close().catch(() => {});
    this.#running = this.#open();
    await this.#running;
  }

  /** A contact by phone, as its draft stands. */
  async begin(visitId: VisitId): Promise<Visit> {
    const contact = { visitId, channel: "phone", language: "de", concern: null, caseId: null } as const;
    await (await this.records())["visit:open"](actor, contact);
    const read = await this.server.read(visitId);
    if (!read.ok) throw new Error(read.code);
    return read.value;
  }

  async records() {
    return (await this.#running).records;
  }

  async close(): Promise<void> {
    await (await this.#running).database.close();
  }

  get server(): RecordServer {
    return {
      read: async (visitId) => {
        const found = await (await this.records())["visit:read"](actor, { visitId });
        return found.ok ? ok({ ...found.value, lastEdit: null } as Visit) : found;
      },
      send: async (kind, edit) => {
        const records = await this.records();
        if (kind === "edit") return records["visit:edit"](actor, commandInputs["visit:edit"].parse(edit));
        return records[`visit:${kind}`](actor, commandInputs[`visit:${kind}`].parse(edit));
      },
    };
  }
}

const changes: fc.Arbitrary<Partial<VisitContent>> = fc.record(
  {
    area: fc.constantFrom("benefits", "integration", null),
    krmBefore: fc.constantFrom("yes", "no", null),
    outcome: fc.constantFrom("GEKL" as OutcomeCode, "VERM" as OutcomeCode),
    foundConcerns: fc.constantFrom(["KDU"] as ConcernCode[], ["KDU-01", "INT"] as ConcernCode[]),
    crisisIntervention: fc.constantFrom(true, false, null),
    existenceSecured: fc.constantFrom(true, false, null),
  },
  { requiredKeys: [] },
);

const step = fc.record({
  editor: fc.nat(3),
  process: fc.nat(1),
  visit: fc.nat(1),
  kind: fc.constantFrom<EditKind>("edit", "edit", "edit", "finish", "put-off"),
  changes,
  isHeard: fc.oneof({ arbitrary: fc.constant(true), weight: 4 }, { arbitrary: fc.constant(false), weight: 1 }),
  /** Somebody else acts at the same moment; a process goes down at the same moment. */
  meanwhile: fc.oneof(
    { arbitrary: fc.constant("nothing" as const), weight: 6 },
    { arbitrary: fc.constant("another editor" as const), weight: 5 },
    { arbitrary: fc.constant("crash" as const), weight: 1 },
  ),
});

let dataDir = "";
let processes: readonly [Process, Process];

beforeAll(async () => {
  dataDir = makeFolder();
  const database = await openTestDatabase({ dataDir });
  await insertOffice(database, buildBusyOffice(1, { officeId }));
  await database.close();
  processes = [new Process(dataDir), new Process(dataDir)];
});
afterAll(async () => {
  for (const process of processes) await process.close();
  removeFolder(dataDir);
});

test("[V5] [S5] after any edits by any editors of two processes, lost answers and crashes, the records are what was acknowledged", async () => {
  let acknowledged = 0;
  let unanswered = 0;
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40, size: "max" }), async (steps) => {
      runs += 1;
      const visitIds = [visitIdOf(2 * runs), visitIdOf(2 * runs + 1)] as const;
      const editors = [0, 1, 2, 3].map(() => new RecordEditor());
      const begun: Visit[] = [];
      for (const visitId of visitIds) begun.push(await processes[0].begin(visitId));

      for (const { editor, process, visit, meanwhile, isHeard, ...what } of steps) {
        const at = processes[process]!;
        const act = editors[editor]!.act(at.server, visitIds[visit]!, what, isHeard);
        const other = editors[(editor + 1) % editors.length]!;
        const elsewhere = processes[1 - process]!.server;
        const different = { ...what, changes: { area: "outside" } as const };
        if (meanwhile === "another editor") await other.act(elsewhere, visitIds[visit]!, different, true);
        if (meanwhile === "crash") await at.crash();
        await act;
      }
      for (const editor of editors) await editor.settle(processes[0].server);

      const fates = editors.flatMap((editor) => editor.fates);
      for (const visit of begun) {
        const own = fates.filter(({ edit }) => edit.visitId === visit.id);
        const stored = await processes[1].server.read(visit.id);
        if (!stored.ok) throw new Error(stored.code);
        checkHistory(visit, own, stored.value);
        acknowledged += own.filter(({ revision }) => revision !== null).length;
        unanswered += own.filter(({ revision }) => revision === null).length;
      }
    }),
    { numRuns: 10, endOnFailure: true },
  );
  // The sequences are worth something only if much is stored and some are in each other's way.
  expect(acknowledged).toBeGreaterThan(50);
  expect(unanswered).toBeGreaterThan(5);
}, 90_000);
