import { randomUUID } from "node:crypto";
import { io, type Socket } from "socket.io-client";
import { createUuidV7 } from "#app/_lib/uuid-v7.ts";
import { openRawScreen, type RawScreen } from "#tests/bench/raw-screen.ts";

/** What one client process is to do against one server; it answers with `Samples`. */
export type LoadPlan = {
  origin: string;
  protocolVersion: number;
  /** One connection each. */
  kioskCookies: readonly string[];
  displayCookie: string;
  staffCookie: string;
  displays: number;
  /** One console beside the displays; the floor has none. */
  hasConsole: boolean;
  deskIds: readonly string[];
  draws: number;
  calls: number;
  /** Time between two draws, in milliseconds; counted from the beginning, so that a slow answer shortens no pause. */
  drawPauseMs: number;
  /** Time between two calls of one desk, in milliseconds (C2). */
  deskPauseMs: number;
  /** Ends each talk at once, so that the desk is free for the next call. */
  finishTalks: boolean;
};

export type Samples = {
  /** Milliseconds from sending to the answer, and to the frame at the last display. */
  drawAck: number[];
  drawLast: number[];
  callAck: number[];
  callLast: number[];
  /** Changes whose frame did not reach every display within `frameTimeoutMs`. */
  missed: number;
};

/** A frame later than this was dropped: a screen would notice with its next sync. */
const frameTimeoutMs = 3_000;
/** Before measuring, so that neither program is measured cold. */
const warmUps = 20;

type Reply = { ok: true; data: { ticketId: string } } | { ok: false; code: string };

process.on("message", (plan: LoadPlan) => {
  runPlan(plan).then(
    (samples) => process.send?.(samples, () => process.exit(0)),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});

async function runPlan(plan: LoadPlan): Promise<Samples> {
  const samples: Samples = { drawAck: [], drawLast: [], callAck: [], callLast: [], missed: 0 };
  let target = Number.POSITIVE_INFINITY;
  let arrived = 0;
  let lastAt = 0;
  let handleAllThere = () => {};

  const displays: RawScreen[] = [];
  for (let opened = 0; opened < plan.displays; opened += 50) {
    const size = Math.min(50, plan.displays - opened);
    displays.push(...(await Promise.all(Array.from({ length: size }, () => openDisplay()))));
  }
  function openDisplay(): Promise<RawScreen> {
    let counted = -1;
    return openRawScreen({
      origin: plan.origin,
      cookie: plan.displayCookie,
      auth: { protocolVersion: plan.protocolVersion, audience: "display" },
      onRevision(revision) {
        if (revision < target || counted === target) return;
        counted = target;
        arrived += 1;
        lastAt = performance.now();
        if (arrived === plan.displays) handleAllThere();
      },
    });
  }
  if (plan.hasConsole) {
    await openRawScreen({
      origin: plan.origin,
      cookie: plan.staffCookie,
      auth: { protocolVersion: plan.protocolVersion, audience: "console" },
      onRevision() {},
    });
  }
  const kiosks = await Promise.all(plan.kioskCookies.map((cookie) => connect(plan, cookie, "kiosk")));
  // A desk sends from a socket of its own that gets no console frames: the one console above is the one measured.
  const desks = await Promise.all(plan.deskIds.map(() => connect(plan, plan.staffCookie, "settings")));

  /** Sends one command and waits for its answer and for its frame at every display. */
  async function send(
    socket: Socket,
    name: string,
    input: unknown,
  ): Promise<{ ack: number; last: number; reply: Reply }> {
    const before = Math.max(0, ...displays.slice(0, 1).map((display) => display.revision()));
    target = before + 1;
    arrived = 0;
    const allThere = new Promise<void>((resolve) => {
      handleAllThere = resolve;
    });
    const sentAt = performance.now();
    const reply: Reply = await socket.emitWithAck(name, input);
    const ack = performance.now() - sentAt;
    if (!reply.ok) throw new Error(`${name}: ${reply.code}`);
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<"late">((resolve) => {
      timer = setTimeout(() => resolve("late"), frameTimeoutMs);
    });
    if ((await Promise.race([allThere, tooLate])) === "late") samples.missed += 1;
    clearTimeout(timer);
    return { ack, last: lastAt - sentAt, reply };
  }

  const drawsFrom = performance.now();
  for (let i = 0; i < plan.draws + warmUps; i += 1) {
    await waitUntil(drawsFrom + i * plan.drawPauseMs);
    const kiosk = kiosks[i % kiosks.length];
    if (!kiosk) throw new Error("no kiosk");
    const { ack, last } = await send(kiosk, "ticket:draw", {
      ticketId: createUuidV7(),
      concern: null,
      language: "de",
      wishes: { moreTime: false, fetch: false, interpreter: false, appointment: false },
    });
    if (i < warmUps) continue;
    samples.drawAck.push(ack);
    samples.drawLast.push(last);
  }

  const startedAt = performance.now();
  const callableAt = new Map<string, number>();
  for (let i = 0; i < plan.calls + Math.min(warmUps, plan.deskIds.length); i += 1) {
    const deskId = plan.deskIds[i % plan.deskIds.length];
    const socket = desks[i % desks.length];
    if (!deskId || !socket) throw new Error("no desk");
    // Evenly spread, and never before the desk may call again.
    const dueAt = Math.max(startedAt + (i * plan.deskPauseMs) / plan.deskIds.length, callableAt.get(deskId) ?? 0);
    await waitUntil(dueAt);
    const { ack, last, reply } = await send(socket, "queue:call-next", { deskId });
    callableAt.set(deskId, performance.now() + plan.deskPauseMs);
    if (plan.finishTalks && reply.ok) {
      await send(socket, "ticket:start", { ticketId: reply.data.ticketId, visitId: randomUUID() });
      await send(socket, "ticket:complete", {
        ticketId: reply.data.ticketId,
        baseRevision: 0,
        changes: {},
        later: true,
      });
    }
    if (i < Math.min(warmUps, plan.deskIds.length)) continue;
    samples.callAck.push(ack);
    samples.callLast.push(last);
  }
  return samples;
}

function waitUntil(at: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, at - performance.now())));
}

function connect(plan: LoadPlan, cookie: string, audience: string): Promise<Socket> {
  const socket = io(plan.origin, {
    transports: ["websocket"],
    forceNew: true,
    auth: { protocolVersion: plan.protocolVersion, audience },
    extraHeaders: { cookie, origin: plan.origin },
  });
  return new Promise((resolve, reject) => {
    socket.once("connect", () => resolve(socket));
    socket.once("connect_error", reject);
  });
}
