import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Logger } from "pino";
import { deviceCookieSeconds, deviceCookies } from "#server/application/cookies.ts";
import { findDeviceActor } from "#server/application/identify.ts";
import type { Paired, PairingDesk } from "#server/application/pairing.ts";
import type { Clock, DeviceStore, QueueStore, StaffSessions } from "#server/application/ports.ts";
import type { ReportJobs } from "#server/application/report/report-jobs.ts";
import type { Say } from "#server/application/say.ts";
import type { SetUp } from "#server/application/set-up.ts";
import type { Signals } from "#server/application/signals.ts";
import type { StaffDesk } from "#server/application/staff/staff-desk.ts";
import type { StaffStore } from "#server/application/staff/staff-store.ts";
import { StorageUnavailableError } from "#server/application/storage-unavailable-error.ts";
import { describeError } from "#server/logger.ts";
import { claimInput, pairInput, pollInput, type SessionReply, setUpInput } from "#server/protocol/http.ts";
import type { PairingPoll } from "#server/protocol/replies.ts";
import { addAccountRoutes } from "./account-routes.ts";
import { parseBody, refuse } from "./answers.ts";
import { addAuthRoutes } from "./auth-routes.ts";
import { addReportRoutes } from "./report-routes.ts";
import { requireSameOrigin } from "./require-same-origin.ts";
import { addSpeechRoutes } from "./speech-routes.ts";

export type HttpOptions = {
  store: QueueStore;
  devices: DeviceStore;
  pairing: PairingDesk;
  setUp: SetUp;
  staff: StaffSessions;
  people: StaffStore;
  staffDesk: StaffDesk;
  /** Name of the other system by which staff may sign in; null: there is none. */
  oidcName: string | null;
  handleAuth: (request: Request) => Promise<Response>;
  signals: Signals;
  say: Say;
  reportJobs: ReportJobs;
  clock: Clock;
  origins: ReadonlySet<string>;
  publicUrl: string;
  /** Script that keeps the pages of kiosk and display; null: there is none. */
  serviceWorker: string | null;
  /** Throws where the database does not answer. */
  ping: () => Promise<void>;
  /** Where a request came from, for limits only. */
  addressOf: (c: Context) => string;
  log: Logger;
};

/** As for socket messages (R32). */
const maxBodyBytes = 16_384;

/** Everything that is neither a page nor the live connection: docs/protocol.md, "HTTP". */
export function createHttpApp(options: HttpOptions): Hono {
  const { store, devices, pairing, setUp, staff } = options;
  const app = new Hono();

  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
  });
  app.use(requireSameOrigin(options.origins));
  app.use(bodyLimit({ maxSize: maxBodyBytes, onError: (c) => refuse(c, "invalid_input") }));
  app.notFound((c) => refuse(c, "not_found"));
  app.onError((error, c) => {
    const isStorage = error instanceof StorageUnavailableError;
    options.log[isStorage ? "warn" : "error"]({ route: c.req.routePath, ...describeError(error) }, "request failed");
    return refuse(c, isStorage ? "storage_unavailable" : "internal");
  });

  app.get("/healthz", (c) => c.json({ status: "alive" }));
  app.get("/readyz", async (c) => {
    try {
      await options.ping();
      return c.json({ status: "ready" });
    } catch {
      return c.json({ status: "unavailable" }, 503);
    }
  });

  // Never kept by a cache: an old worker would keep old pages.
  app.get("/service-worker.js", (c) =>
    options.serviceWorker === null
      ? refuse(c, "not_found")
      : c.body(options.serviceWorker, 200, { "content-type": "text/javascript; charset=utf-8" }),
  );

  app.get("/api/session", async (c) => {
    const cookie = c.req.header("cookie");
    const [kiosk, display, session, setupNeeded, [officeId]] = await Promise.all([
      findDeviceActor(devices, "kiosk", cookie),
      findDeviceActor(devices, "display", cookie),
      staff.findWithDuty(cookie ?? ""),
      setUp.isNeeded(),
      store.officeIds(),
    ]);
    const office = officeId === undefined ? null : await store.read(officeId);
    return c.json({
      kiosk: kiosk !== null,
      display: display !== null,
      staff: session && {
        id: session.userId,
        name: session.name,
        roles: [...session.roles],
        duty: session.duty,
        twoFactorDue: session.twoFactorDue,
        idleMinutes: (await store.read(session.officeId)).settings.signIn.idleMinutes,
      },
      signInBy: options.oidcName,
      setupNeeded,
      officeName: office?.settings.name ?? "",
    } satisfies SessionReply);
  });

  app.post("/api/setup", async (c) => {
    const input = await parseBody(c, setUpInput);
    if (!input) return refuse(c, "invalid_input");
    const result = await setUp.run(input);
    return result.ok ? c.json({}) : refuse(c, result.code);
  });

  app.post("/api/devices/pair", async (c) => {
    const input = await parseBody(c, pairInput);
    if (!input) return refuse(c, "invalid_input");
    const started = await pairing.start(input.kind);
    return started.ok ? c.json(started.value) : refuse(c, started.code);
  });

  app.post("/api/devices/pair/poll", async (c) => {
    const input = await parseBody(c, pollInput);
    if (!input) return refuse(c, "invalid_input");
    const { status, paired } = await pairing.poll(input.deviceCode);
    if (paired) setDeviceCookie(c, paired);
    return c.json({ status } satisfies PairingPoll);
  });

  app.post("/api/devices/claim", async (c) => {
    const input = await parseBody(c, claimInput);
    const paired = input && (await pairing.claimLink(input.token));
    if (!paired) return refuse(c, input ? "link_invalid" : "invalid_input");
    setDeviceCookie(c, paired);
    return c.json({ kind: paired.kind });
  });

  addAuthRoutes(app, options);
  addAccountRoutes(app, options);
  addSpeechRoutes(app, options);
  addReportRoutes(app, options);

  function setDeviceCookie(c: Context, { kind, secret }: Paired): void {
    const attributes = `Path=/; Max-Age=${deviceCookieSeconds}; HttpOnly; SameSite=Strict`;
    const secure = options.publicUrl.startsWith("https:") ? "; Secure" : "";
    c.header("set-cookie", `${deviceCookies[kind]}=${secret}; ${attributes}${secure}`, { append: true });
  }

  return app;
}
