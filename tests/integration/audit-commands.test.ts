import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { de } from "#app/_i18n/staff/de.ts";
import { openDatabase } from "#server/adapters/prisma/open-database.ts";
import { defaultRetention } from "#server/domain/retention.ts";
import type { AuditListReply } from "#server/protocol/audit.ts";
import { type CommandName, commandInputs } from "#server/protocol/commands.ts";
import type { SettingsReply } from "#server/protocol/replies.ts";
import type { StaffListReply } from "#server/protocol/staff.ts";
import { testDate, visitIdOf } from "#tests/support/builders.ts";
import { type Client, sendAnything } from "#tests/support/live-gateway.ts";
import { startTestServer, type TestServer } from "#tests/support/test-server.ts";

const reads = "changes nothing";
const calling = "calling numbers: its events go with the day (E1), and no record or setting changes";
const device = "a device tells how it is, or is told to show something: nothing is kept";
const citizen = "of a visitor: nothing may lead from a person to what they said (P7)";

/** Every command: the entry it leaves, or why it leaves none. A new command without a row does not compile. */
const traces: Record<CommandName, { leaves: string } | string> = {
  "session:sync": reads,
  "ticket:draw": calling,
  "slip:take": calling,
  "ticket:give-back": calling,
  "ticket:postpone": calling,
  "queue:call-next": calling,
  "ticket:call": calling,
  "ticket:recall": calling,
  "ticket:start": { leaves: "visit_opened" },
  "ticket:complete": { leaves: "visit_completed" },
  "ticket:mark-no-show": calling,
  "ticket:requeue": calling,
  "ticket:park": calling,
  "ticket:resume": calling,
  "ticket:transfer": calling,
  "ticket:cancel": calling,
  "ticket:reinstate": calling,
  "desk:open": calling,
  "desk:close": calling,
  "desk:undo-call": calling,
  "desk:wait-for-next": calling,
  "desk:pause": calling,
  "desk:end-break": calling,
  "queue:stop-drawing": { leaves: "drawing_stopped" },
  "day:close": { leaves: "day_closed" },
  "day:summary": reads,
  "visit:open": { leaves: "visit_opened" },
  "visit:read": reads,
  "visit:edit": { leaves: "visit_saved" },
  "visit:finish": { leaves: "visit_completed" },
  "visit:put-off": { leaves: "visit_put_off" },
  "visit:discard": { leaves: "visit_discarded" },
  "visit:list": reads,
  "case:open": { leaves: "case_opened" },
  "case:read": reads,
  "case:close": { leaves: "case_closed" },
  "case:reopen": { leaves: "case_reopened" },
  "case:search": reads,
  "follow-up:save": { leaves: "follow_up_created" },
  "follow-up:list": reads,
  "appointment:save": { leaves: "appointment_saved" },
  "appointment:settle": { leaves: "appointment_settled" },
  "appointment:list": reads,
  "catalogue:read": reads,
  "catalogue:read-version": reads,
  "catalogue:publish": { leaves: "catalogue_published" },
  "settings:read": reads,
  "settings:save": { leaves: "settings_saved" },
  "desk:save": { leaves: "desk_saved" },
  "device:approve": { leaves: "pairing_approved" },
  "device:rename": { leaves: "device_renamed" },
  "device:revoke": { leaves: "device_revoked" },
  "device:list": reads,
  "device:configure": { leaves: "device_configured" },
  "device:order": device,
  "device:report": device,
  "device:preview-slip": reads,
  "device:test-slip": device,
  "alarm:raise": { leaves: "alarm_raised" },
  "alarm:answer": { leaves: "alarm_answered" },
  "alarm:end": { leaves: "alarm_ended" },
  "announcement:save": { leaves: "announcement_saved" },
  "announcement:remove": { leaves: "announcement_removed" },
  "note:read": reads,
  "note:save": { leaves: "note_saved" },
  "note:remove": { leaves: "note_removed" },
  "retention:read": reads,
  "retention:save": { leaves: "retention_saved" },
  "audit:list": reads,
  "audit:verify": reads,
  "feedback:leave": citizen,
  "absence:save": { leaves: "absence_saved" },
  "absence:remove": { leaves: "absence_removed" },
  "absence:list": reads,
  "suggestion:save": { leaves: "suggestion_saved" },
  "client-view:save": { leaves: "client_view_saved" },
  "client-view:release": { leaves: "client_view_released" },
  "expert-view:save": { leaves: "expert_view_saved" },
  "policy-event:save": { leaves: "policy_event_saved" },
  "register:remove": { leaves: "suggestion_removed" },
  "register:read": reads,
  "register:remind": reads,
  "report:read": reads,
  "report:read-frozen": reads,
  "report:freeze": { leaves: "report_frozen" },
  "report:list": reads,
  "report-text:read": reads,
  "report-text:save": { leaves: "report_text_saved" },
  "historic:list": reads,
  "historic:save": { leaves: "historic_value_saved" },
  "historic:import": { leaves: "historic_values_imported" },
  "user:list": reads,
  "user:add": { leaves: "user_created" },
  "user:change": { leaves: "user_changed" },
  "user:lock": { leaves: "user_locked" },
  "user:reset-password": { leaves: "password_reset" },
  "user:reset-two-factor": { leaves: "two_factor_reset" },
  "user:end-sessions": { leaves: "session_ended" },
  "sign-in-rules:save": { leaves: "settings_saved" },
};

let server: TestServer;
let page: Client;
beforeAll(async () => {
  server = await startTestServer({
    staff: { chefin: ["ombudsperson", "administrator"], olga: ["ombudsperson"] },
    // More commands than a person sends, and the log is read before and after each of them.
    limits: { messages: { burst: 1_000, perMinute: 1_000 } },
  });
  page = await server.connect("settings", await server.signIn("chefin"));
});
afterAll(() => server.close());

async function send<T = unknown>(name: CommandName, input: unknown): Promise<T> {
  const reply = await sendAnything(page, name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.code}`);
  return reply.data as T;
}
async function olga(): Promise<string> {
  const { members } = await send<StaffListReply>("user:list", {});
  return members.find(({ name }) => name === "olga")?.id ?? "";
}
const log = () => send<AuditListReply>("audit:list", { from: testDate, to: testDate, actorId: null, offset: 0 });

const deskId = "00000000-0000-4000-8000-0000000000d9";
const announcement = {
  id: "00000000-0000-4000-8000-00000000a001",
  texts: { de: "Heute schließen wir um elf." },
  from: "2026-11-23T08:00:00.000Z",
  until: "2026-11-23T10:00:00.000Z",
};
const absence = { id: "00000000-0000-4000-8000-00000000ab01", from: "2026-12-21", to: "2026-12-23", kind: "absence" };
const visit = { visitId: visitIdOf(1), baseRevision: 0 };
const subject = { visitId: visitIdOf(1), caseId: null };
const noteId = "00000000-0000-4000-8000-00000000e001";
const text = "Zitronenfalter";
const somebody = "00000000-0000-4000-8000-0000000000f9";
const profile = { name: "D. Vertretung", username: "d.vertretung", roles: ["ombudsperson"] };
const rules = { idleMinutes: 30, twoFactorFrom: null };
const clientView = { concern: "KDU", text, language: "de", month: "2026-11" };
const expertView = { quarter: "2026-Q4", role: "advice_centre", concern: "KDU", text };
const policyEvent = { date: "2027-01-01", label: text, concerns: ["KDU"] };
const caseId = "00000000-0000-4000-8000-0000000ca5e1";
const followUp = {
  id: "00000000-0000-4000-8000-000000000f01",
  caseId,
  visitId: null,
  dueOn: testDate,
  kind: "call_back",
  waitingFor: null,
  askedOn: null,
  answeredOn: null,
  doneOn: null,
};
const appointment = {
  id: "00000000-0000-4000-8000-00000000ab01",
  date: "2026-12-01",
  time: "10:00",
  minutes: 60,
  language: "uk",
  interpreter: null,
  caseId,
};
const suggestion = {
  concern: null,
  text,
  addressedTo: "jobcenter",
  status: "proposed",
  reason: null,
  proposedOn: testDate,
  answeredOn: null,
};

function entry(n: number) {
  return { id: `00000000-0000-4000-8000-00000000f10${n}`, baseRevision: null };
}

describe("[L1] what a real command leaves in the log, in the order it was done", () => {
  const steps: [CommandName, () => Promise<unknown>][] = [
    [
      "settings:save",
      async () => {
        const { settings } = await send<SettingsReply>("settings:read", {});
        return send("settings:save", { settings: { ...settings, dailyLimit: 40 } });
      },
    ],
    ["desk:save", () => send("desk:save", { desk: { id: deskId, room: "9", active: true, order: 9 } })],
    ["device:approve", async () => server.pair("kiosk", "Eingang", await server.signIn("chefin"))],
    ["alarm:raise", () => send("alarm:raise", { alarmId: announcement.id, deskId: null })],
    ["alarm:answer", () => send("alarm:answer", { alarmId: announcement.id, deskId: null })],
    ["alarm:end", () => send("alarm:end", { alarmId: announcement.id })],
    ["announcement:save", () => send("announcement:save", { announcement })],
    ["announcement:remove", () => send("announcement:remove", { id: announcement.id })],
    ["absence:save", () => send("absence:save", { absence, baseRevision: null })],
    ["absence:remove", () => send("absence:remove", { id: absence.id, baseRevision: 0 })],
    ["retention:save", () => send("retention:save", { settings: { ...defaultRetention, notesAllowed: true } })],
    [
      "visit:open",
      () =>
        send("visit:open", { visitId: visit.visitId, channel: "phone", language: "de", concern: null, caseId: null }),
    ],
    ["note:save", () => send("note:save", { id: noteId, subject, kind: "note", text, baseRevision: null })],
    ["note:remove", () => send("note:remove", { id: noteId, subject, baseRevision: 0 })],
    ["visit:edit", () => send("visit:edit", { ...visit, changes: { language: "ar" } })],
    ["visit:put-off", () => send("visit:put-off", { ...visit, baseRevision: 1, changes: {} })],
    [
      "visit:discard",
      async () => {
        const begun = { visitId: visitIdOf(2), channel: "phone", language: "de", concern: null, caseId: null };
        await send("visit:open", begun);
        return send("visit:discard", { visitId: begun.visitId, baseRevision: 0 });
      },
    ],
    ["case:open", () => send("case:open", { caseId, openedOn: testDate })],
    ["follow-up:save", () => send("follow-up:save", { followUp, baseRevision: null })],
    ["appointment:save", () => send("appointment:save", { appointment, baseRevision: null })],
    [
      "appointment:settle",
      () =>
        send("appointment:settle", {
          appointmentId: appointment.id,
          baseRevision: 0,
          state: "cancelled",
          ticketId: null,
        }),
    ],
    ["case:close", () => send("case:close", { caseId, baseRevision: 0, closedOn: testDate })],
    ["case:reopen", () => send("case:reopen", { caseId, baseRevision: 1 })],
    ["client-view:save", () => send("client-view:save", { ...entry(2), clientView })],
    ["client-view:release", () => send("client-view:release", { id: entry(2).id, baseRevision: 0, released: true })],
    ["expert-view:save", () => send("expert-view:save", { ...entry(4), expertView })],
    ["policy-event:save", () => send("policy-event:save", { ...entry(5), policyEvent })],
    ["suggestion:save", () => send("suggestion:save", { ...entry(1), suggestion })],
    ["register:remove", () => send("register:remove", { id: entry(1).id, baseRevision: 0, register: "suggestions" })],
    ["report:freeze", () => send("report:freeze", { id: entry(6).id, year: 2026 })],
    ["report-text:save", () => send("report-text:save", { ...entry(7), year: 2026, chapter: "outlook", text })],
    [
      "historic:save",
      () =>
        send("historic:save", {
          value: { id: entry(8).id, year: 2017, figure: "T7", row: "KDU", column: "count", value: 412 },
          baseRevision: null,
        }),
    ],
    [
      "historic:import",
      () => send("historic:import", { csv: "Jahr;Tabelle;Zeile;Spalte;Wert\n2018;T7;KDU;count;398\n" }),
    ],
    ["user:add", () => send("user:add", { userId: somebody, ...profile })],
    [
      "user:change",
      () => send("user:change", { userId: somebody, before: profile, after: { ...profile, name: "Neu" } }),
    ],
    ["user:reset-password", () => send("user:reset-password", { userId: somebody })],
    [
      "user:reset-two-factor",
      async () => {
        const userId = await olga();
        const database = await openDatabase({ url: null, dataDir: server.dataDir });
        await database.client.user.update({ where: { id: userId }, data: { twoFactorEnabled: true } });
        await database.client.twoFactor.create({ data: { id: "t1", userId, secret: "s", backupCodes: "b" } });
        await database.close();
        return send("user:reset-two-factor", { userId });
      },
    ],
    [
      "user:end-sessions",
      async () => {
        await server.signIn("olga");
        return send("user:end-sessions", { userId: await olga() });
      },
    ],
    ["user:lock", () => send("user:lock", { userId: somebody, locked: true })],
    ["sign-in-rules:save", () => send("sign-in-rules:save", { before: rules, after: { ...rules, idleMinutes: 45 } })],
    ["queue:stop-drawing", () => send("queue:stop-drawing", { stopped: true })],
    ["day:close", () => send("day:close", {})],
  ];

  test.each(steps)("%s", async (name, step) => {
    const before = (await log()).total;
    await step();
    const { entries, total } = await log();
    const fresh = entries.slice(0, total - before);
    const { leaves } = traces[name] as { leaves: string };
    expect(fresh.map(({ action }) => action)).toContain(leaves);
    const [left] = fresh.filter(({ action }) => action === leaves);
    expect(left).toMatchObject({ actorKind: "staff", actorName: "chefin" });
    expect(JSON.stringify(fresh)).not.toMatch(/Zitronenfalter|schließen|Eingang am|"ar"/);
  });

  test("[L5] filtered by person, each with the name it has now and a short id; the chain is unbroken", async () => {
    const { people, entries } = await log();
    expect(people.map(({ name }) => name).toSorted()).toEqual(["chefin", "Neu", "olga"].toSorted());
    const paired = entries.find(({ action }) => action === "device_paired");
    expect(paired).toMatchObject({ actorKind: "kiosk", actorName: "Eingang", subjectKind: "device" });
    expect(paired?.subjectId).toHaveLength(8);
    const own = await send<AuditListReply>("audit:list", {
      from: testDate,
      to: testDate,
      actorId: people.find(({ name }) => name === "chefin")?.id ?? null,
      offset: 0,
    });
    expect(own.total).toBeLessThan((await log()).total);
    expect(own.entries.every(({ actorName }) => actorName === "chefin")).toBe(true);
    const past = { from: "2026-11-01", to: "2026-11-22", actorId: null, offset: 0 };
    expect(await send<AuditListReply>("audit:list", past)).toMatchObject({ total: 0, entries: [] });
    await expect.poll(() => send("audit:verify", {}), { timeout: 5000 }).toMatchObject({ waiting: 0, fault: null });
  });
});

test("[L5] whatever a command leaves has words in the log of changes", () => {
  const leaves = Object.values(traces).flatMap((trace) => (typeof trace === "string" ? [] : trace.leaves));
  expect(leaves.filter((action) => !(action in de.traces.log.actions))).toEqual([]);
});

test("[L5] every command has a row, and what it leaves is shown by a test", () => {
  expect(Object.keys(traces).toSorted()).toEqual(Object.keys(commandInputs).toSorted());
  const sources = ["server", "tests"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".test.ts") && !file.endsWith("audit-commands.test.ts"))
      .map((file) => readFileSync(path.join(folder, file), "utf8")),
  );
  const own = readFileSync(import.meta.filename, "utf8");
  const shown = (name: string, action: string) =>
    own.includes(`    ["${name}",`) ||
    own.includes(`      "${name}",\n`) ||
    sources.some((text) => text.includes(action));
  const unshown = Object.entries(traces).filter(
    ([name, trace]) => typeof trace !== "string" && !shown(name, trace.leaves),
  );
  expect(unshown).toEqual([]);
});
