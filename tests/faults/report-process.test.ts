import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Socket } from "socket.io-client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { prepareOffice } from "#scripts/prepare-office.ts";
import { descendantsOf, isAlive, reportProcessOf } from "#tests/support/child-processes.ts";
import { signIn } from "#tests/support/http-sessions.ts";
import { type ServerProcess, startServerProcess } from "#tests/support/server-process.ts";
import { connectScreen, sendRaw } from "#tests/support/wire-client.ts";

const staff = { name: "O", username: "ombud", password: "a-long-password", roles: ["ombudsperson"] } as const;
const query = {
  period: { from: "2026-01-01", to: "2026-12-31" },
  filter: { channel: null, area: null, municipal: null },
  locale: "de",
};

let dataDir = "";
let server: ServerProcess;
let page: Socket;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "wartemarke-report-"));
  await prepareOffice({ databaseUrl: null, dataDir, rooms: ["1"], staff: [staff], kiosks: 0, displays: 0 });
  server = await startServerProcess({ dataDir, withPages: false, env: { LOG_LEVEL: "info" } });
  page = await connectScreen(server.origin, "report", await signIn(server.origin, staff));
});
afterEach(async () => {
  page.close();
  await server.end("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

/** Reads a report; the process in which it was made. */
async function readOne(): Promise<number> {
  expect(await sendRaw(page, "report:read", query)).toMatchObject({ ok: true });
  const pid = reportProcessOf(server.pid);
  if (pid === null) throw new Error("there is no process of the report");
  return pid;
}

test("[Z9] no process before the first report; killed in the middle of one, it takes that one and nothing else", async () => {
  expect(reportProcessOf(server.pid)).toBeNull();
  const pid = await readOne();
  // Held, so that it is certainly in the middle of it.
  process.kill(pid, "SIGSTOP");
  const reading = sendRaw(page, "report:read", query);
  const behind = sendRaw(page, "report:read", query);
  process.kill(pid, "SIGKILL");
  expect(await reading).toMatchObject({ ok: false, code: "internal", reference: expect.stringMatching(/^\w{8}$/) });
  expect(await behind).toMatchObject({ ok: true });
  expect(server.output()).toContain('"code":"report_process_ended"');
  expect(await readOne()).not.toBe(pid);
});

test("[Z9] a server that is killed while a report is made leaves nobody behind", async () => {
  const pid = await readOne();
  const all = descendantsOf(server.pid).map((one) => one.pid);
  expect(all).toContain(pid);
  process.kill(pid, "SIGSTOP");
  const reading = sendRaw(page, "report:read", query);
  await server.end("SIGKILL");
  expect(await reading).toBeNull();
  process.kill(pid, "SIGCONT");
  await expect.poll(() => all.filter(isAlive), { timeout: 30_000 }).toEqual([]);
});

test.runIf(process.platform === "linux")(
  "[Z9] every thread of the process gives way to every other program, V8's own as well, and it goes first where memory runs out",
  async () => {
    const pid = await readOne();
    const threads = readdirSync(`/proc/${pid}/task`);
    // The 19th field; the second may hold anything, and ends with the last bracket.
    const niceOf = (thread: string) =>
      Number(readFileSync(`/proc/${pid}/task/${thread}/stat`, "utf8").split(") ").at(-1)?.split(" ")[16]);
    expect(threads.length).toBeGreaterThan(4);
    expect(threads.map(niceOf)).toEqual(threads.map(() => 19));
    expect(readFileSync(`/proc/${pid}/oom_score_adj`, "utf8").trim()).toBe("1000");
    expect(readFileSync(`/proc/${server.pid}/oom_score_adj`, "utf8").trim()).not.toBe("1000");
  },
);
