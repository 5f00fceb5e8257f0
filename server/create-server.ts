import { randomBytes } from "node:crypto";
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Logger } from "pino";
import { seedDatabase } from "#prisma/seed/seed-database.ts";
import { readAuthSecret } from "#server/adapters/auth/auth-secret.ts";
import { createAuth } from "#server/adapters/auth/create-auth.ts";
import { passwords } from "#server/adapters/auth/passwords.ts";
import { createHolidayCalendar } from "#server/adapters/holidays/holiday-calendar.ts";
import { createHttpApp } from "#server/adapters/http/create-http-app.ts";
import { phoneHeaders, securityHeaders } from "#server/adapters/http/security-headers.ts";
import { createSlipPrinter, type PrinterTimeouts } from "#server/adapters/printer/slip-printer.ts";
import { createSlipRenderer } from "#server/adapters/printer/slip-renderer.ts";
import { createPrismaAppointmentStore } from "#server/adapters/prisma/appointment-store.ts";
import { createPrismaAuditStore } from "#server/adapters/prisma/audit-store.ts";
import { createPrismaCaseStore } from "#server/adapters/prisma/case-store.ts";
import { createPrismaCatalogueStore } from "#server/adapters/prisma/catalogue-store.ts";
import type { Database } from "#server/adapters/prisma/database.ts";
import { createPrismaDeviceStore } from "#server/adapters/prisma/device-store.ts";
import { createPrismaFeedbackStore } from "#server/adapters/prisma/feedback-store.ts";
import { createPrismaFollowUpStore } from "#server/adapters/prisma/follow-up-store.ts";
import { createPrismaNoteStore } from "#server/adapters/prisma/note-store.ts";
import { openDatabase } from "#server/adapters/prisma/open-database.ts";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import { createPrismaRegisterStores } from "#server/adapters/prisma/register-stores.ts";
import { createPrismaReportStore } from "#server/adapters/prisma/report-store.ts";
import { createPrismaRetentionStore } from "#server/adapters/prisma/retention-store.ts";
import { createPrismaSlipStore } from "#server/adapters/prisma/slip-store.ts";
import { createPrismaStaffStore } from "#server/adapters/prisma/staff-store.ts";
import { createPrismaStatisticStore } from "#server/adapters/prisma/statistic-store.ts";
import { createPrismaVisitStore } from "#server/adapters/prisma/visit-store.ts";
import { watchAudit } from "#server/adapters/prisma/watch-audit.ts";
import { createReportProcess } from "#server/adapters/report-process/report-process.ts";
import { createTextSeal } from "#server/adapters/secrets/text-seal.ts";
import { attachGateway, defaultLimits, type GatewayLimits } from "#server/adapters/socket/gateway.ts";
import { createSpeech, speechFolder } from "#server/adapters/speech/create-speech.ts";
import { systemClock } from "#server/adapters/system/system-clock.ts";
import { systemRandom } from "#server/adapters/system/system-random.ts";
import { createApplication } from "#server/application/create-application.ts";
import type { Ports } from "#server/application/dependencies.ts";
import { createIdentify } from "#server/application/identify.ts";
import { startNightlyRetention } from "#server/application/jobs/nightly-retention.ts";
import { prewarmSpeech } from "#server/application/jobs/prewarm-speech.ts";
import { createAuditSealer } from "#server/application/jobs/seal-audit.ts";
import { createTicker } from "#server/application/jobs/tick.ts";
import { prepareNoteKey } from "#server/application/notes/note-key.ts";
import { allowedOrigins } from "#server/application/origins.ts";
import type { Clock, QueueStore, Random } from "#server/application/ports.ts";
import { createSetUp } from "#server/application/set-up.ts";
import type { WatchTimings } from "#server/application/slips/printer-watch.ts";
import type { SlipTimings } from "#server/application/slips/slip-desk.ts";
import { sessionRules } from "#server/application/staff/session-rules.ts";
import { createSessionWatch } from "#server/application/staff/session-watch.ts";
import type { Env } from "./env.ts";
import { describeError } from "./logger.ts";
import { readPageVersion, readServiceWorker } from "./page-version.ts";
import type { Pages } from "./pages.ts";
import { StartError } from "./start-error.ts";

export type ServerOptions = {
  env: Env;
  log: Logger;
  /** Injected by tests; the product runs on the machine's own. */
  clock?: Clock;
  random?: Random;
  limits?: Partial<GatewayLimits>;
  /** Wraps the queue's store: how tests make a database fail. */
  wrapStore?: (store: QueueStore) => QueueStore;
  /** How long printers may take, and how often they are asked. */
  printing?: { timings?: Partial<SlipTimings & WatchTimings>; timeouts?: PrinterTimeouts };
  /** False: no pages, only sockets and HTTP. */
  withPages?: boolean;
};

export type RunningServer = {
  port: number;
  publicUrl: string;
  /** `<origin>/setup#<token>` while nobody can sign in yet. */
  setUpLink: string | null;
  close(): Promise<void>;
};

const tickMs = 1_000;
const finishCommandsMs = 5_000;
/** A slip that has begun is seen to its end, if it takes no longer. */
const finishSlipsMs = 2_000;
/** A download still running after this long is cut off: the whole stop stays under ten seconds. */
const finishRequestsMs = 1_000;

/** Composes everything and listens. @throws StartError, DatabaseOpenError: one line each, nothing written. */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const { env, log } = options;
  const httpServer = createHttpServer();
  const respond = { with: answerStarting };
  httpServer.on("request", (request, response) => respond.with(request, response));
  // First of all: a second server on the same port must not touch the first one's database.
  await listen(httpServer, env);
  try {
    return await startServing(options, httpServer, respond);
  } catch (error) {
    log.debug(describeError(error), "start failed");
    httpServer.closeAllConnections();
    httpServer.close();
    throw error;
  }
}

type Respond = { with: (request: IncomingMessage, response: ServerResponse) => void };

async function startServing(options: ServerOptions, httpServer: Server, respond: Respond): Promise<RunningServer> {
  const { env, log, clock = systemClock, random = systemRandom } = options;
  const { port } = httpServer.address() as AddressInfo;
  const publicUrl = env.publicUrl ?? `http://localhost:${port}`;
  const origins = allowedOrigins(publicUrl);
  const phoneOrigins = env.phoneUrl === null ? new Set<string>() : allowedOrigins(env.phoneUrl);
  const opened = await openDatabase({ url: env.databaseUrl, dataDir: env.dataDir, logger: log });
  const database = watchAudit(opened, () => sealer.noteWritten());
  const sealer = createAuditSealer({
    audit: createPrismaAuditStore(opened),
    store: createPrismaQueueStore(opened),
    onError: (error) => log.warn(describeError(error), "audit not sealed"),
  });
  try {
    await seedDatabase(database, { clockNow: clock.now(), random });
    const ports = createPorts(database, { ...options, clock, random });
    const isShared = database.provider === "postgresql";
    const hasBuiltPages = options.withPages !== false && env.isProduction;
    const pageVersion = hasBuiltPages ? readPageVersion(process.cwd()) : null;
    const app = await createApplication(ports, {
      isShared,
      pageVersion,
      phoneUrl: env.phoneUrl,
      slipTimings: options.printing?.timings ?? {},
      onError: (error) => log.warn(describeError(error), "failed in the background"),
    });
    // E1: a server that was down over midnight closes yesterday before it accepts anything.
    for (const officeId of await ports.store.officeIds()) await app.turnDay(officeId);

    const secret = env.authSecret ?? readSecret(env.dataDir);
    const auth = createAuth({
      ...database,
      ...env,
      secret,
      publicUrl,
      origins,
      clock,
      log,
      ...sessionRules(ports, app),
    });
    const setUp = createSetUp({ ...ports, ...app });
    const identify = createIdentify({ ...ports, staff: auth.sessions });
    const http = createHttpApp({
      ...ports,
      ...app,
      setUp,
      staff: auth.sessions,
      handleAuth: auth.handle,
      oidcName: env.oidc?.name ?? null,
      origins,
      publicUrl,
      serviceWorker: hasBuiltPages ? readServiceWorker(process.cwd()) : null,
      ping: () => database.ping(),
      addressOf: (c) => getConnInfo(c).remote.address ?? "",
      log,
    });
    const pages =
      options.withPages === false
        ? null
        : await (await import("./pages.ts")).openPages({ isProduction: env.isProduction, port, dir: process.cwd() });

    respond.with = createResponder(getRequestListener(http.fetch), pages, { ...env, publicUrl });
    const gateway = attachGateway(httpServer, {
      ...ports,
      ...app,
      identify,
      origins,
      phoneOrigins,
      limits: {
        ...defaultLimits,
        draws: { burst: env.drawsPerMinute, perMinute: env.drawsPerMinute },
        ...options.limits,
      },
      isStorageHealthy: () => ticker.isStorageHealthy(),
      log,
    });
    destroyOtherUpgrades(httpServer, pages);
    const ticker = createTicker({ ...ports, ...app, targets: gateway, isShared });
    const sessionWatch = createSessionWatch({ ...ports, ...app, connections: gateway.staffConnections });
    const timer = setInterval(() => {
      ticker.tick().catch((error: unknown) => log.warn(describeError(error), "tick failed"));
      sessionWatch.look().catch((error: unknown) => log.warn(describeError(error), "sessions not looked at"));
    }, tickMs);

    const stopPrewarming = env.isProduction ? prewarmSpeech(ports.speech) : () => {};
    const noteKey = await prepareNoteKey(ports);
    if (noteKey === "missing" || noteKey === "wrong") log.error({ key: noteKey }, "notes cannot be opened");
    const stopSealing = await sealer.start();
    const stopRetention = await startNightlyRetention({
      ...ports,
      onRun: (counts, head) => {
        log.info({ counts }, "retention ran");
        // Beside the database: with it a chain that was computed anew is found (L3).
        if (head) log.info(head, "log of changes");
      },
      onError: (error) => log.warn(describeError(error), "retention failed"),
    });
    const stopWatching = app.printerWatch.start((error) => log.warn(describeError(error), "printers not asked"));

    const token = await setUp.newToken();
    log.info({ port, provider: database.provider }, "listening");
    return {
      port,
      publicUrl,
      setUpLink: token === null ? null : `${publicUrl}/setup#${token}`,
      async close() {
        clearInterval(timer);
        stopPrewarming();
        stopWatching();
        setTimeout(() => httpServer.closeAllConnections(), finishCommandsMs + finishRequestsMs).unref();
        await gateway.close(finishCommandsMs);
        await app.slipDesk.close(finishSlipsMs);
        await pages?.close();
        await ports.speech.close();
        await ports.reportWork.close();
        await stopRetention();
        await stopSealing();
        await database.close();
        log.info("stopped");
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function readSecret(dataDir: string): string {
  try {
    return readAuthSecret(dataDir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartError(`DATA_DIR: the key in ${dataDir} can be neither read nor made (${code}); or set AUTH_SECRET`);
  }
}

type PortOptions = ServerOptions & { clock: Clock; random: Random };

function createPorts(database: Database, options: PortOptions): Ports {
  const store = createPrismaQueueStore(database);
  return {
    store: options.wrapStore?.(store) ?? store,
    visits: createPrismaVisitStore(database),
    cases: createPrismaCaseStore(database),
    appointments: createPrismaAppointmentStore(database),
    followUps: createPrismaFollowUpStore(database),
    statistics: createPrismaStatisticStore(database),
    catalogues: createPrismaCatalogueStore(database),
    devices: createPrismaDeviceStore(database),
    feedback: createPrismaFeedbackStore(database),
    registers: createPrismaRegisterStores(database),
    reports: createPrismaReportStore(database),
    reportWork: createReportProcess({
      program: new URL("./report-program.mjs", import.meta.url),
      data: { url: options.env.databaseUrl, dataDir: options.env.dataDir },
      onFailure: (figure, error) => options.log.error({ figure, ...describeError(error) }, "figure failed"),
    }),
    people: createPrismaStaffStore(database),
    passwords,
    notes: createPrismaNoteStore(database),
    retention: createPrismaRetentionStore(database),
    audit: createPrismaAuditStore(database),
    textSeal: createTextSeal({ key: options.env.secretKey, file: options.env.secretKeyFile }),
    slips: createPrismaSlipStore(database),
    slipRenderer: createSlipRenderer(),
    slipPrinter: createSlipPrinter(options.printing?.timeouts),
    holidays: createHolidayCalendar(),
    clock: options.clock,
    random: options.random,
    speech: createSpeech({ folder: speechFolder(options.env.dataDir), log: options.log }),
  };
}

function createResponder(
  answerHttp: (request: IncomingMessage, response: ServerResponse) => void,
  pages: Pages | null,
  options: { publicUrl: string; phoneUrl: string | null; isProduction: boolean },
) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const nonce = randomBytes(16).toString("base64");
    const { publicUrl, phoneUrl, isProduction } = options;
    const headers = securityHeaders({ publicUrl, phoneUrl, nonce, isDevelopment: !isProduction });
    for (const [name, value] of Object.entries({ ...headers, ...phoneHeaders(request.url ?? "/") })) {
      response.setHeader(name, value);
    }
    if (!pages || isOurs(request.url ?? "/")) {
      answerHttp(request, response);
      return;
    }
    // Next takes the nonce for its own inline scripts from here.
    request.headers["content-security-policy"] = headers["content-security-policy"];
    void pages.handle(request, response);
  };
}

function isOurs(url: string): boolean {
  return /^\/(api(\/|$|\?)|healthz|readyz|service-worker\.js)/.test(url);
}

/** R24: nothing but /socket.io/ may upgrade, except for hot reload of development pages. */
function destroyOtherUpgrades(httpServer: Server, pages: Pages | null): void {
  httpServer.on("upgrade", (request, socket, head) => {
    const path = request.url ?? "";
    if (path.startsWith("/socket.io/")) return;
    socket.on("error", () => socket.destroy());
    if (pages?.upgrade && path.startsWith("/_next/")) pages.upgrade(request, socket, head);
    else socket.destroy();
  });
}

function answerStarting(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { "content-type": "text/plain; charset=utf-8", "retry-after": "1" });
  response.end("Wartemarke is starting.\n");
}

function listen(server: Server, { port, host }: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") reject(new StartError(`PORT: ${port} is already in use on ${host}`));
      else if (error.code === "EACCES") reject(new StartError(`PORT: no permission to listen on ${port}`));
      else reject(new StartError(`HOST: cannot listen on ${host}, port ${port} (${error.code ?? error.name})`));
    });
    // Hundreds of screens come back at once after a restart.
    server.listen({ port, host, backlog: 2_048 }, resolve);
  });
}
