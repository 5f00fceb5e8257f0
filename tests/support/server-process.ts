import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { findFreePort } from "#tests/support/free-port.ts";

/** A real server process on its own port and data folder. */
export type ServerProcess = {
  origin: string;
  port: number;
  pid: number;
  /** Milliseconds from the start of the process to the first "ready". */
  readyAfterMs: number;
  /** Everything it has printed. */
  output(): string;
  /** Ends it and waits: politely (SIGTERM), or not at all (SIGKILL). */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<number | null>;
};

export type ServerProcessOptions = {
  dataDir: string;
  /** The same port again lets open pages find a restarted server. */
  port?: number;
  databaseUrl?: string;
  /** False: only sockets and HTTP, so that the pages need not be built. */
  withPages?: boolean;
  env?: Readonly<Record<string, string>>;
};

/** How long a cold start may take on a busy machine before something must be wrong. */
const startTimeoutMs = 60_000;

export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const port = options.port ?? (await findFreePort());
  const origin = `http://127.0.0.1:${port}`;
  const entry = options.withPages === false ? "tests/support/pageless-server.ts" : "server/main.ts";
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", entry], {
    env: {
      ...withoutTestSettings(process.env),
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      HOST: "127.0.0.1",
      PORT: String(port),
      PUBLIC_URL: origin,
      PHONE_URL: origin,
      DATA_DIR: options.dataDir,
      ...(options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {}),
      ...options.env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed: string[] = [];
  child.stdout?.on("data", (chunk: Buffer) => printed.push(chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => printed.push(chunk.toString()));

  await waitUntilReady(child, origin, () => printed.join(""));
  return {
    origin,
    port,
    pid: child.pid ?? 0,
    readyAfterMs: performance.now() - startedAt,
    output: () => printed.join(""),
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const exited = once(child, "exit");
      child.kill(signal);
      await exited;
      return child.exitCode;
    },
  };
}

async function waitUntilReady(child: ChildProcess, origin: string, output: () => string): Promise<void> {
  const deadline = performance.now() + startTimeoutMs;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`server ended with ${child.exitCode}:\n${output()}`);
    if (await isReady(origin)) return;
    if (performance.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`server not ready after ${startTimeoutMs} ms:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/readyz`)).ok;
  } catch {
    return false;
  }
}

/** What a test runner puts into the environment must not reach the server: it would behave differently. */
function withoutTestSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { VITEST, NODE_OPTIONS, TZ, DATABASE_URL, ...rest } = env;
  return rest;
}
