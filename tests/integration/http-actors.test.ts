import { readdirSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHttpApp, type HttpOptions } from "#server/adapters/http/create-http-app.ts";
import { pageRoles } from "#tests/support/page-roles.ts";
import { startTestServer, type TestServer } from "#tests/support/test-server.ts";

/**
 * R25: every HTTP address × everybody who may ask. `200`: it works; otherwise the code it is refused with. Whoever adds
 * an address adds a row, or this fails.
 */
const people = ["nobody", "kiosk", "display", "ombudsperson", "administrator", "report_reader"] as const;
type Person = (typeof people)[number];
type Row = { body?: object; answers: Partial<Record<Person, string>>; others: string };

const forAll = { answers: {}, others: "200" };
/** What a signed-in person may do with their own account, and nobody else. */
const ofOneself = (others: string, body: object = {}): Row => ({
  body,
  answers: { nobody: "not_signed_in", kiosk: "not_signed_in", display: "not_signed_in" },
  others,
});
/** Of who works on the report, and who reads it (P13). */
const ofReaders = (others: string, body: object = {}): Row => ({
  body,
  answers: { ombudsperson: others, report_reader: others, administrator: "forbidden" },
  others: "not_signed_in",
});
const forDevices = {
  answers: { kiosk: "200", display: "200" },
  others: "forbidden",
};
const wrongPassword = { password: "not the password" };

const matrix: Record<string, Row> = {
  "GET /healthz": forAll,
  "GET /readyz": forAll,
  // Only with built pages.
  "GET /service-worker.js": { answers: {}, others: "not_found" },
  "GET /api/session": forAll,
  "GET /api/speech": forDevices,
  "POST /api/setup": {
    body: { token: "x".repeat(43), name: "N", username: "nnn", password: "ein langer Satz", worksAsOmbudsperson: true },
    answers: {},
    others: "link_invalid",
  },
  "POST /api/devices/pair": { body: { kind: "kiosk" }, ...forAll },
  "POST /api/devices/pair/poll": { body: { deviceCode: "x".repeat(43) }, ...forAll },
  "POST /api/devices/claim": { body: { token: "x".repeat(43) }, answers: {}, others: "link_invalid" },
  "POST /api/auth/sign-in/username": {
    body: { username: "nobody-of-that-name", ...wrongPassword },
    answers: {},
    others: "credentials_wrong",
  },
  "POST /api/auth/sign-in/second-step": { body: { code: "123456" }, answers: {}, others: "sign_in_expired" },
  "GET /api/account": ofOneself("200"),
  "POST /api/account/password": ofOneself("credentials_wrong", {
    current: "not the password",
    next: "ein langer Satz!",
  }),
  "POST /api/account/sessions/end": ofOneself("200", { sessionId: "none" }),
  "POST /api/account/two-factor/start": ofOneself("credentials_wrong", wrongPassword),
  "POST /api/account/two-factor/confirm": ofOneself("invalid_input", { code: "123456" }),
  "POST /api/account/two-factor/recovery-codes": ofOneself("invalid_input", wrongPassword),
  "POST /api/account/two-factor/off": ofOneself("credentials_wrong", wrongPassword),
  "POST /api/account/active": ofOneself("200"),
  // Of a year that was never frozen: whoever may ask is told so.
  "POST /api/reports": ofReaders("not_found", {
    of: { kind: "frozen", year: 2025, version: null },
    format: "json",
    cover: "committee",
    locale: "de",
  }),
  "GET /api/reports/:id": ofReaders("not_found"),
  "GET /api/reports/:id/file": ofReaders("not_found"),
  "DELETE /api/reports/:id": ofReaders("not_found"),
  // Last: the session is gone afterwards.
  "POST /api/auth/sign-out": forAll,
};

let server: TestServer;
const cookies = new Map<Person, string>([["nobody", ""]]);

beforeAll(async () => {
  server = await startTestServer({
    staff: {
      ombudsperson: ["ombudsperson"],
      administrator: ["administrator"],
      report_reader: ["report_reader"],
    },
  });
  for (const name of ["ombudsperson", "administrator", "report_reader"] as const) {
    cookies.set(name, await server.signIn(name));
  }
  const staff = cookies.get("administrator") ?? "";
  for (const kind of ["kiosk", "display"] as const) cookies.set(kind, await server.pair(kind, kind, staff));
});
afterAll(() => server.close());

test("[R25] every address of the server has its row, and no other has", () => {
  const nothing = {} as HttpOptions;
  const app = createHttpApp({ ...nothing, origins: new Set(), oidcName: null });
  const routes = app.routes.filter((route) => route.method !== "ALL").map(({ method, path }) => `${method} ${path}`);
  expect(Object.keys(matrix).toSorted()).toEqual([...new Set(routes)].toSorted());
});

const cells = Object.entries(matrix).flatMap(([route, row]) => people.map((person) => ({ route, row, person })));

test.each(cells)("[R25] $person: $route", async ({ route, row, person }) => {
  const [method, path = ""] = route.split(" ");
  const cookie = cookies.get(person) ?? "";
  const response =
    method !== "GET"
      ? await server.post(path, row.body ?? {}, { cookie }, method)
      : await server.get(path === "/api/speech" ? `${path}?locale=de&say=announce,number=1` : path, cookie);
  const text = await response.text();
  const said = response.ok ? "200" : (JSON.parse(text) as { code: string }).code;
  // What may be asked with a wrong question is allowed to ask.
  const expected = row.answers[person] ?? row.others;
  if (path === "/api/speech" && expected === "200") expect(["200", "invalid_input"]).toContain(said);
  else expect(said).toBe(expected);
});

test("[R25, P13] every page has its row; tests/e2e/accounts.spec.ts opens each of them as every role", () => {
  const found = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`);
  expect(Object.keys(pageRoles).toSorted()).toEqual(found.toSorted());
});
