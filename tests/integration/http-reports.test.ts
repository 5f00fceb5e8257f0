import { afterAll, beforeAll, expect, test } from "vitest";
import type { ReportJobReply } from "#server/protocol/report-jobs.ts";
import { startTestServer, type TestServer } from "#tests/support/test-server.ts";

let server: TestServer;
let olga: string;
let rita: string;
beforeAll(async () => {
  server = await startTestServer({
    staff: { olga: ["ombudsperson"], rita: ["report_reader"] },
  });
  olga = await server.signIn("olga");
  rita = await server.signIn("rita");
});
afterAll(() => server.close());

/** JSON is quick to write; all forms are tested where they are made. */
const job = {
  of: { kind: "period", period: { from: "2026-01-01", to: "2026-12-31" } },
  format: "json",
  cover: "committee",
  locale: "de",
};

async function start(cookie: string, input: object = job): Promise<string> {
  const response = await server.post("/api/reports", input, { cookie });
  const body = (await response.json()) as { id?: string; code?: string };
  if (response.status !== 202) throw new Error(`${response.status} ${body.code}`);
  return body.id ?? "";
}

async function look(cookie: string, id: string): Promise<ReportJobReply | number> {
  const response = await server.get(`/api/reports/${id}`, cookie);
  return response.ok ? ((await response.json()) as ReportJobReply) : response.status;
}

test("a file is made in the background, its progress only grows, and it is fetched by its name", async () => {
  const id = await start(olga);
  const shares: number[] = [];
  await expect
    .poll(
      async () => {
        const now = await look(olga, id);
        if (typeof now === "object") shares.push(now.share);
        return now;
      },
      { timeout: 20_000 },
    )
    .toMatchObject({ state: "done", share: 1, name: "Jahresbericht-2026.json" });
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  const response = await server.get(`/api/reports/${id}/file`, olga);
  expect(response.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''Jahresbericht-2026.json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect((await response.text()).startsWith("{")).toBe(true);
});

test("[Z12, P13] a file is for whoever asked for it, and for nobody gets what may not be read", async () => {
  const id = await start(olga);
  expect(await look(rita, id)).toBe(404);
  expect((await server.get(`/api/reports/${id}/file`, rita)).status).toBe(404);
  expect((await server.post(`/api/reports/${id}`, {}, { cookie: rita }, "DELETE")).status).toBe(404);
  await expect(start(rita)).rejects.toThrow("403 forbidden");
  await expect(start(rita, { ...job, of: { kind: "frozen", year: 2026, version: null } })).rejects.toThrow("404");
  await expect(start(olga, { ...job, format: "exe" })).rejects.toThrow("400 invalid_input");
});

test("cancelled is gone at once, and the next one is made", async () => {
  const ids = [await start(olga), await start(olga)];
  for (const id of ids) {
    expect((await server.post(`/api/reports/${id}`, {}, { cookie: olga }, "DELETE")).status).toBe(200);
    expect(await look(olga, id)).toBe(404);
  }
  const next = await start(olga);
  await expect.poll(() => look(olga, next), { timeout: 20_000 }).toMatchObject({ state: "done" });
});

test("three at once are enough for one person", async () => {
  const ids = [await start(olga), await start(olga), await start(olga)];
  await expect(start(olga)).rejects.toThrow("429 rate_limited");
  for (const id of ids) await server.post(`/api/reports/${id}`, {}, { cookie: olga }, "DELETE");
});

test("[Z5] a frozen report is the same bytes again, after a restart too", async () => {
  const page = await server.connect("report", olga);
  const frozen = await page.emitWithAck("report:freeze", { id: "00000000-0000-4000-8000-00000000f101", year: 2026 });
  expect(frozen).toMatchObject({ ok: true, data: { version: 1 } });
  const input = { ...job, of: { kind: "frozen", year: 2026, version: 1 } };
  const fetchFile = async (from: TestServer, cookie: string) => {
    const response = await from.post("/api/reports", input, { cookie });
    const { id } = (await response.json()) as { id: string };
    const state = async () => ((await (await from.get(`/api/reports/${id}`, cookie)).json()) as ReportJobReply).state;
    await expect.poll(state, { timeout: 20_000 }).toBe("done");
    return Buffer.from(await (await from.get(`/api/reports/${id}/file`, cookie)).arrayBuffer());
  };
  const first = await fetchFile(server, olga);
  await server.stop();
  const again = await startTestServer({ dataDir: server.dataDir });
  try {
    expect((await fetchFile(again, await again.signIn("rita"))).equals(first)).toBe(true);
  } finally {
    await again.close();
  }
  expect(first.length).toBeGreaterThan(1000);
});
