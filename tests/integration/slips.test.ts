import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { defaultKioskConfig } from "#server/domain/device-config.ts";
import type { SlipState } from "#server/domain/slip.ts";
import { ticketIdOf } from "#tests/support/builders.ts";
import { type Client, framesOf, frameWhere, send } from "#tests/support/live-gateway.ts";
import { type PrinterEmulator, startPrinter } from "#tests/support/printer-emulator.ts";
import { startTestServer, type TestServer } from "#tests/support/test-server.ts";

let server: TestServer;
let staff: string;
let settings: Client;
let printer: PrinterEmulator;
let kiosk: Client;
let kioskId: string;
let tickets = 0;

/** As patient as the real one, only faster. */
const printing = {
  timeouts: { connect: 1_000, status: 250, send: 1_000, done: 300 },
  timings: { retryEveryMs: 40, retryForMs: 1_500, askEveryMs: 60, askAgainMs: 30 },
};
const slow = { timeout: 10_000 };
const wishes = { moreTime: false, fetch: false, interpreter: false, appointment: false };

beforeAll(async () => {
  const unlimited = { burst: 1_000_000, perMinute: 1 };
  server = await startTestServer({
    staff: { winkler: ["ombudsperson"] },
    printing,
    limits: { messages: unlimited, draws: unlimited },
  });
  staff = await server.signIn("winkler");
  settings = await server.connect("settings", staff);
  kiosk = await server.connect("kiosk", await server.pair("kiosk", "Halle", staff));
  const [{ devices }] = await frameWhere(settings, "staff:presence", (p) => p.devices.length === 1);
  kioskId = devices[0]?.id ?? "";
});
afterAll(() => server.close());

beforeEach(async () => {
  printer = await startPrinter();
  await usePrinter(printer.port);
});
afterEach(() => printer.close());

function paper(port: number) {
  return { host: "127.0.0.1", port, paperMm: 80, codePage: "cp858", cut: true, logo: null } as const;
}

async function usePrinter(port: number | null, patch: { browserPrint?: boolean } = {}): Promise<void> {
  const config = { ...defaultKioskConfig, printer: port === null ? null : paper(port), ...patch };
  expect(await configure(config)).toMatchObject({ ok: true });
}

function configure(config: object) {
  return send(settings, "device:configure", { deviceId: kioskId, setup: { kind: "kiosk", config } as never });
}

function nextTicketId() {
  tickets += 1;
  return ticketIdOf(tickets);
}

async function draw(language = "de", ticketId = nextTicketId()) {
  const reply = await send(kiosk, "ticket:draw", { ticketId, concern: null, language, wishes });
  if (!reply.ok) throw new Error(reply.code);
  return { ...reply.data, ticketId };
}

function told(ticketId: string, state: SlipState) {
  return frameWhere(kiosk, "ticket:slip", (news) => news.ticketId === ticketId && news.state === state);
}

function statesOf(ticketId: string): SlipState[] {
  return framesOf(kiosk, "ticket:slip").flatMap(([news]) => (news.ticketId === ticketId ? [news.state] : []));
}

/** Printed, taken over, or never to be known. */
function ended(ticketId: string) {
  return frameWhere(
    kiosk,
    "ticket:slip",
    (news) => news.ticketId === ticketId && ["printed", "sent", "unsure"].includes(news.state),
  );
}

function printerIs(state: string) {
  const seen = framesOf(settings, "staff:presence").at(-1)?.[0].devices[0]?.printer;
  if (seen === state) return Promise.resolve();
  return new Promise<void>((resolve) => {
    settings.on("staff:presence", (presence) => {
      if (presence.devices[0]?.printer === state) resolve();
    });
  });
}

test("[K3] a draw is answered first, and then its slip comes out whole", async () => {
  const ticketId = nextTicketId();
  const order: string[] = [];
  kiosk.on("ticket:slip", ({ state }) => order.push(state));
  kiosk.emit("ticket:draw", { ticketId, concern: null, language: "de", wishes }, (reply) => {
    order.push(reply.ok ? reply.data.slip : reply.code);
  });
  await told(ticketId, "printed");
  kiosk.off("ticket:slip");
  expect(order).toEqual(["network", "printing", "printed"]);
  expect(printer.slips).toHaveLength(1);
  await printerIs("ready");
});

test("[K3] a printer that hangs keeps no draw waiting", async () => {
  printer.set({ trouble: { afterBytes: 1, what: "stalls" } });
  const first = await draw();
  const second = await draw();
  expect(second.number).not.toBe(first.number);
  expect(statesOf(first.ticketId)).not.toContain("unsure");
  await told(first.ticketId, "unsure");
});

test("[K1] the same draw once more prints nothing, and is told how its slip stands", async () => {
  const { ticketId, number } = await draw();
  await told(ticketId, "printed");
  expect(await draw("de", ticketId)).toMatchObject({ number, slip: "network" });
  await expect.poll(() => statesOf(ticketId), slow).toEqual(["printing", "printed", "printed"]);
  expect(printer.begun()).toBe(1);
});

test("[K1, K3] ten draws at once: one slip after the other, each once", async () => {
  const drawn = await Promise.all(Array.from({ length: 10 }, () => draw()));
  await Promise.all(drawn.map(({ ticketId }) => draw("de", ticketId)));
  await Promise.all(drawn.map(({ ticketId }) => told(ticketId, "printed")));
  expect(new Set(printer.slips.map(String)).size).toBe(10);
  expect(printer.begun()).toBe(10);
  expect(printer.mostAtOnce()).toBe(1);
});

test.each(["paper_out", "cover_open", "offline"] as const)(
  "[K2] %s before anything was sent: told at once, printed as soon as it is put right",
  async (condition) => {
    printer.set({ condition });
    const { ticketId } = await draw();
    await told(ticketId, condition);
    await printerIs(condition);
    expect(printer.begun()).toBe(0);
    printer.set({ condition: "ready" });
    await told(ticketId, "printed");
    await printerIs("ready");
    expect(printer.slips).toHaveLength(1);
  },
);

test("[K2] nobody answers: told, and printed when somebody does", async () => {
  await printer.refuse();
  const { ticketId } = await draw();
  await told(ticketId, "no_answer");
  await printerIs("no_answer");
  await printer.listen();
  await told(ticketId, "printed");
  expect(printer.slips).toHaveLength(1);
});

test("[K2] tries end, and the same draw begins them again", async () => {
  printer.set({ condition: "paper_out" });
  const { ticketId, number } = await draw();
  await told(ticketId, "paper_out");
  const tries = () => statesOf(ticketId).filter((state) => state === "paper_out").length;
  await expect
    .poll(
      async () => {
        const before = tries();
        await new Promise((resolve) => setTimeout(resolve, printing.timings.retryEveryMs * 5));
        return tries() - before;
      },
      { timeout: 10_000 },
    )
    .toBe(0);
  printer.set({ condition: "ready" });
  expect(await draw("de", ticketId)).toMatchObject({ number });
  await told(ticketId, "printed");
  expect(printer.slips).toHaveLength(1);
});

test.each(["dies", "stalls", "paper_out", "cover_open", "offline"] as const)(
  "[K1, K2] the printer %s in mid-slip: nobody can be sure, and nothing is printed again",
  async (what) => {
    printer.set({ trouble: { afterBytes: 2_000, what } });
    const { ticketId, number } = await draw();
    await told(ticketId, "unsure");
    printer.set({ trouble: null, condition: "ready" });
    expect(await draw("de", ticketId)).toMatchObject({ number });
    await expect.poll(() => statesOf(ticketId), slow).toEqual(["printing", "unsure", "unsure"]);
    expect({ begun: printer.begun(), whole: printer.slips.length }).toEqual({ begun: 1, whole: 0 });
    // The next one is not held up.
    const next = await draw();
    await told(next.ticketId, "printed");
  },
);

test("[K3] a model that tells nothing of itself prints all the same", async () => {
  printer.set({ answersStatus: false, confirms: false });
  const { ticketId } = await draw();
  await told(ticketId, "sent");
  await expect.poll(() => printer.slips.length, slow).toBe(1);
  await printerIs("unknown");
});

test("[K3] a model that does not confirm is believed when it is ready at the end", async () => {
  printer.set({ confirms: false });
  const { ticketId } = await draw();
  await told(ticketId, "printed");
  expect(printer.slips).toHaveLength(1);
});

test("[K2] silence of a printer that used to answer means that it does not work", async () => {
  await told((await draw()).ticketId, "printed");
  printer.set({ answersStatus: false });
  const { ticketId } = await draw();
  await told(ticketId, "no_answer");
  expect(printer.begun()).toBe(1);
  printer.set({ answersStatus: true });
  await told(ticketId, "printed");
});

test("[K3] an idle printer is asked: what goes wrong is told without a draw, what is put right as well", async () => {
  await printerIs("ready");
  printer.set({ condition: "cover_open" });
  await printerIs("cover_open");
  printer.set({ condition: "ready" });
  await printerIs("ready");
});

test("[K5] a kiosk that prints itself gets its slip once", async () => {
  await usePrinter(null, { browserPrint: true });
  const { ticketId, slip } = await draw("ar");
  expect(slip).toBe("browser");
  const first = await send(kiosk, "slip:take", { ticketId });
  expect(first.ok && first.data.page?.slice(0, 22)).toBe("data:image/png;base64,");
  expect(await send(kiosk, "slip:take", { ticketId })).toEqual({ ok: true, data: { page: null } });
  expect(await send(kiosk, "slip:take", { ticketId: nextTicketId() })).toEqual({ ok: false, code: "ticket_not_found" });
  // Another way since: the printer does not print it a second time.
  await usePrinter(printer.port);
  await draw("ar", ticketId);
  await told(ticketId, "sent");
  expect(await send(kiosk, "slip:take", { ticketId })).toEqual({ ok: true, data: { page: null } });
  expect(printer.begun()).toBe(0);
});

test("[K4] a test slip says what became of it", async () => {
  const test = (language: string) => send(settings, "device:test-slip", { printer: paper(printer.port), language });
  expect(await test("de")).toEqual({ ok: true, data: { state: "printed" } });
  printer.set({ condition: "paper_out" });
  expect(await test("de")).toEqual({ ok: true, data: { state: "paper_out" } });
  await printer.refuse();
  expect(await test("uk")).toEqual({ ok: true, data: { state: "no_answer" } });
  expect(printer.slips).toHaveLength(1);
});

test("[K4] a preview is a picture that loads nothing from elsewhere", async () => {
  const { host: _host, port: _port, ...form } = paper(1);
  for (const look of [form, null]) {
    const reply = await send(settings, "device:preview-slip", { paper: look, language: "fa" });
    if (!reply.ok) throw new Error(reply.code);
    const [type, data = ""] = reply.data.image.split(",");
    expect(type).toBe(look ? "data:image/svg+xml;base64" : "data:image/png;base64");
    expect(Buffer.from(data, "base64").toString("latin1")).not.toMatch(/https?:(?!\/\/www\.w3\.org)/);
  }
});

const conditions = ["ready", "paper_out", "cover_open", "offline"] as const;
const trouble = fc.record({
  afterBytes: fc.integer({ min: 1, max: 20_000 }),
  what: fc.constantFrom("dies", "stalls", "paper_out", "cover_open", "offline" as const),
});
const fault = fc.record(
  {
    condition: fc.constantFrom(...conditions),
    answersStatus: fc.boolean(),
    confirms: fc.boolean(),
    trouble: fc.option(trouble),
  },
  { requiredKeys: [] },
);
/** A printer that changes its mood, tickets drawn, and draws repeated, in any order. */
const story = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fault.map((mood) => ({ mood })) },
    { weight: 3, arbitrary: fc.constant({ draw: true as const }) },
    { weight: 3, arbitrary: fc.nat(9).map((again) => ({ again })) },
  ),
  { minLength: 3, maxLength: 10 },
);

test("[K1, K2] whatever a printer does: every draw has its number, every ticket at most one slip", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const moody = await startPrinter();
      await usePrinter(moody.port);
      const drawn: { ticketId: ReturnType<typeof ticketIdOf>; number: number }[] = [];
      for (const step of steps) {
        if ("mood" in step) moody.set(step.mood as Parameters<typeof moody.set>[0]);
        else if ("draw" in step) drawn.push(await draw());
        else {
          const known = drawn[step.again % Math.max(1, drawn.length)];
          if (known) expect((await draw("de", known.ticketId)).number).toBe(known.number);
        }
      }
      moody.set({ condition: "ready", answersStatus: true, confirms: true, trouble: null });
      for (const { ticketId, number } of drawn) expect((await draw("de", ticketId)).number).toBe(number);
      // In the end every ticket's slip came out, or was begun and never will be again.
      await Promise.all(drawn.map(({ ticketId }) => ended(ticketId)));
      expect(new Set(moody.slips.map(String)).size).toBe(moody.slips.length);
      expect(moody.begun()).toBe(drawn.length);
      expect(new Set(drawn.map(({ number }) => number)).size).toBe(drawn.length);
      await moody.close();
    }),
    { numRuns: 12 },
  );
});

test("[K3] no kiosk learns of the slip of another one", async () => {
  const other = await server.connect("kiosk", await server.pair("kiosk", "Nebenan", staff));
  await told((await draw()).ticketId, "printed");
  expect(framesOf(other, "ticket:slip")).toEqual([]);
  expect(server.lines.join("\n")).not.toContain("slip failed");
});
