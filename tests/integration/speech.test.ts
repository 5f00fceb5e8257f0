import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serialiseSaying } from "#server/words/saying.ts";
import { startTestServer, type TestServer } from "#tests/support/test-server.ts";

let server: TestServer;
let kiosk: string;
let display: string;
beforeAll(async () => {
  server = await startTestServer({ staff: { winkler: ["ombudsperson", "administrator"] } });
  const staff = await server.signIn("winkler");
  kiosk = await server.pair("kiosk", "Kiosk", staff);
  display = await server.pair("display", "Anzeige", staff);
});
afterAll(() => server.close());

function ask(say: string, options: { cookie?: string; locale?: string; headers?: Record<string, string> } = {}) {
  const { cookie = kiosk, locale = "de", headers = {} } = options;
  const query = new URLSearchParams({ locale, say });
  return fetch(`http://127.0.0.1:${server.server.port}/api/speech?${query}`, { headers: { cookie, ...headers } });
}

async function refusalOf(response: Response): Promise<[number, string]> {
  const { code } = (await response.json()) as { code: string };
  return [response.status, code];
}

describe("a clip", () => {
  const call = serialiseSaying([
    { word: "number" },
    { digits: 137 },
    { number: 137 },
    { word: "goToRoom", with: { room: "2" } },
  ]);

  test("[A54] is a WAV file of a plausible length, for kiosk and display", async () => {
    for (const cookie of [kiosk, display]) {
      const response = await ask(call, { cookie });
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("audio/wav");
      const file = Buffer.from(await response.arrayBuffer());
      expect(file.toString("latin1", 0, 4)).toBe("RIFF");
      expect(file.readUInt32LE(4)).toBe(file.length - 8);
      const seconds = (file.length - 44) / file.readUInt32LE(28);
      expect(seconds).toBeGreaterThan(3);
      expect(seconds).toBeLessThan(12);
    }
  });

  test("is sent once: a browser that has it is told so, and none keeps it for others", async () => {
    const first = await ask("takeTicket");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[0-9a-f]{40}"$/);
    expect(first.headers.get("cache-control")).toMatch(/^private, max-age=\d+/);
    const again = await ask("takeTicket", { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect((await ask("takeTicket", { headers: { "if-none-match": '"other"' } })).status).toBe(200);
    expect((await ask("takeTicket", { locale: "en" })).headers.get("etag")).not.toBe(etag);
  });

  test("[P6][P17] a kiosk's browser stores nothing with a number or a concern in it; a display's stores its calls", async () => {
    const of = async (say: string, cookie = kiosk) => (await ask(say, { cookie })).headers.get("cache-control");
    for (const say of [
      "concern=KDU",
      "takeTicket;concern=KDU",
      "numberIs,number=137",
      "digits=137",
      "peopleAhead,n=3",
    ]) {
      expect(await of(say)).toBe("no-store");
    }
    expect(await of("language=fa;chosen")).toMatch(/^private, max-age/);
    expect(await of(call, display)).toMatch(/^private, max-age/);
  });

  test("refusals are not kept", async () => {
    expect((await ask("nothing")).headers.get("cache-control")).toBe("no-store");
  });
});

describe("who may ask", () => {
  test("nobody without a device, not even staff", async () => {
    const staff = await server.signIn("winkler");
    for (const cookie of ["", staff, "wm_device_kiosk=x"]) {
      expect(await refusalOf(await ask("takeTicket", { cookie }))).toEqual([403, "forbidden"]);
    }
  });

  test("[P3] a display speaks no concern, no word of a kiosk, and not the visitor's language", async () => {
    for (const say of ["concern=KDU", "takeTicket", "number;concern=KDU", "language=uk"]) {
      expect(await refusalOf(await ask(say, { cookie: display }))).toEqual([403, "forbidden"]);
    }
    expect(await refusalOf(await ask("number", { cookie: display, locale: "uk" }))).toEqual([403, "forbidden"]);
    expect((await ask("testCall", { cookie: display, locale: "en" })).status).toBe(200);
    expect((await ask("concern=KDU", { cookie: kiosk })).status).toBe(200);
  });
});

describe("what cannot be said", () => {
  test.each([
    ["nothing", ""],
    ["free text", "Guten Tag"],
    ["free text for a number", "announce,number=Guten Tag,room=2"],
    ["free text for a room", "goToRoom,room=Guten Tag"],
    ["a room of no desk", "goToRoom,room=3"],
    ["a concern there is not", "concern=XYZ"],
    ["a concern no kiosk offers", "concern=IDE-01;concern=QQQ-99"],
    ["a word that is a property of every object", "toString"],
  ])("%s", async (_name, say) => {
    expect(await refusalOf(await ask(say))).toEqual([400, "invalid_input"]);
  });

  test("a language there is not", async () => {
    expect(await refusalOf(await ask("takeTicket", { locale: "it" }))).toEqual([400, "invalid_input"]);
    expect(await refusalOf(await server.get("/api/speech", kiosk))).toEqual([400, "invalid_input"]);
  });
});

test("[P3] what was asked for stands in no line of the log", async () => {
  await ask("concern=KDU");
  await ask("goToRoom,room=geheim");
  for (const line of server.lines) expect(line).not.toMatch(/KDU|geheim|Unterkunft/);
});
