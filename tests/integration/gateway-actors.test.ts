import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { authorise } from "#server/application/authorise.ts";
import { defaultDisplayConfig } from "#server/domain/device-config.ts";
import { type CommandName, commandActors, commandInputs, type HandshakeAuth } from "#server/protocol/commands.ts";
import { connectErrors } from "#server/protocol/errors.ts";
import { PROTOCOL_VERSION } from "#server/protocol/version.ts";
import { buildQueue, buildTicket, desk1, testDate, testNow, ticketIdOf, visitIdOf } from "#tests/support/builders.ts";
import {
  type Client,
  type LiveGateway,
  sendAnything,
  startGateway,
  type TestActor,
  testActors,
} from "#tests/support/live-gateway.ts";

/** Nobody listens there. */
const nowhere = { host: "127.0.0.1", port: 1, paperMm: 80, codePage: "cp858", cut: true, logo: null };

function newEntry(n: number) {
  return { id: `00000000-0000-4000-8000-00000000ae0${n}`, baseRevision: null };
}
const somebody = "00000000-0000-4000-8000-00000000e001";
const profile = { name: "D. Vertretung", username: "d.vertretung", roles: ["ombudsperson" as const] };

/** A well-formed input of every command: what is refused below is refused for who asks, not for what. */
const validInputs: Record<CommandName, unknown> = {
  "session:sync": { epoch: "", revision: -1, etag: "" },
  "ticket:draw": {
    ticketId: ticketIdOf(77),
    concern: null,
    language: "de",
    wishes: { moreTime: false, fetch: false, interpreter: false, appointment: false },
  },
  "ticket:give-back": {},
  "ticket:postpone": {},
  "alarm:raise": { alarmId: somebody, deskId: desk1 },
  "alarm:answer": { alarmId: somebody, deskId: null },
  "alarm:end": { alarmId: somebody },
  "queue:call-next": { deskId: desk1 },
  "ticket:call": { ticketId: ticketIdOf(1), deskId: desk1 },
  "ticket:recall": { ticketId: ticketIdOf(1) },
  "ticket:start": { ticketId: ticketIdOf(1), visitId: visitIdOf(1) },
  "ticket:complete": { ticketId: ticketIdOf(1), later: true, baseRevision: 0, changes: {} },
  "ticket:mark-no-show": { ticketId: ticketIdOf(1) },
  "ticket:requeue": { ticketId: ticketIdOf(1), position: "first" },
  "ticket:park": { ticketId: ticketIdOf(1) },
  "ticket:resume": { ticketId: ticketIdOf(1) },
  "ticket:transfer": { ticketId: ticketIdOf(1), deskId: desk1 },
  "ticket:cancel": { ticketId: ticketIdOf(1) },
  "ticket:reinstate": { ticketId: ticketIdOf(1) },
  "desk:open": { deskId: desk1 },
  "desk:close": { deskId: desk1 },
  "desk:undo-call": { deskId: desk1 },
  "desk:wait-for-next": { deskId: desk1, armed: false },
  "desk:pause": { deskId: desk1, until: "2026-11-23T09:00:00.000Z" },
  "desk:end-break": { deskId: desk1 },
  "queue:stop-drawing": { stopped: false },
  "day:close": {},
  "day:summary": { date: "2026-11-23" },
  "visit:open": { visitId: visitIdOf(1), channel: "phone", language: "de", concern: null, caseId: null },
  "visit:read": { visitId: visitIdOf(1) },
  "visit:edit": { visitId: visitIdOf(1), baseRevision: 0, changes: { outcome: "GEKL" } },
  "visit:finish": { visitId: visitIdOf(1), baseRevision: 0, changes: {} },
  "visit:put-off": { visitId: visitIdOf(1), baseRevision: 0, changes: {} },
  "visit:discard": { visitId: visitIdOf(1), baseRevision: 0 },
  "visit:list": { from: testDate, to: testDate, concern: null, outcome: null, open: false, offset: 0 },
  "case:open": { caseId: newEntry(6).id, openedOn: testDate },
  "case:read": { caseId: newEntry(6).id, reference: null },
  "case:close": { caseId: newEntry(6).id, baseRevision: 0, closedOn: testDate },
  "case:reopen": { caseId: newEntry(6).id, baseRevision: 0 },
  "case:search": { from: testDate, to: testDate, concern: null, state: "all", offset: 0 },
  "follow-up:save": {
    followUp: {
      id: newEntry(7).id,
      caseId: newEntry(6).id,
      visitId: null,
      dueOn: testDate,
      kind: "call_back",
      waitingFor: null,
      askedOn: null,
      answeredOn: null,
      doneOn: null,
    },
    baseRevision: null,
  },
  "follow-up:list": { done: false, offset: 0 },
  "appointment:save": {
    appointment: {
      id: newEntry(8).id,
      date: testDate,
      time: "10:00",
      minutes: 60,
      language: "de",
      interpreter: null,
      caseId: null,
    },
    baseRevision: null,
  },
  "appointment:settle": { appointmentId: newEntry(8).id, baseRevision: 0, state: "arrived", ticketId: null },
  "appointment:list": { from: testDate, to: testDate },
  "catalogue:read": {},
  "catalogue:read-version": { version: null },
  "catalogue:publish": { baseVersion: "test-1", changes: { concerns: [], outcomes: [], referralTargets: [] } },
  "settings:read": {},
  "settings:save": { settings: buildQueue().settings },
  "desk:save": { desk: { id: desk1, room: "2", active: true, order: 1 } },
  "device:approve": { code: "BCDF-GHJK", name: "Kiosk" },
  "device:rename": { deviceId: "00000000-0000-4000-8000-00000000de09", name: "Kiosk" },
  "device:revoke": { deviceId: "00000000-0000-4000-8000-00000000de09" },
  "device:list": {},
  "device:configure": {
    deviceId: "00000000-0000-4000-8000-00000000de09",
    setup: { kind: "display", config: defaultDisplayConfig },
  },
  "device:order": { deviceId: "00000000-0000-4000-8000-00000000de09", order: "identify" },
  "device:report": { problem: null },
  "device:preview-slip": { paper: null, language: "de" },
  "device:test-slip": { printer: nowhere, language: "de" },
  "slip:take": { ticketId: ticketIdOf(1) },
  "announcement:save": {
    announcement: {
      id: "00000000-0000-4000-8000-00000000a001",
      texts: { de: "Heute schließen wir um elf." },
      from: "2026-11-23T08:00:00.000Z",
      until: "2026-11-23T10:00:00.000Z",
    },
  },
  "announcement:remove": { id: "00000000-0000-4000-8000-00000000a001" },
  "absence:save": {
    absence: {
      id: "00000000-0000-4000-8000-00000000ab01",
      from: "2026-12-21",
      to: "2026-12-23",
      kind: "absence",
    },
    baseRevision: null,
  },
  "absence:remove": { id: "00000000-0000-4000-8000-00000000ab02", baseRevision: 0 },
  "absence:list": {},
  "suggestion:save": {
    ...newEntry(1),
    suggestion: {
      concern: null,
      text: "Bescheide in einfacher Sprache",
      addressedTo: "jobcenter",
      status: "proposed",
      reason: null,
      proposedOn: testDate,
      answeredOn: null,
    },
  },
  "client-view:save": {
    ...newEntry(2),
    clientView: { concern: "KDU", text: "Ich finde keine Wohnung.", language: "de", month: "2026-11" },
  },
  "client-view:release": { id: newEntry(3).id, baseRevision: 0, released: true },
  "expert-view:save": {
    ...newEntry(4),
    expertView: { quarter: "2026-Q4", role: "advice_centre", concern: "KDU", text: "Richtwerte zu niedrig" },
  },
  "policy-event:save": {
    ...newEntry(5),
    policyEvent: { date: "2027-01-01", label: "Neue Richtwerte", concerns: ["KDU"] },
  },
  "register:remove": { id: newEntry(6).id, baseRevision: 0, register: "suggestions" },
  "register:read": { year: 2026 },
  "register:remind": {},
  "note:read": { subject: { visitId: visitIdOf(1), caseId: null } },
  "note:save": {
    id: "00000000-0000-4000-8000-00000000e001",
    subject: { visitId: visitIdOf(1), caseId: null },
    kind: "note",
    text: "Ruft Montag wieder an.",
    baseRevision: null,
  },
  "note:remove": {
    id: "00000000-0000-4000-8000-00000000e001",
    subject: { visitId: visitIdOf(1), caseId: null },
    baseRevision: 0,
  },
  "retention:read": {},
  "audit:list": { from: testDate, to: testDate, actorId: null, offset: 0 },
  "audit:verify": {},
  "retention:save": { settings: buildQueue().settings.retention },
  "feedback:leave": { id: "00000000-0000-4000-8000-00000000f001", kind: "IDE-01", tile: null, helped: "yes" },
  "report:read": {
    period: { from: "2025-01-01", to: "2025-12-31" },
    filter: { channel: null, area: null, municipal: null },
    locale: "de",
  },
  "report:read-frozen": { year: 2025, version: null, locale: "de" },
  "report:freeze": { id: somebody, year: 2025 },
  "report:list": {},
  "report-text:read": { year: 2025 },
  "report-text:save": { ...newEntry(9), year: 2025, chapter: "outlook", text: "Ausblick" },
  "historic:list": { year: 2017, locale: "de" },
  "historic:save": {
    value: { id: somebody, year: 2017, figure: "T7", row: "KDU", column: "count", value: 412 },
    baseRevision: null,
  },
  "historic:import": { csv: "Jahr;Tabelle;Zeile;Spalte;Wert\n2017;T7;SON;count;30\n" },
  "user:list": {},
  "user:add": { userId: somebody, ...profile },
  "user:change": { userId: somebody, before: profile, after: profile },
  "user:lock": { userId: somebody, locked: true },
  "user:reset-password": { userId: somebody },
  "user:reset-two-factor": { userId: somebody },
  "user:end-sessions": { userId: somebody },
  "sign-in-rules:save": {
    before: { idleMinutes: 30, twoFactorFrom: null },
    after: { idleMinutes: 45, twoFactorFrom: "2026-12-01" },
  },
};

const commandNames = Object.keys(commandInputs) as CommandName[];
const commandsOf = (subject: string) => commandNames.filter((name) => name.startsWith(subject));

/** The rows of the matrix, written down a second time: a change of one list alone fails. */
const expected: Record<string, readonly CommandName[]> = {
  kiosk: ["session:sync", "ticket:draw", "slip:take", "catalogue:read", "device:report", "feedback:leave"],
  display: ["session:sync", "device:report"],
  phone: ["session:sync", "ticket:give-back", "ticket:postpone"],
  administrator: [
    "session:sync",
    "catalogue:read",
    "catalogue:read-version",
    "catalogue:publish",
    "settings:read",
    "settings:save",
    "desk:save",
    "device:approve",
    "device:rename",
    "device:revoke",
    "device:list",
    "device:configure",
    "device:order",
    "device:preview-slip",
    "device:test-slip",
    "announcement:save",
    "announcement:remove",
    "retention:read",
    "retention:save",
    "audit:list",
    "audit:verify",
    "absence:save",
    "absence:remove",
    "absence:list",
    ...commandsOf("user:"),
    "sign-in-rules:save",
    // Whoever works in the house may call for help, and come.
    ...commandsOf("alarm:"),
  ],
  report_reader: ["session:sync", "report:read-frozen", "report:list"],
};
const notOmbudsperson: readonly CommandName[] = [
  "ticket:draw",
  "ticket:give-back",
  "ticket:postpone",
  "slip:take",
  "device:report",
  "feedback:leave",
  ...commandsOf("user:"),
  "sign-in-rules:save",
  "retention:read",
  "retention:save",
  "audit:list",
  "audit:verify",
];

const phoneToken = "phone00000000000000000";

function mayOf(actor: string): readonly CommandName[] {
  return expected[actor] ?? commandNames.filter((name) => !notOmbudsperson.includes(name));
}

let live: LiveGateway;
const clients = new Map<string, Client>();

beforeAll(async () => {
  const tickets = [buildTicket({ n: 1, phoneToken })];
  live = await startGateway({ queue: buildQueue({ tickets }) });
  clients.set("kiosk", await live.connect("kiosk"));
  clients.set("display", await live.connect("display"));
  clients.set("phone", await live.connect("phone", { as: "nobody", auth: { phoneToken } }));
  clients.set("ombudsperson", await live.connect("console"));
  clients.set("administrator", await live.connect("settings", { as: "administrator" }));
  clients.set("report_reader", await live.connect("report", { as: "report_reader" }));
});
afterAll(() => live.close());

describe("[R25] every actor × every command, over the wire", () => {
  const actors = ["kiosk", "display", "phone", "ombudsperson", "administrator", "report_reader"];
  const cells = actors.flatMap((actor) =>
    commandNames.map((name) => ({ actor, name, may: mayOf(actor).includes(name) })),
  );

  // day:close last: it ends what the others act on.
  test.each(cells.toSorted((a, b) => Number(a.name === "day:close") - Number(b.name === "day:close")))(
    "$actor $name: $may",
    async ({ actor, name, may }) => {
      const reply = await sendAnything(clients.get(actor) as Client, name, validInputs[name]);
      const isForbidden = !reply.ok && reply.code === "forbidden";
      expect(isForbidden).toBe(!may);
      expect(reply).not.toMatchObject({ code: "invalid_input" });
      expect(reply).not.toMatchObject({ code: "internal" });
    },
  );

  test("rights come before the payload: who may not send it learns nothing about it", async () => {
    const kiosk = clients.get("kiosk") as Client;
    for (const name of commandNames.filter((n) => !mayOf("kiosk").includes(n))) {
      expect(await sendAnything(kiosk, name, { nonsense: true })).toEqual({ ok: false, code: "forbidden" });
    }
  });
});

test("[R25] every actor × every command, in the application itself", () => {
  const actors = { ...testActors, phone: { kind: "phone", officeId: "x", ticketId: ticketIdOf(1) } } as const;
  for (const [name, actor] of Object.entries(actors)) {
    const may = commandNames.filter((command) => authorise(actor, command).ok);
    expect(may, name).toEqual(commandNames.filter((command) => mayOf(name).includes(command)));
  }
  expect(Object.keys(commandActors)).toEqual(commandNames);
});

describe("[R25] who is let in as what", () => {
  const audiences = ["kiosk", "display", "console", "settings", "report"] as const;
  const people = ["kiosk", "display", "ombudsperson", "administrator", "report_reader", "nobody"] as const;
  const admitted: Record<(typeof audiences)[number], readonly string[]> = {
    kiosk: ["kiosk"],
    display: ["display"],
    console: ["ombudsperson"],
    settings: ["ombudsperson", "administrator"],
    report: ["ombudsperson", "report_reader"],
  };

  test("the real identification lets every actor into its own audiences only", async () => {
    const { createIdentify } = await import("#server/application/identify.ts");
    const { createMemoryDeviceStore } = await import("#tests/support/memory-device-store.ts");
    const { hashSecret } = await import("#server/application/secrets.ts");
    const devices = createMemoryDeviceStore();
    for (const kind of ["kiosk", "display"] as const) {
      const device = { officeId: testActors.kiosk.officeId, kind, name: kind };
      const link = { tokenHash: kind, purpose: "device" as const, expiresAt: "2027-01-01T00:00:00.000Z", usedAt: null };
      await devices.createLink({ ...link, device });
      await devices.claimLink(kind, { id: kind, secretHash: hashSecret(`secret-of-${kind}`), at: testNow });
    }
    const staff = {
      find: async (cookie: string) => {
        const name = /actor=(\w+)/.exec(cookie)?.[1] as TestActor | undefined;
        const actor = name === undefined ? undefined : testActors[name];
        return actor?.kind === "staff" ? { ...actor, name: "M. W." } : null;
      },
      findWithDuty: async (cookie: string) => {
        const found = await staff.find(cookie);
        return (
          found && { ...found, duty: cookie.includes("duty") ? ("two_factor" as const) : null, twoFactorDue: null }
        );
      },
    };
    const identify = createIdentify({ store: live.store, devices, staff });
    const cookieOf = (person: string) => {
      if (person === "kiosk") return "wm_device_kiosk=secret-of-kiosk";
      if (person === "display") return "wm_device_display=secret-of-display";
      return `actor=${person}`;
    };
    for (const audience of audiences) {
      for (const person of people) {
        const result = await identify({ audience, cookie: cookieOf(person) });
        expect({ audience, person, ok: result.ok }).toEqual({
          audience,
          person,
          ok: admitted[audience].includes(person),
        });
      }
    }
    // The right secret under the other kind's name is no device of that kind.
    expect(await identify({ audience: "kiosk", cookie: "wm_device_kiosk=secret-of-display" })).toEqual({
      ok: false,
      code: "not_paired",
    });
    expect(await identify({ audience: "console", cookie: "actor=administrator" })).toEqual({
      ok: false,
      code: "forbidden",
    });
    // [U8] A page of one person lets nobody else in.
    const own = testActors.ombudsperson.kind === "staff" ? testActors.ombudsperson.userId : "";
    const asked = { audience: "console", cookie: "actor=ombudsperson" } as const;
    expect(await identify({ ...asked, person: own })).toMatchObject({ ok: true });
    expect(await identify({ ...asked, person: "somebody-else" })).toEqual({ ok: false, code: "other_person" });
    expect(await identify({ audience: "settings", cookie: "", person: own })).toMatchObject({ code: "not_signed_in" });
    // [U4, U5] Whoever has something to do first is nobody anywhere else.
    for (const audience of ["console", "settings", "report"] as const) {
      expect(await identify({ audience, cookie: "actor=ombudsperson; duty" })).toEqual({
        ok: false,
        code: "account_incomplete",
      });
    }
    expect(await identify({ audience: "phone", cookie: "", phoneToken: "x".repeat(22) })).toEqual({
      ok: false,
      code: "forbidden",
    });
  });

  test("a refused connection is told why, in a closed list of words", async () => {
    await expect(live.connect("kiosk", { as: "nobody" })).rejects.toThrow("not_paired");
    await expect(live.connect("console", { as: "nobody" })).rejects.toThrow("not_signed_in");
    await expect(live.connect("phone", { as: "nobody", auth: { phoneToken: "x".repeat(22) } })).rejects.toThrow(
      "forbidden",
    );
    await expect(live.connect("moon" as HandshakeAuth["audience"])).rejects.toThrow("forbidden");
    expect(connectErrors).toContain("not_paired");
  });

  test.each([0, PROTOCOL_VERSION - 1, PROTOCOL_VERSION + 1, String(PROTOCOL_VERSION), null, undefined])(
    "a page of protocol version %j is outdated",
    async (protocolVersion) => {
      await expect(live.connect("kiosk", { auth: { protocolVersion } })).rejects.toThrow("client_outdated");
    },
  );
});
