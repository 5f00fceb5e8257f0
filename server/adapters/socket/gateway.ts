import { randomUUID } from "node:crypto";
import type { Server as HttpServer } from "node:http";
import type { Logger } from "pino";
import { Server } from "socket.io";
import type { Actor, DeviceActor, StaffActor } from "#server/application/actor.ts";
import { authorise } from "#server/application/authorise.ts";
import type { ExecuteCommand } from "#server/application/command-handlers.ts";
import type { FrameKey, PresentFrame } from "#server/application/frames.ts";
import type { Identify } from "#server/application/identify.ts";
import { isAllowedOrigin } from "#server/application/origins.ts";
import type { Clock, DeviceStore, QueueStore } from "#server/application/ports.ts";
import type { PresenceBoard } from "#server/application/presence.ts";
import type { PresentSetup } from "#server/application/presenters/present-setup.ts";
import { hashSecret } from "#server/application/secrets.ts";
import type { Signals } from "#server/application/signals.ts";
import { StorageUnavailableError } from "#server/application/storage-unavailable-error.ts";
import { type BucketSize, createTokenBucket } from "#server/application/token-bucket.ts";
import { err, ok, type Result } from "#server/domain/result.ts";
import { describeError } from "#server/logger.ts";
import {
  type Ack,
  type CommandInput,
  type CommandName,
  commandInputs,
  handshakeAuth,
} from "#server/protocol/commands.ts";
import type { ConnectError, ErrorCode } from "#server/protocol/errors.ts";
import { PROTOCOL_VERSION } from "#server/protocol/version.ts";
import { createAlarmBell } from "./alarm-bell.ts";
import { createBroadcaster } from "./broadcaster.ts";
import type { LiveServer, LiveSocket } from "./socket-types.ts";

export type GatewayLimits = {
  /** Messages of one connection. */
  messages: BucketSize;
  /** Tickets of one kiosk; double taps are caught by D2 before (D5). */
  draws: BucketSize;
  /** Phone tokens that lead nowhere, by address. A right one is never asked (D5). */
  wrongTokens: BucketSize;
};

export type GatewayOptions = {
  store: QueueStore;
  devices: DeviceStore;
  clock: Clock;
  execute: ExecuteCommand;
  identify: Identify;
  presentFrame: PresentFrame;
  presence: PresenceBoard;
  presentSetup: PresentSetup;
  signals: Signals;
  /** Exact origins that may connect (R24). */
  origins: ReadonlySet<string>;
  /** Exact origins from which only a phone may connect. */
  phoneOrigins: ReadonlySet<string>;
  limits: GatewayLimits;
  /** False while the database is known not to answer: then no screen is told that it is current (R14). */
  isStorageHealthy: () => boolean;
  log: Logger;
};

export type Gateway = {
  /** For what changes by the clock alone. */
  refresh(officeId: string): void;
  /** Closes connections whose session has ended by the clock, or whose device is not in `devices` any more. */
  dropEnded(): void;
  dropDevicesExcept(officeId: string, deviceIds: ReadonlySet<string>): void;
  sendPresence(officeId: string): Promise<void>;
  /** Who of the staff is connected here, one entry a connection. */
  staffConnections(): readonly { actor: StaffActor }[];
  /** Refuses new commands, waits for the running ones, hangs up. Clients come back by themselves. */
  close(timeoutMs: number): Promise<void>;
};

export const defaultLimits: GatewayLimits = {
  // A console in a hurry needs one a second, a sync every 5 s comes on top.
  messages: { burst: 120, perMinute: 600 },
  draws: { burst: 30, perMinute: 30 },
  // 128 bits are not guessed; this keeps who tries from being work for the database's log and for us.
  wrongTokens: { burst: 30, perMinute: 10 },
};

/** Not noticed by people, enough for a wave of connections to pass. */
const presenceDelayMs = 50;

/** A connection that goes on after this many refused messages is hung up. */
const patience: BucketSize = { burst: 600, perMinute: 60 };

/** What a wrong payload is called where the user, not the program, made the mistake. */
const invalidInputCodes: Partial<Record<CommandName, ErrorCode>> = {
  "settings:save": "settings_invalid",
  "desk:save": "settings_invalid",
  "retention:save": "settings_invalid",
};

const socketOptions = {
  transports: ["websocket" as const],
  // The largest command is a settings page; snapshots go the other way (R32).
  maxHttpBufferSize: 16_384,
  // A cut cable is noticed within 10 s: the console says within 15 s that a display is gone (A61), not at every restart.
  pingInterval: 5_000,
  pingTimeout: 5_000,
  connectTimeout: 5_000,
  perMessageDeflate: false,
  serveClient: false,
  // Upgrades of other paths are not ours to answer: the composition root destroys them (R24).
  destroyUpgrade: false,
};

export function attachGateway(httpServer: HttpServer, options: GatewayOptions): Gateway {
  const { clock, execute, identify, presence, signals, log } = options;
  const io: LiveServer = new Server(httpServer, {
    ...socketOptions,
    allowRequest: (request, decide) => {
      const { origin } = request.headers;
      decide(null, isAllowedOrigin(options.origins, origin) || isAllowedOrigin(options.phoneOrigins, origin));
    },
  });
  const broadcaster = createBroadcaster(io, options.store, options.presentFrame);
  const alarmBell = createAlarmBell(io, options.store, staffRoom);
  const messages = createTokenBucket(options.limits.messages);
  const refusals = createTokenBucket(patience);
  const draws = createTokenBucket(options.limits.draws);
  const wrongTokens = createTokenBucket(options.limits.wrongTokens);
  const stopListening = signals.listen((signal) => {
    switch (signal.type) {
      case "devices_changed":
        return sendPresenceSoon(signal.officeId);
      case "device_set_up":
        return void io.to(deviceRoom(signal.deviceId)).emit("device:setup", signal.setup);
      case "device_ordered":
        return void io.to(deviceRoom(signal.deviceId)).emit("device:order", signal.order);
      case "records_changed":
        io.to(staffRoom(signal.officeId)).emit("staff:changed", signal.what);
        // Readers of figures are told of nothing else (P13).
        if (signal.what === "reports") io.to(reportRoom(signal.officeId)).emit("staff:changed", signal.what);
        // Every picture names the catalogue it is to be read with.
        if (signal.what === "catalogue") broadcaster.refresh(signal.officeId);
        return;
      case "slip_told":
        return void io.to(deviceRoom(signal.deviceId)).emit("ticket:slip", signal.news);
      default:
        return hangUp((actor) => isConcerned(actor, signal));
    }
  });
  const presenceTimers = new Map<string, NodeJS.Timeout>();
  let running = 0;
  let isClosing = false;

  io.use((socket, next) => {
    admit(socket).then(
      (admitted) => (admitted.ok ? next() : next(new Error(admitted.code))),
      (error: unknown) => {
        // Not refused, only not answerable now: the client tries again.
        logFailure("handshake")(error);
        socket.conn.close();
      },
    );
  });

  io.on("connection", (socket) => {
    // All listeners before the first await, or early messages are lost.
    // A message called "error" would otherwise be thrown as one and end the process (CVE-2024-38355).
    socket.on("error", () => undefined);
    socket.on("disconnect", () => leave(socket).catch(logFailure("disconnect")));
    socket.use(([, ...args], next) => (isWithinLimit(socket, args) ? next() : undefined));
    for (const name of Object.keys(commandInputs) as CommandName[]) {
      const listen = socket.on as (name: string, listener: (...args: unknown[]) => void) => unknown;
      listen.call(socket, name, (...args) => void answer(socket, name, args));
    }
    enter(socket).catch((error: unknown) => {
      logFailure("connect")(error);
      socket.conn.close();
    });
  });

  async function admit(socket: LiveSocket): Promise<Result<null, ConnectError>> {
    const admitted = await examine(socket);
    const { auth, address } = socket.handshake;
    if (admitted.ok || admitted.code !== "forbidden" || auth?.audience !== "phone") return admitted;
    return wrongTokens.take(hashSecret(address), Date.parse(clock.now())) ? admitted : err("too_many_attempts");
  }

  async function examine(socket: LiveSocket): Promise<Result<null, ConnectError>> {
    const auth: unknown = socket.handshake.auth;
    const version = (auth as { protocolVersion?: unknown } | null)?.protocolVersion;
    if (version !== PROTOCOL_VERSION) return err("client_outdated");
    const parsed = handshakeAuth.safeParse(auth);
    if (!parsed.success) return err("forbidden");
    const { audience, phoneToken, person, pageVersion = null } = parsed.data;
    const { cookie, origin } = socket.handshake.headers;
    // Phones may have an address in a network that nobody of the office uses: no other screen works there.
    if (audience !== "phone" && !isAllowedOrigin(options.origins, origin)) return err("forbidden");
    const actor = await identify({
      audience,
      cookie,
      ...(phoneToken === undefined ? {} : { phoneToken }),
      ...(person === undefined ? {} : { person }),
    });
    if (!actor.ok) return actor;
    socket.data = { actor: actor.value, audience, pageVersion };
    return ok(null);
  }

  async function enter(socket: LiveSocket): Promise<void> {
    const { actor, pageVersion } = socket.data;
    const key = frameKeyOf(socket);
    // Counted before the first await, or a connection that ends at once would be counted after it has left.
    if (isDevice(actor)) presence.joined(actor, pageVersion).catch(logFailure("presence"));
    if (isDevice(actor)) await sendSetup(socket, actor);
    if (key) await broadcaster.join(socket, actor.officeId, key);
    if (hearsOfTheDay(socket.data)) {
      void socket.join(staffRoom(actor.officeId));
      await alarmBell.join(socket, actor.officeId);
      socket.emit("staff:presence", await presence.present(actor.officeId));
    } else if (socket.data.audience === "report") void socket.join(reportRoom(actor.officeId));
  }

  /** Before the first snapshot: a screen never appears in a set-up that is not its own. */
  async function sendSetup(socket: LiveSocket, { officeId, deviceId }: DeviceActor): Promise<void> {
    void socket.join(deviceRoom(deviceId));
    const device = await options.devices.find(officeId, deviceId);
    if (device) socket.emit("device:setup", options.presentSetup(device));
  }

  async function leave(socket: LiveSocket): Promise<void> {
    const { actor } = socket.data;
    messages.forget(socket.id);
    refusals.forget(socket.id);
    broadcaster.leave(socket);
    if (isDevice(actor)) await presence.left(actor);
  }

  function isWithinLimit(socket: LiveSocket, args: readonly unknown[]): boolean {
    const now = Date.parse(clock.now());
    if (messages.take(socket.id, now)) return true;
    if (!refusals.take(socket.id, now)) socket.conn.close();
    const ack = args.at(-1);
    if (typeof ack === "function") ack({ ok: false, code: "rate_limited" });
    return false;
  }

  /** The one place where input is parsed, exceptions are caught and acknowledgements are sent. */
  async function answer(socket: LiveSocket, name: CommandName, args: readonly unknown[]): Promise<void> {
    const ack = args.at(-1);
    if (typeof ack !== "function") return;
    const reply = (answer: Ack<unknown>) => ack(answer);
    const { actor } = socket.data;
    // Rights come before the payload: who may not send it learns nothing about it.
    const allowed = authorise(actor, name);
    if (!allowed.ok) return reply(allowed);
    const parsed = commandInputs[name].safeParse(args[0]);
    if (!parsed.success || args.length !== 2) {
      return reply({ ok: false, code: invalidInputCodes[name] ?? "invalid_input" });
    }
    if (isClosing) return reply({ ok: false, code: "storage_unavailable" });
    running += 1;
    const startedAt = performance.now();
    try {
      const result = await run(socket, name, parsed.data);
      reply(result.ok ? { ok: true, data: result.value } : { ok: false, code: result.code });
      const ms = Math.round((performance.now() - startedAt) * 10) / 10;
      const line = { command: name, actor: actor.kind, ms };
      if (result.ok) log.debug(line, "command done");
      else log.info({ ...line, code: result.code }, "command refused");
    } catch (error) {
      reply(failureOf(error, { command: name, actor: actor.kind }));
    } finally {
      running -= 1;
    }
  }

  async function run(socket: LiveSocket, name: CommandName, input: unknown): Promise<Result<unknown, ErrorCode>> {
    const { actor } = socket.data;
    if (name === "session:sync") return sync(socket, input as CommandInput<"session:sync">);
    if (name === "ticket:draw" && isDevice(actor) && !draws.take(actor.deviceId, Date.parse(clock.now()))) {
      return err("rate_limited");
    }
    return execute(name, actor, input);
  }

  function sync(socket: LiveSocket, seen: CommandInput<"session:sync">): Result<unknown, ErrorCode> {
    const { actor } = socket.data;
    if (!options.isStorageHealthy()) return err("storage_unavailable");
    if (isDevice(actor)) presence.heard(actor).catch(logFailure("presence"));
    const current = frameKeyOf(socket) === null || broadcaster.sync(socket, seen);
    return ok({ current, serverTime: clock.now() });
  }

  function failureOf(error: unknown, context: { command: string; actor: string }): Ack<unknown> {
    if (error instanceof StorageUnavailableError) {
      log.warn({ ...context, ...describeError(error) }, "storage unavailable");
      return { ok: false, code: "storage_unavailable" };
    }
    const reference = randomUUID().slice(0, 8);
    log.error({ ...context, reference, ...describeError(error) }, "command failed");
    return { ok: false, code: "internal", reference };
  }

  function logFailure(what: string) {
    return (error: unknown) => log.warn({ what, ...describeError(error) }, "connection work failed");
  }

  /** Hundreds of screens come back at once after a restart: that is one message to the console, not hundreds. */
  function sendPresenceSoon(officeId: string): void {
    if (isClosing || presenceTimers.has(officeId)) return;
    const timer = setTimeout(() => {
      presenceTimers.delete(officeId);
      sendPresence(officeId).catch(logFailure("presence"));
    }, presenceDelayMs);
    presenceTimers.set(officeId, timer);
  }

  async function sendPresence(officeId: string): Promise<void> {
    const room = staffRoom(officeId);
    if (!io.sockets.adapter.rooms.has(room)) return;
    io.to(room).emit("staff:presence", await presence.present(officeId));
  }

  function hangUp(isMeant: (actor: Actor) => boolean): void {
    // Closing the transport, not the namespace: the client comes back and is told why it may not.
    for (const socket of io.sockets.sockets.values()) if (isMeant(socket.data.actor)) socket.conn.close();
  }

  return {
    refresh: (officeId: string) => broadcaster.refresh(officeId),
    dropEnded() {
      const now = clock.now();
      hangUp((actor) => actor.kind === "staff" && actor.expiresAt <= now);
    },
    dropDevicesExcept: (officeId, deviceIds) =>
      hangUp((actor) => isDevice(actor) && actor.officeId === officeId && !deviceIds.has(actor.deviceId)),
    sendPresence,
    staffConnections: () =>
      [...io.sockets.sockets.values()].flatMap(({ data: { actor } }) => (actor.kind === "staff" ? [{ actor }] : [])),
    async close(timeoutMs) {
      isClosing = true;
      const deadline = Date.now() + timeoutMs;
      while (running > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
      stopListening();
      for (const timer of presenceTimers.values()) clearTimeout(timer);
      broadcaster.close();
      alarmBell.close();
      await io.close();
    },
  };
}

function isDevice(actor: Actor): actor is DeviceActor {
  return actor.kind === "kiosk" || actor.kind === "display";
}

function isConcerned(
  actor: Actor,
  signal: { type: "device_revoked"; deviceId: string } | { type: "session_ended"; sessionId: string },
): boolean {
  if (signal.type === "device_revoked") return isDevice(actor) && actor.deviceId === signal.deviceId;
  return actor.kind === "staff" && actor.sessionId === signal.sessionId;
}

function deviceRoom(deviceId: string): string {
  return `device:${deviceId}`;
}

function staffRoom(officeId: string): string {
  return `${officeId}:staff`;
}

function reportRoom(officeId: string): string {
  return `${officeId}:reports`;
}

/** Devices, calls for help and what has changed: for whoever works in the lobby, not for readers of figures (P13). */
function hearsOfTheDay({ actor, audience }: LiveSocket["data"]): boolean {
  if (audience === "report") return actor.kind === "staff" && actor.roles.includes("ombudsperson");
  return audience === "console" || audience === "settings";
}

/** Null: an audience without a picture of the queue. */
function frameKeyOf({ data: { actor, audience } }: LiveSocket): FrameKey | null {
  if (audience === "settings" || audience === "report") return null;
  if (audience === "phone") return actor.kind === "phone" ? { audience, ticketId: actor.ticketId } : null;
  return { audience };
}
