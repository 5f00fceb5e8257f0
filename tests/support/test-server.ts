import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pino } from "pino";
import { io } from "socket.io-client";
import { seedDatabase } from "#prisma/seed/seed-database.ts";
import { openStaffDesk } from "#scripts/admin/open-staff-desk.ts";
import { openDatabase } from "#server/adapters/prisma/open-database.ts";
import { systemRandom } from "#server/adapters/system/system-random.ts";
import { createServer, type RunningServer, type ServerOptions } from "#server/create-server.ts";
import { parseEnv } from "#server/env.ts";
import type { HandshakeAuth } from "#server/protocol/commands.ts";
import type { PairingPoll, PairingStart } from "#server/protocol/replies.ts";
import type { StaffRole } from "#server/protocol/staff.ts";
import type { DeviceKind } from "#server/protocol/values.ts";
import { PROTOCOL_VERSION } from "#server/protocol/version.ts";
import { type Client, record, sendAnything } from "#tests/support/live-gateway.ts";
import { createTestClock, type TestClock } from "#tests/support/test-clock.ts";

export const testPassword = "ein langer Satz";

export type TestServer = {
  server: RunningServer;
  origin: string;
  clock: TestClock;
  dataDir: string;
  /** Every line of the log as it was written. */
  lines: string[];
  /** @param method default: POST. */
  post(path: string, body: unknown, headers?: Record<string, string>, method?: string): Promise<Response>;
  get(path: string, cookie?: string): Promise<Response>;
  /** The `Cookie` header of a new session. */
  signIn(username: string): Promise<string>;
  /** Pairs a device by its code, approved by `staffCookie`; its `Cookie` header. */
  pair(kind: DeviceKind, name: string, staffCookie: string): Promise<string>;
  connect(audience: HandshakeAuth["audience"], cookie: string, auth?: object): Promise<Client>;
  /** Stops the server; the data folder stays. */
  stop(): Promise<void>;
  close(): Promise<void>;
};

export type TestServerOptions = Partial<Omit<ServerOptions, "env" | "log">> & {
  dataDir?: string;
  clock?: TestClock;
  env?: Record<string, string>;
  /** User name (and name) → roles; all with `testPassword`. */
  staff?: Record<string, readonly StaffRole[]>;
};

/** The whole server in this process: SQLite in a folder of its own, any free port, a clock that stands, no pages. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { staff = {}, clock = createTestClock(), env = {}, ...serverOptions } = options;
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), "wartemarke-test-"));
  if (Object.keys(staff).length > 0) await addStaff(dataDir, clock, staff);

  const lines: string[] = [];
  const server = await createServer({
    withPages: false,
    ...serverOptions,
    clock,
    env: parseEnv({ PORT: "0", DATA_DIR: dataDir, ...env }),
    log: pino({ level: "debug", base: null }, { write: (line: string) => lines.push(line) }),
  });
  const origin = server.publicUrl;
  // Also when the public address is another one, this is where it listens.
  const address = `http://127.0.0.1:${server.port}`;
  const clients: Client[] = [];

  const post: TestServer["post"] = (to, body, headers = {}, method = "POST") =>
    fetch(address + to, {
      method,
      headers: { "content-type": "application/json", origin, ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });

  const connect: TestServer["connect"] = async (audience, cookie, auth = {}) => {
    const client: Client = io(address, {
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      auth: { protocolVersion: PROTOCOL_VERSION, audience, ...auth },
      extraHeaders: { origin, cookie },
    });
    clients.push(client);
    record(client);
    await new Promise<void>((resolve, reject) => {
      client.once("connect", resolve);
      client.once("connect_error", reject);
    });
    return client;
  };

  let isStopped = false;
  async function stop(): Promise<void> {
    for (const client of clients) client.disconnect();
    if (!isStopped) await server.close();
    isStopped = true;
  }

  return {
    server,
    origin,
    clock,
    dataDir,
    lines,
    post,
    connect,
    stop,
    get: (to, cookie = "") => fetch(address + to, { headers: { cookie } }),
    async signIn(username) {
      const response = await post("/api/auth/sign-in/username", { username, password: testPassword });
      if (!response.ok) throw new Error(`sign-in: ${response.status}`);
      return cookieOf(response);
    },
    async pair(kind, name, staffCookie) {
      const started = (await (await post("/api/devices/pair", { kind })).json()) as PairingStart;
      const page = await connect("settings", staffCookie);
      const approved = await sendAnything(page, "device:approve", { code: started.userCode, name });
      page.disconnect();
      if (!approved.ok) throw new Error(`approve: ${approved.code}`);
      const polled = await post("/api/devices/pair/poll", { deviceCode: started.deviceCode });
      const { status } = (await polled.json()) as PairingPoll;
      if (status !== "approved") throw new Error(`poll: ${status}`);
      return cookieOf(polled);
    },
    async close() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What a browser would send back. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

async function addStaff(dataDir: string, clock: TestClock, staff: Record<string, readonly StaffRole[]>): Promise<void> {
  const database = await openDatabase({ url: null, dataDir });
  await seedDatabase(database, { clockNow: clock.now(), random: systemRandom });
  const { staffDesk, by } = openStaffDesk(database, "main", clock);
  for (const [username, roles] of Object.entries(staff)) {
    const person = { userId: systemRandom.uuid(), name: username, username, password: testPassword, roles };
    const added = await staffDesk.addWithPassword(by, person);
    if (!added.ok && added.code !== "username_taken") throw new Error(`${username}: ${added.code}`);
  }
  await database.close();
}
