import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { StorageUnavailableError } from "#server/application/storage-unavailable-error.ts";
import type { ConcernCode, TicketId } from "#server/domain/ticket.ts";
import { allTickets } from "#server/domain/ticket-index.ts";
import type { CommandPayload } from "#server/protocol/commands.ts";
import {
  buildAlwaysOpenSettings,
  buildQueue,
  desk1,
  desk2,
  emergency,
  officeId,
  rent,
  ticketIdOf,
} from "#tests/support/builders.ts";
import { type Client, type LiveGateway, phoneOrigin, send, startGateway } from "#tests/support/live-gateway.ts";

let live: LiveGateway;
afterEach(() => live.close());

function drawOf(n: number, concern: ConcernCode | null = null): CommandPayload<"ticket:draw"> {
  const wishes = { moreTime: false, fetch: false, interpreter: false, appointment: false };
  return { ticketId: ticketIdOf(n), concern, language: "de", wishes };
}

const openQueue = () => buildQueue({ settings: buildAlwaysOpenSettings() });
const ticketsOf = async () => [...allTickets((await live.store.read(officeId)).tickets)];

describe("[R5] one tap, one ticket", () => {
  test("[D2] the same id again, at once or later, is the same ticket with the same answer", async () => {
    live = await startGateway({ queue: openQueue() });
    const kiosk = await live.connect("kiosk");
    const replies = await Promise.all(Array.from({ length: 10 }, () => send(kiosk, "ticket:draw", drawOf(1, rent))));
    expect(new Set(replies.map((r) => JSON.stringify(r))).size).toBe(1);
    expect(replies[0]).toMatchObject({
      ok: true,
      data: { number: 100, ahead: 0, phoneUrl: `${phoneOrigin}/t/t000000000000000000000` },
    });
    expect(await ticketsOf()).toHaveLength(1);
  });

  test("[D2] the same id with another concern is refused", async () => {
    live = await startGateway({ queue: openQueue() });
    const kiosk = await live.connect("kiosk");
    await send(kiosk, "ticket:draw", drawOf(1, rent));
    expect(await send(kiosk, "ticket:draw", drawOf(1))).toEqual({ ok: false, code: "ticket_id_reused" });
    expect(await ticketsOf()).toHaveLength(1);
  });

  test("[D4] urgency comes from the catalogue, and a code that is not for the kiosk draws nothing", async () => {
    live = await startGateway({ queue: openQueue() });
    const kiosk = await live.connect("kiosk");
    await send(kiosk, "ticket:draw", drawOf(1, emergency));
    for (const code of ["KDU-01", "INT", "ALT", "XYZ"] as ConcernCode[]) {
      expect(await send(kiosk, "ticket:draw", drawOf(2, code))).toEqual({ ok: false, code: "unknown_concern" });
    }
    expect((await ticketsOf()).map((t) => t.urgency)).toEqual([2]);
  });

  test("a connection lost before or after the commit, a reload, a repeat: exactly one ticket, one answer", async () => {
    // What the database does with a commit: refuse it before, do it and lose the answer, or work.
    let fault: "before" | "after" | null = null;
    live = await startGateway({
      queue: openQueue(),
      wrapStore: (store) => ({
        ...store,
        update: async (...args) => {
          const now = fault;
          fault = null;
          if (now === "before") throw new StorageUnavailableError("full");
          const result = await store.update(...args);
          if (now === "after") throw new StorageUnavailableError("answer lost");
          return result;
        },
      }),
    });
    let kiosk: Client = await live.connect("kiosk");
    let n = 0;

    const step = fc.constantFrom("repeat", "parallel", "before", "after", "hang_up", "reload");
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 5 }), async (steps) => {
        n += 1;
        const draw = drawOf(n, n % 2 === 0 ? rent : null);
        const answers: unknown[] = [];
        const note = (reply: { ok: boolean }) => reply.ok && answers.push(JSON.stringify(reply));
        for (const what of steps) {
          if (what === "before" || what === "after") fault = what;
          if (what === "parallel") {
            const all = await Promise.all([1, 2, 3].map(() => send(kiosk, "ticket:draw", draw)));
            for (const reply of all) note(reply);
          } else if (what === "hang_up") {
            // Sent, and the line is cut before the answer can arrive.
            void send(kiosk, "ticket:draw", draw).catch(() => undefined);
            kiosk.disconnect();
            kiosk = await live.connect("kiosk");
          } else if (what === "reload") {
            kiosk.disconnect();
            kiosk = await live.connect("kiosk");
          } else note(await send(kiosk, "ticket:draw", draw));
        }
        fault = null;
        note(await send(kiosk, "ticket:draw", draw));
        const tickets = (await ticketsOf()).filter((t) => t.id === draw.ticketId);
        expect(tickets).toHaveLength(1);
        expect(new Set(answers).size).toBe(1);
      }),
      { numRuns: 400 },
    );

    const tickets = await ticketsOf();
    expect(tickets).toHaveLength(n);
    expect(new Set(tickets.map((t) => t.number)).size).toBe(n);
  });
});

describe("simultaneous use", () => {
  test("[D3] fifty kiosks draw at once: fifty numbers", async () => {
    live = await startGateway({ queue: openQueue() });
    const kiosks = await Promise.all(Array.from({ length: 50 }, () => live.connect("kiosk")));
    const replies = await Promise.all(kiosks.map((kiosk, n) => send(kiosk, "ticket:draw", drawOf(n))));
    const numbers = replies.map((r) => r.ok && r.data.number);
    expect(new Set(numbers).size).toBe(50);
    expect(numbers).not.toContain(false);
  });

  test("[C2] two consoles that call at once get two different people; two clicks of one get one", async () => {
    live = await startGateway({ queue: openQueue() });
    const kiosk = await live.connect("kiosk");
    for (let n = 0; n < 5; n += 1) await send(kiosk, "ticket:draw", drawOf(n));
    const [a, b] = await Promise.all([live.connect("console"), live.connect("console")]);
    const [first, second, again] = await Promise.all([
      send(a, "queue:call-next", { deskId: desk1 }),
      send(b, "queue:call-next", { deskId: desk2 }),
      send(a, "queue:call-next", { deskId: desk1 }),
    ]);
    expect(first.ok && second.ok && first.data.ticketId !== second.data.ticketId).toBe(true);
    expect(again).toEqual({ ok: false, code: "desk_busy" });
  });
});

describe("[D5] limits", () => {
  test("are per device: one kiosk at its limit blocks no other, and is free again a little later", async () => {
    live = await startGateway({ queue: openQueue(), limits: { draws: { burst: 3, perMinute: 60 } } });
    const kiosk = await live.connect("kiosk");
    const replies = [];
    for (let n = 0; n < 5; n += 1) replies.push(await send(kiosk, "ticket:draw", drawOf(n)));
    expect(replies.map((r) => (r.ok ? "ok" : r.code))).toEqual(["ok", "ok", "ok", "rate_limited", "rate_limited"]);
    live.clock.advance(1_000);
    expect(await send(kiosk, "ticket:draw", drawOf(5))).toMatchObject({ ok: true });
    expect((await ticketsOf()).length).toBe(4);
  });

  test("a connection that floods is refused, then hung up; the others notice nothing", async () => {
    live = await startGateway({ queue: openQueue(), limits: { messages: { burst: 20, perMinute: 1 } } });
    const flooding = await live.connect("kiosk");
    const other = await live.connect("console");
    const gone = new Promise((resolve) => flooding.once("disconnect", resolve));
    const codes = new Map<string, number>();
    for (let n = 0; n < 30; n += 1) {
      const reply = await send(flooding, "session:sync", { epoch: "", revision: 0, etag: "" });
      const code = reply.ok ? "ok" : reply.code;
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect(Object.fromEntries(codes)).toEqual({ ok: 20, rate_limited: 10 });
    for (let n = 0; n < 700; n += 1) flooding.emit("session:sync", { epoch: "", revision: 0, etag: "" }, () => {});
    await gone;
    expect(await send(other, "settings:read", {})).toMatchObject({ ok: true });
  });
});

test("[E1] the id of another day is a new ticket: yesterday is gone", async () => {
  live = await startGateway({ queue: openQueue() });
  const kiosk = await live.connect("kiosk");
  await send(kiosk, "ticket:draw", drawOf(1));
  live.clock.set("2026-11-24T08:00:00.000Z");
  expect(await send(kiosk, "ticket:draw", drawOf(1))).toMatchObject({ ok: true });
  const queue = await live.store.read(officeId);
  expect(queue.day.date).toBe("2026-11-24");
  expect([...allTickets(queue.tickets)].map((t) => t.id)).toEqual([ticketIdOf(1) as TicketId]);
});
