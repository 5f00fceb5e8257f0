import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import * as fc from "fast-check";
import type { Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { prepareOffice } from "#scripts/prepare-office.ts";
import { err, ok } from "#server/domain/result.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { OutcomeCode, Visit, VisitContent, VisitId } from "#server/domain/visit.ts";
import { findFreePort } from "#tests/support/free-port.ts";
import { signIn } from "#tests/support/http-sessions.ts";
import { startPostgres, type TestPostgres } from "#tests/support/postgres.ts";
import { type EditKind, RecordEditor, type RecordServer } from "#tests/support/record-editor.ts";
import { checkHistory } from "#tests/support/record-history.ts";
import { type ServerProcess, startServerProcess } from "#tests/support/server-process.ts";
import { connectScreen, sendRaw } from "#tests/support/wire-client.ts";

/** Each sequence kills the server twice; starting it again is what takes the time. */
const sequences = { SQLite: Number(process.env.RECORD_RUNS ?? 2), PostgreSQL: 1 };
const staff = { name: "O", username: "ombud", password: "a-long-password", roles: ["ombudsperson"] } as const;
const editorCount = 4;

let dataDir = "";
let server: ServerProcess | undefined;
let postgres: TestPostgres;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.close());
afterEach(async () => {
  await server?.end("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

const changes: fc.Arbitrary<Partial<VisitContent>> = fc.record(
  {
    area: fc.constantFrom("benefits", "integration", null),
    krmBefore: fc.constantFrom("yes", "no", null),
    outcome: fc.constantFrom("KLA-INFO" as OutcomeCode, "VER-EIN" as OutcomeCode),
    foundConcerns: fc.constantFrom(["KDU"] as ConcernCode[], ["KDU-01", "UMG-01"] as ConcernCode[]),
    crisisIntervention: fc.constantFrom(true, false, null),
    existenceSecured: fc.constantFrom(true, false, null),
  },
  { requiredKeys: [] },
);

const edit = fc.record({
  visit: fc.nat(1),
  kind: fc.constantFrom<EditKind>("edit", "edit", "edit", "edit", "finish", "put-off"),
  changes,
  isHeard: fc.oneof({ arbitrary: fc.constant(true), weight: 5 }, { arbitrary: fc.constant(false), weight: 1 }),
});

/** What each editor does from one start of the server to its end: killed so many milliseconds after so many answers. */
const life = fc.record({
  work: fc.array(fc.array(edit, { minLength: 12, maxLength: 16, size: "max" }), {
    minLength: editorCount,
    maxLength: editorCount,
  }),
  afterAnswers: fc.integer({ min: 10, max: 40 }),
  afterMs: fc.nat(10),
});

/** A record server over one connection; what has no answer rejects. */
function overSocket(socket: () => Socket, onAnswer: () => void): RecordServer {
  async function ask(name: string, input: unknown) {
    const reply = await sendRaw(socket(), name, input);
    if (reply === null) throw new Error("no answer");
    onAnswer();
    // What the server could not do for now it has not refused.
    if (!reply.ok && ["storage_unavailable", "internal", "rate_limited"].includes(reply.code))
      throw new Error(reply.code);
    return reply;
  }
  return {
    async read(visitId) {
      const reply = await ask("visit:read", { visitId });
      return reply.ok ? ok({ ...(reply.data as Visit), lastEdit: null }) : err(reply.code);
    },
    async send(kind, sent) {
      const reply = await ask(`visit:${kind}`, sent);
      return reply.ok ? ok(reply.data as { revision: number }) : err(reply.code);
    },
  };
}

describe.each(["SQLite", "PostgreSQL"] as const)("on %s", (kind) => {
  test("[V5] [S5] [R1] the real server killed in the midst of edits: every record is what was acknowledged", async () => {
    dataDir = mkdtempSync(join(tmpdir(), "wartemarke-records-"));
    const databaseUrl = kind === "PostgreSQL" ? await postgres.createDatabase() : null;
    const rest = { rooms: ["1"], staff: [staff], kiosks: 0, displays: 0 };
    await prepareOffice({ databaseUrl, dataDir, ...rest });
    const port = await findFreePort();
    const start = () =>
      startServerProcess({ dataDir, port, withPages: false, ...(databaseUrl === null ? {} : { databaseUrl }) });
    server = await start();
    const { origin } = server;
    const cookie = await signIn(origin, staff);
    const connect = () =>
      Promise.all(Array.from({ length: editorCount }, () => connectScreen(origin, "console", cookie)));
    let sockets = await connect();
    let onAnswer = () => {};
    const count = { acknowledged: 0, unanswered: 0, kills: 0 };

    await fc.assert(
      fc.asyncProperty(fc.tuple(life, life), async (lives) => {
        const editors = sockets.map((_, n) => ({
          editor: new RecordEditor(),
          link: overSocket(
            () => sockets[n] as Socket,
            () => onAnswer(),
          ),
        }));
        const [first] = editors;
        const visitIds = [randomUUID(), randomUUID()] as VisitId[];
        const begun: Visit[] = [];
        for (const visitId of visitIds) {
          const contact = { visitId, channel: "phone", language: "de", concern: null, caseId: null };
          expect(await sendRaw(sockets[0] as Socket, "visit:open", contact)).toMatchObject({ ok: true });
          const read = await first!.link.read(visitId);
          if (!read.ok) throw new Error(read.code);
          begun.push(read.value);
        }

        for (const { work, afterAnswers, afterMs } of lives) {
          let answers = 0;
          const enough = new Promise<void>((resolve) => {
            onAnswer = () => (++answers === afterAnswers ? resolve() : undefined);
          });
          const working = editors.map(async ({ editor, link }, n) => {
            for (const { visit, isHeard, ...what } of work[n] ?? []) {
              await editor.act(link, visitIds[visit] as VisitId, what, isHeard);
            }
          });
          await Promise.race([enough, Promise.all(working)]);
          await delay(afterMs);
          await server?.end("SIGKILL");
          count.kills += 1;
          await Promise.all(working);
          for (const socket of sockets) socket.close();
          server = await start();
          sockets = await connect();
        }
        for (const { editor, link } of editors) await editor.settle(link);

        const fates = editors.flatMap(({ editor }) => editor.fates);
        for (const visit of begun) {
          const own = fates.filter((fate) => fate.edit.visitId === visit.id);
          const stored = await first!.link.read(visit.id);
          if (!stored.ok) throw new Error(stored.code);
          checkHistory(visit, own, stored.value);
          count.acknowledged += own.filter(({ revision }) => revision !== null).length;
          count.unanswered += own.filter(({ revision }) => revision === null).length;
        }
      }),
      { numRuns: sequences[kind], endOnFailure: true },
    );
    for (const socket of sockets) socket.close();
    process.stdout.write(`${kind}: ${JSON.stringify(count)}\n`);
    // The sequences are worth something only if much is stored and some are in each other's way.
    expect(count.acknowledged).toBeGreaterThan(5 * sequences[kind]);
    expect(count.unanswered).toBeGreaterThan(0);
  });
});
