import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Logger, pino } from "pino";
import { io, type Socket } from "socket.io-client";
import { createMemoryQueueStore } from "#server/adapters/memory/queue-store.ts";
import { createSlipPrinter } from "#server/adapters/printer/slip-printer.ts";
import { createSlipRenderer } from "#server/adapters/printer/slip-renderer.ts";
import { attachGateway, type Gateway, type GatewayLimits } from "#server/adapters/socket/gateway.ts";
import type { Actor } from "#server/application/actor.ts";
import { type Application, createApplication } from "#server/application/create-application.ts";
import { createTicker, type Ticker } from "#server/application/jobs/tick.ts";
import { allowedOrigins } from "#server/application/origins.ts";
import type { Device, DeviceStore, QueueStore, Random, VisitStore } from "#server/application/ports.ts";
import type { Queue } from "#server/domain/queue.ts";
import { err, ok } from "#server/domain/result.ts";
import type {
  Ack,
  ClientToServerEvents,
  CommandName,
  CommandPayload,
  CommandReplies,
  HandshakeAuth,
  ServerToClientEvents,
} from "#server/protocol/commands.ts";
import { readDeviceSetup } from "#server/protocol/device-config.ts";
import { PROTOCOL_VERSION } from "#server/protocol/version.ts";
import { buildCatalogue, buildQueue, officeId } from "#tests/support/builders.ts";
import { createMemoryAppointmentStore } from "#tests/support/memory-appointment-store.ts";
import { createMemoryCaseStores } from "#tests/support/memory-case-stores.ts";
import { createMemoryCatalogueStore, type MemoryCatalogueStore } from "#tests/support/memory-catalogue-store.ts";
import { createMemoryDeviceStore } from "#tests/support/memory-device-store.ts";
import { createMemorySlipStore } from "#tests/support/memory-slip-store.ts";
import { createMemoryStaffStore } from "#tests/support/memory-staff-store.ts";
import { createTestClock, type TestClock } from "#tests/support/test-clock.ts";
import { createMemoryRegisterStores } from "./memory-register-stores.ts";
import { createEmptyReportWork, createMemoryReportStore } from "./memory-report-store.ts";
import { createMemoryAuditStore, createMemoryNoteStore, createMemoryRetentionStore } from "./memory-trace-stores.ts";

/** Where the phones of these tests reach the server: not where everything else does. */
export const phoneOrigin = "https://phone.example";

export type Client = Socket<ServerToClientEvents, ClientToServerEvents>;

export const kioskId = "00000000-0000-4000-8000-00000000de01";
export const displayId = "00000000-0000-4000-8000-00000000de02";

const staffOf = (role: "ombudsperson" | "administrator" | "report_reader"): Actor => ({
  kind: "staff",
  officeId,
  userId: `user-${role}`,
  name: `Name of ${role}`,
  sessionId: `session-${role}`,
  roles: [role],
  expiresAt: "2026-11-24T00:00:00.000Z",
});

/** Who a test connects as: the name stands in the cookie, as the secret of a real one would. */
export const testActors = {
  kiosk: { kind: "kiosk", officeId, deviceId: kioskId },
  display: { kind: "display", officeId, deviceId: displayId },
  ombudsperson: staffOf("ombudsperson"),
  administrator: staffOf("administrator"),
  report_reader: staffOf("report_reader"),
} as const satisfies Record<string, Actor>;
export type TestActor = keyof typeof testActors;

export type LiveGateway = {
  origin: string;
  clock: TestClock;
  store: QueueStore;
  devices: DeviceStore;
  app: Application;
  gateway: Gateway;
  ticker: Ticker;
  /** Lines of the log, parsed. */
  logged: Record<string, unknown>[];
  connect(audience: HandshakeAuth["audience"], options?: ConnectOptions): Promise<Client>;
  close(): Promise<void>;
};

export type ConnectOptions = {
  /** Default: the actor of that audience's name; console and settings: the ombudsperson. */
  as?: TestActor | "nobody";
  auth?: Record<string, unknown>;
  headers?: Record<string, string>;
  reconnection?: boolean;
};

export type LiveGatewayOptions = {
  queue?: Queue;
  limits?: Partial<GatewayLimits>;
  wrapStore?: (store: QueueStore) => QueueStore;
  visits?: VisitStore;
  isShared?: boolean;
  catalogues?: MemoryCatalogueStore;
};

/** Enough for tests that are not about limits. */
const noLimits: GatewayLimits = {
  messages: { burst: 1_000_000, perMinute: 1 },
  draws: { burst: 1_000_000, perMinute: 1 },
  wrongTokens: { burst: 1_000_000, perMinute: 1 },
};

function buildDevice(device: Pick<Device, "id" | "kind" | "name" | "pairedAt">): Device {
  return { ...device, officeId, lastSeenAt: null, setup: readDeviceSetup(device.kind, {}) };
}

/** A real gateway on a real port, with the store in memory, a clock that stands, and no sign-in. */
export async function startGateway(options: LiveGatewayOptions = {}): Promise<LiveGateway> {
  const clock = createTestClock();
  const memory = createMemoryQueueStore([options.queue ?? buildQueue()]);
  const store = options.wrapStore?.(memory) ?? memory;
  const devices = createMemoryDeviceStore([
    buildDevice({ id: kioskId, kind: "kiosk", name: "Kiosk", pairedAt: clock.now() }),
    buildDevice({ id: displayId, kind: "display", name: "Anzeige", pairedAt: clock.now() }),
  ]);
  const logged: Record<string, unknown>[] = [];
  const log: Logger = pino({ level: "debug", base: null }, { write: (line: string) => logged.push(JSON.parse(line)) });
  const isShared = options.isShared ?? false;
  const reports = createMemoryReportStore();
  const ports = {
    store,
    devices,
    visits: options.visits ?? { find: async () => null, list: async () => ({ total: 0, hasMore: false, visits: [] }) },
    statistics: {
      promiseKept: async () => null,
      endingsOf: async () => ({ completed: 0, no_show: 0, cancelled: 0, expired: 0 }),
    },
    feedback: { add: async () => {} },
    registers: createMemoryRegisterStores(),
    reports,
    reportWork: createEmptyReportWork(reports),
    ...createMemoryCaseStores(),
    appointments: createMemoryAppointmentStore(),
    catalogues: options.catalogues ?? createMemoryCatalogueStore(buildCatalogue()),
    people: createMemoryStaffStore(),
    passwords: {
      hash: async (password: string) => password,
      verify: async ({ hash, password }: { hash: string; password: string }) => hash === password,
      isCommon: () => false,
    },
    holidays: () => null,
    clock,
    random: createTestRandom(),
    speech: { tagOf: () => "", say: async () => null, warmUp: async () => {}, close: async () => {} },
    notes: createMemoryNoteStore(),
    retention: createMemoryRetentionStore(),
    audit: createMemoryAuditStore(),
    textSeal: {
      keyId: () => null,
      makeKey() {},
      seal: () => err("note_key_missing"),
      open: () => err("note_key_missing"),
    },
    slips: createMemorySlipStore(),
    slipRenderer: createSlipRenderer(),
    slipPrinter: createSlipPrinter(),
  };
  const app = await createApplication(ports, {
    isShared,
    pageVersion: "build-1",
    phoneUrl: phoneOrigin,
    onError: () => {},
  });
  const httpServer = createServer();
  await new Promise<void>((resolve) => httpServer.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
  const gateway = attachGateway(httpServer, {
    ...ports,
    ...app,
    origins: allowedOrigins(origin),
    phoneOrigins: allowedOrigins(phoneOrigin),
    limits: { ...noLimits, ...options.limits },
    isStorageHealthy: () => ticker.isStorageHealthy(),
    log,
    identify: async ({ audience, phoneToken, cookie }) => {
      if (audience === "phone") {
        const found = await store.findByPhoneToken(phoneToken ?? "");
        return found ? ok({ kind: "phone", ...found }) : err("forbidden");
      }
      const name = /actor=(\w+)/.exec(cookie ?? "")?.[1];
      const actor = name ? testActors[name as TestActor] : undefined;
      return actor
        ? ok(actor)
        : err(audience === "console" || audience === "settings" ? "not_signed_in" : "not_paired");
    },
  });
  const ticker = createTicker({ ...ports, ...app, targets: gateway, isShared });
  const clients: Client[] = [];

  return {
    origin,
    clock,
    store,
    devices,
    app,
    gateway,
    ticker,
    logged,
    async connect(audience, connectOptions = {}) {
      const isDevice = audience === "kiosk" || audience === "display";
      const as = connectOptions.as ?? (isDevice ? audience : "ombudsperson");
      const client: Client = io(origin, {
        transports: ["websocket"],
        forceNew: true,
        reconnection: connectOptions.reconnection ?? false,
        reconnectionDelay: 20,
        reconnectionDelayMax: 50,
        auth: { protocolVersion: PROTOCOL_VERSION, audience, ...connectOptions.auth },
        extraHeaders: { origin, cookie: as === "nobody" ? "" : `actor=${as}`, ...connectOptions.headers },
      });
      clients.push(client);
      record(client);
      await new Promise<void>((resolve, reject) => {
        client.once("connect", resolve);
        client.once("connect_error", reject);
      });
      return client;
    },
    async close() {
      for (const client of clients) client.disconnect();
      await gateway.close(1_000);
    },
  };
}

/** Sends one command as the program of a screen does. */
export function send<N extends CommandName>(
  client: Client,
  name: N,
  input: CommandPayload<N>,
): Promise<Ack<CommandReplies[N]>> {
  return sendAnything(client, name, input) as Promise<Ack<CommandReplies[N]>>;
}

/** Sends what no program of ours would. */
export function sendAnything(client: Client, name: string, ...args: unknown[]): Promise<Ack<unknown>> {
  const emit = client.emitWithAck.bind(client) as unknown as (...all: unknown[]) => Promise<Ack<unknown>>;
  return emit(name, ...args);
}

const recorded = new WeakMap<Client, { event: string; args: unknown[] }[]>();

export function record(client: Client): void {
  const frames: { event: string; args: unknown[] }[] = [];
  recorded.set(client, frames);
  client.onAny((event: string, ...args: unknown[]) => frames.push({ event, args }));
}

/** Every frame of one kind that this connection has got so far. */
export function framesOf<E extends keyof ServerToClientEvents>(
  client: Client,
  event: E,
): Parameters<ServerToClientEvents[E]>[] {
  const frames = recorded.get(client) ?? [];
  return frames.filter((f) => f.event === event).map((f) => f.args as Parameters<ServerToClientEvents[E]>);
}

/** The first frame that fits, seen already or still to come. */
export function frameWhere<E extends keyof ServerToClientEvents>(
  client: Client,
  event: E,
  isFit: (...args: Parameters<ServerToClientEvents[E]>) => boolean = () => true,
): Promise<Parameters<ServerToClientEvents[E]>> {
  return new Promise((resolve) => {
    const seen = framesOf(client, event).find((frame) => isFit(...frame));
    if (seen) {
      resolve(seen);
      return;
    }
    const listener = (...args: unknown[]) => {
      const frame = args as Parameters<ServerToClientEvents[E]>;
      if (!isFit(...frame)) return;
      client.off(event, listener as never);
      resolve(frame);
    };
    client.on(event, listener as never);
  });
}

/** Different every time, the same in every run. */
function createTestRandom(): Random {
  let n = 0;
  return {
    token: () => `t${(n++).toString().padStart(21, "0")}`,
    below: (limit) => n++ % limit,
    uuid: () => `00000000-0000-4000-9000-${(n++).toString(16).padStart(12, "0")}`,
  };
}
