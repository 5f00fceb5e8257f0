import { connect as connectTcp } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { allTickets } from "#server/domain/ticket-index.ts";
import { type CommandName, commandInputs } from "#server/protocol/commands.ts";
import { errorCodes } from "#server/protocol/errors.ts";
import {
  buildAlwaysOpenSettings,
  buildQueue,
  buildTicket,
  desk1,
  officeId,
  ticketIdOf,
} from "#tests/support/builders.ts";
import {
  type Client,
  frameWhere,
  type LiveGateway,
  send,
  sendAnything,
  startGateway,
} from "#tests/support/live-gateway.ts";

/** Together at least 10,000 messages (R32). */
const runsOfWrongInput = 4_000;
const runsOfMutatedInput = 4_000;
const runsWithoutAnswer = 2_000;

const commandNames = Object.keys(commandInputs) as CommandName[];
const settings = buildAlwaysOpenSettings();

let live: LiveGateway;
let senders: Client[];
/** Sits beside all of it and must notice nothing. */
let witness: Client;

beforeAll(async () => {
  live = await startGateway({ queue: buildQueue({ settings, tickets: [buildTicket({ n: 1 })] }) });
  witness = await live.connect("console");
});
afterAll(() => live.close());
beforeEach(async () => {
  senders = [
    await live.connect("kiosk"),
    await live.connect("display"),
    await live.connect("console"),
    await live.connect("settings", { as: "administrator" }),
  ];
});

const nasty = fc.constantFrom(
  "\u0000",
  "\u202Eabc",
  "𝕬💥",
  "<script>",
  "__proto__",
  "constructor",
  "' OR 1=1 --",
  "a".repeat(2_000),
  "\uD800",
  "{{7*7}}",
  "../../etc/passwd",
  "\r\n\u001b[31m",
);
const anything = fc.oneof(
  fc.anything({ maxDepth: 4, withBigInt: false, withMap: false, withSet: false, withTypedArray: false }),
  nasty,
  fc.constant(undefined),
  fc.constant(null),
  fc.double(),
  fc.array(nasty, { maxLength: 5 }),
);

/** What JSON makes of a value is what would arrive. */
function isSendable(value: unknown): boolean {
  try {
    return (JSON.stringify(value) ?? "").length < 8_000;
  } catch {
    return false;
  }
}

async function expectUndisturbed(): Promise<void> {
  for (const sender of senders) expect(sender.connected).toBe(true);
  expect(witness.connected).toBe(true);
  expect(await send(witness, "settings:read", {})).toMatchObject({
    ok: true,
    data: { settings: { name: settings.name } },
  });
  expect(live.logged.filter((line) => line.level === 50)).toEqual([]);
  const queue = await live.store.read(officeId);
  expect([...allTickets(queue.tickets)].every((t) => t.number >= 100 && typeof t.language === "string")).toBe(true);
}

/** Every answer is one of ours: never a stack, never a library's words, never a hung caller. */
function expectKnown(reply: unknown): void {
  const { ok, code } = reply as { ok: boolean; code?: string };
  expect(typeof ok).toBe("boolean");
  if (!ok) expect(errorCodes).toContain(code);
  expect(code).not.toBe("internal");
}

describe("[R32] nothing a connection sends disturbs anybody", () => {
  test(`${runsOfWrongInput} messages of any type to any command`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 3 }), fc.constantFrom(...commandNames), anything, async (who, name, input) => {
        fc.pre(isSendable(input));
        expectKnown(await sendAnything(senders[who] as Client, name, input));
      }),
      { numRuns: runsOfWrongInput },
    );
    await expectUndisturbed();
  });

  test(`${runsOfMutatedInput} almost right messages`, async () => {
    const right: Record<string, unknown> = {
      ticketId: ticketIdOf(1),
      deskId: desk1,
      concern: "KDU",
      language: "de",
      wishes: { moreTime: false, fetch: false, interpreter: false, appointment: false },
      visit: { foundConcerns: ["KDU"], outcome: "GEKL" },
      armed: true,
      position: "first",
      until: "2026-11-23T08:30:00.000Z",
      code: "BCDF-GHJK",
      name: "Kiosk",
      settings,
      desk: { id: desk1, room: "2", active: true, order: 1 },
      problem: null,
      from: "2026-11-23",
      to: "2026-11-23",
      open: true,
      offset: 0,
      epoch: "",
      revision: 0,
      etag: "",
    };
    const keys = Object.keys(right);
    const mutated = fc
      .record({
        keep: fc.subarray(keys),
        wrongKey: fc.option(fc.oneof(fc.constantFrom(...keys), nasty)),
        wrong: anything,
      })
      .map(({ keep, wrongKey, wrong }) => {
        const input = Object.fromEntries(keep.map((key) => [key, right[key]]));
        // Own property of that name, as JSON.parse makes it: the way prototype pollution arrives.
        if (wrongKey !== null) Object.defineProperty(input, wrongKey, { value: wrong, enumerable: true });
        return input;
      });
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 3 }), fc.constantFrom(...commandNames), mutated, async (who, name, input) => {
        fc.pre(isSendable(input));
        expectKnown(await sendAnything(senders[who] as Client, name, input));
      }),
      { numRuns: runsOfMutatedInput },
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    await expectUndisturbed();
  });

  test(`${runsWithoutAnswer} messages nobody waits for, to known and unknown names`, async () => {
    const names = fc.oneof(
      fc.constantFrom(...commandNames),
      fc
        .string({ maxLength: 30 })
        .filter((name) => !["connect", "connect_error", "disconnect", "disconnecting"].includes(name)),
      fc.constantFrom("newListener", "removeListener", "error", "__proto__", "toString", "console:snapshot"),
    );
    fc.assert(
      fc.property(fc.nat({ max: 3 }), names, fc.array(anything, { maxLength: 4 }), (who, name, args) => {
        fc.pre(args.every(isSendable) && !["newListener", "removeListener"].includes(name));
        (senders[who] as unknown as { emit(...all: unknown[]): void }).emit(name, ...args);
      }),
      { numRuns: runsWithoutAnswer },
    );
    for (const sender of senders) await send(sender, "session:sync", { epoch: "", revision: 0, etag: "" });
    await expectUndisturbed();
  });

  test("an answer function in the wrong place, two inputs, no input", async () => {
    const kiosk = senders[0] as Client;
    expect(await sendAnything(kiosk, "catalogue:read")).toEqual({ ok: false, code: "invalid_input" });
    expect(await sendAnything(kiosk, "catalogue:read", {}, {})).toEqual({ ok: false, code: "invalid_input" });
    expect(await sendAnything(kiosk, "catalogue:read", {})).toMatchObject({ ok: true });
    await expectUndisturbed();
  });

  test("a settings page that is wrong in itself is told so in words of its own", async () => {
    const wrong = { settings: { ...settings, dayEndsAt: "07:00" } };
    expect(await sendAnything(witness, "settings:save", wrong)).toEqual({ ok: false, code: "settings_invalid" });
    const nowhere = { settings: { ...settings, holidayRegion: "XX" } };
    expect(await sendAnything(witness, "settings:save", nowhere)).toEqual({ ok: false, code: "settings_invalid" });
  });

  test("deep nesting and a message over 16 KB end one connection at most", async () => {
    const [kiosk, display] = senders as [Client, Client];
    const deep = JSON.parse(`${"[".repeat(3_000)}${"]".repeat(3_000)}`);
    expect(await sendAnything(display, "session:sync", deep)).toEqual({ ok: false, code: "invalid_input" });
    const gone = new Promise<string>((resolve) => kiosk.once("disconnect", resolve));
    kiosk.emit("ticket:draw", { language: "x".repeat(16_500) } as never, () => {});
    expect(await gone).toBe("transport close");
    expect(display.connected).toBe(true);
    expect(await send(witness, "settings:read", {})).toMatchObject({ ok: true });
  });
});

/** Every packet that has ever stopped such a server, and some that might. */
const malformedPackets = [
  "",
  "4",
  "40",
  "41",
  "42",
  "42[",
  "42[]",
  "42{}",
  '42["',
  "42null",
  "42[null]",
  "42[1]",
  "42[[]]",
  '42[{"toString":"foo"}]',
  '42["__proto__",{}]',
  '42["hasOwnProperty"]',
  '42["disconnect"]',
  '42["connect"]',
  '42["disconnecting",1]',
  '42["error","x"]',
  '42["newListener","x"]',
  '42["ticket:draw"]',
  '4299999999999999999["ticket:draw",{}]',
  '42-1["ticket:draw",{}]',
  "43",
  "43[]",
  "431[]",
  '431["x"]',
  "44",
  '44"x"',
  '44{"message":{}}',
  "45",
  "450-",
  '451-["x",{"_placeholder":true,"num":0}]',
  '451-["x",{"_placeholder":true,"num":"__proto__"}]',
  '459999999-["x",{"_placeholder":true,"num":0}]',
  '451-["x",{"_placeholder":true,"num":-1}]',
  "46",
  '461-[{"_placeholder":true,"num":0}]',
  "47",
  "48[]",
  "40/unknown,",
  "40/unknown,{}",
  '40{"__proto__":{"x":1}}',
  "40/,{",
  "41/unknown,",
  '42/unknown,["x"]',
  "1",
  "2probe",
  "3",
  "3probe",
  "5",
  "6",
  "7",
  "8",
  "9",
  "b",
  "bAAAA",
  "0",
  '0{"sid":"x"}',
  "\u0000",
  "\uFFFD",
  "4\u0000",
  '42["session:sync",{"epoch":"","revision":1e999,"etag":""}]',
  '420["session:sync",{"epoch":"","revision":0,"etag":"","__proto__":{"ok":true}}]',
  `42["x",${"[".repeat(2_000)}${"]".repeat(2_000)}]`,
  `42${"1".repeat(300)}["x"]`,
  "4".repeat(1_000),
];

describe("[R32] malformed packets", () => {
  test(`${malformedPackets.length} of them, each on a connection of its own: the server lives`, async () => {
    for (const packet of malformedPackets) {
      const client = await live.connect("display");
      // Under Socket.IO's own writer: these are packets it would never make.
      const transport = (client.io.engine as unknown as { transport: { ws: { send(data: unknown): void } } }).transport;
      transport.ws.send(packet);
      transport.ws.send(Buffer.from(packet));
      client.disconnect();
    }
    await frameWhere(await live.connect("display"), "display:snapshot");
    await expectUndisturbed();
  });

  test("200 connections that speak something else are let go of", async () => {
    const { port } = new URL(live.origin);
    const lines = [
      "\r\n\r\n",
      "GET / HTTP/9.9\r\n\r\n",
      "\u0016\u0003\u0001",
      `GET /${"x".repeat(5_000)} HTTP/1.1\r\n\r\n`,
    ];
    await Promise.all(
      Array.from({ length: 200 }, (_, n) => {
        return new Promise<void>((resolve) => {
          const socket = connectTcp(Number(port), "127.0.0.1", () => socket.end(lines[n % lines.length] ?? ""));
          socket.on("close", () => resolve());
          socket.on("error", () => resolve());
          socket.resume();
        });
      }),
    );
    await expectUndisturbed();
  });
});
