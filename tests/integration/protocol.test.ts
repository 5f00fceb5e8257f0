import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { absenceListReply } from "#server/protocol/absences.ts";
import { accountReply, codeInput, endSessionsInput, passwordInput, passwordsInput } from "#server/protocol/account.ts";
import { appointmentListReply } from "#server/protocol/appointments.ts";
import { commandActors, commandInputs } from "#server/protocol/commands.ts";
import { connectErrors, errorCodes } from "#server/protocol/errors.ts";
import {
  claimInput,
  httpErrorCodes,
  pairInput,
  pollInput,
  secondStepInput,
  sessionReply,
  setUpInput,
  signInInput,
} from "#server/protocol/http.ts";
import { registersReply } from "#server/protocol/registers.ts";
import { catalogueReply, pairingStart, visitListReply } from "#server/protocol/replies.ts";
import { consoleDesk, presence, snapshots } from "#server/protocol/snapshots.ts";
import { staffListReply } from "#server/protocol/staff.ts";
import { visitReply } from "#server/protocol/visit.ts";

const page = readFileSync("docs/protocol.md", "utf8");

/** Text of the section below a heading, up to the next heading. */
function sectionOf(heading: string): string {
  const start = page.indexOf(`\n${heading}\n`);
  if (start < 0) throw new Error(`docs/protocol.md has no heading "${heading}"`);
  const rest = page.slice(start + heading.length + 2);
  const end = rest.search(/\n#{2,3} /);
  return end < 0 ? rest : rest.slice(0, end);
}

/** Rows of all tables of a text, cell by cell, without heads. */
function rowsOf(text: string): string[][] {
  const lines = text.split("\n").filter((line) => line.startsWith("|"));
  return lines
    .filter((line, i) => !/^\|[-|]+\|$/.test(line) && !/^\|[-|]+\|$/.test(lines[i + 1] ?? ""))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}

const codesIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
const firstCells = (text: string) => rowsOf(text).flatMap(([first]) => codesIn(first ?? ""));
const sorted = (list: readonly string[]) => [...new Set(list)].toSorted();

type Json = { anyOf?: Json[]; oneOf?: Json[]; type?: string; properties?: Record<string, Json>; items?: Json };

/** Every field of a schema as a path, `desks[].id`; of a nullable object its fields alone. */
function pathsOf(schema: z.ZodType): string[] {
  const walk = (part: Json, prefix: string): string[] => {
    const kinds = part.anyOf ?? part.oneOf;
    if (kinds) return kinds.flatMap((kind) => walk(kind, prefix));
    if (part.properties) {
      return Object.entries(part.properties).flatMap(([key, child]) => walk(child, prefix ? `${prefix}.${key}` : key));
    }
    return part.type === "array" && part.items ? walk(part.items, `${prefix}[]`) : [prefix];
  };
  const paths = [...new Set(walk(z.toJSONSchema(schema, { io: "input" }) as Json, ""))];
  const isPartOf = (path: string) => (other: string) => other.startsWith(`${path}.`) || other === `${path}[]`;
  return paths.filter((path) => path !== "" && !paths.some(isPartOf(path)));
}

describe("docs/protocol.md and the schemas", () => {
  const commands = rowsOf(sectionOf("## 4. Commands"));

  test("every command has one row, and no other has", () => {
    expect(commands.flatMap(([name]) => codesIn(name ?? ""))).toEqual(Object.keys(commandInputs));
  });

  test.each(Object.entries(commandActors))("%s: who may send it", (name, actors) => {
    const who = commands.find(([first]) => first === `\`${name}\``)?.[1] ?? "";
    expect(who.split(", ")).toEqual(actors.map((actor) => actor.replace("staff:", "")));
  });

  test.each(Object.entries(commandInputs))("%s: its input", (name, schema) => {
    const input = commands.find(([first]) => first === `\`${name}\``)?.[2] ?? "";
    const values = [
      "first",
      "last",
      "sound_blocked",
      "sound_muted",
      "reload",
      "identify",
      "test_call",
      "yes",
      "partly",
      "no",
      "de",
    ];
    const described = codesIn(input).filter((path) => !values.includes(path));
    const paths = pathsOf(schema);
    if (name === "settings:save") {
      expect(described).toEqual(["settings"]);
      expect(sorted(firstCells(sectionOf("### Settings")))).toEqual(sorted(paths));
    } else if (name === "device:configure") {
      expect(described).toEqual(["deviceId", "setup"]);
      expect(sorted(["deviceId", ...firstCells(sectionOf("### Set-up of devices"))])).toEqual(sorted(paths));
    } else if (name === "catalogue:publish") {
      expect(described).toEqual(["baseVersion", "changes"]);
      expect(sorted(firstCells(sectionOf("### Editing the catalogue")))).toEqual(sorted(paths));
    } else if (described.includes("changes")) {
      const changes = firstCells(sectionOf("### Records")).filter((path) => path.startsWith("changes."));
      expect(sorted([...described.filter((path) => path !== "changes"), ...changes])).toEqual(sorted(paths));
    } else {
      expect(sorted(described.filter((path) => path !== "paper"))).toEqual(sorted(paths));
    }
  });

  test("commands are refused with known codes, and every code is described once", () => {
    const general = ["forbidden", "invalid_input", "rate_limited", "storage_unavailable", "internal"];
    const used = commands.flatMap((row) => codesIn(row[4] ?? ""));
    expect(used.filter((code) => !(errorCodes as readonly string[]).includes(code))).toEqual([]);
    expect(sorted([...used, ...general])).toEqual(sorted(errorCodes));
    expect(firstCells(sectionOf("## 5. Codes"))).toEqual([...errorCodes]);
    expect(
      firstCells(sectionOf("## 7. HTTP"))
        .filter((c) => /^[a-z_]+$/.test(c))
        .toSorted(),
    ).toEqual([...httpErrorCodes].toSorted());
  });

  test("reasons for not being let in", () => {
    const table = sectionOf("## 2. The connection");
    for (const code of connectErrors) expect(firstCells(table)).toContain(code);
    const others = ["protocolVersion", "audience", "phoneToken", "person", "pageVersion"];
    expect(sorted(firstCells(table))).toEqual(sorted([...connectErrors, ...others]));
  });

  const common = firstCells(sectionOf("### In every snapshot"));

  test.each(["kiosk", "display", "phone"] as const)(
    "%s:snapshot: every field, and none that it has not",
    (audience) => {
      const described = [...common, ...firstCells(sectionOf(`### \`${audience}:snapshot\``))];
      expect(sorted(described)).toEqual(sorted(pathsOf(snapshots[audience])));
    },
  );

  test("console:snapshot: every field, and none that it has not", () => {
    const section = sectionOf("### `console:snapshot`");
    const [own = "", desks = "", tickets = ""] = section.split(/\nA (?:desk|ticket) \(.*\):\n/);
    const values = ["limits.breakMinutes[]", "tomorrow.absences[]"];
    const lists = firstCells(own).filter((path) => path.endsWith("[]") && !values.includes(path));
    expect(lists).toEqual(["desks[]", "waiting[]", "active[]", "closed[]"]);
    const expanded = [
      ...common,
      ...firstCells(own).filter((path) => !lists.includes(path)),
      ...firstCells(desks).map((field) => `desks[].${field}`),
      ...["waiting[]", "active[]", "closed[]"].flatMap((list) =>
        firstCells(tickets).map((field) => `${list}.${field}`),
      ),
    ];
    expect(sorted(expanded)).toEqual(sorted(pathsOf(snapshots.console)));
    expect(sorted(firstCells(desks))).toEqual(sorted(pathsOf(consoleDesk)));
  });

  test.each([
    ["### `staff:presence`", presence],
    ["### The catalogue", catalogueReply],
    ["### The list of visits", visitListReply],
    ["### Appointments", appointmentListReply],
    ["### Absences", absenceListReply],
    ["### The registers", registersReply],
    ["### People who may sign in", staffListReply],
  ] as const)("%s: every field, and none that it has not", (heading, schema) => {
    // Labels are texts by language: the language is no field.
    expect(sorted(firstCells(sectionOf(heading)))).toEqual(sorted(pathsOf(schema)));
  });

  test("### Records: every field of a record, and none that it has not", () => {
    const described = firstCells(sectionOf("### Records")).map((path) => path.replace(/^changes\./, ""));
    expect(sorted(described)).toEqual(sorted(pathsOf(visitReply)));
  });

  test("HTTP: every body and answer", () => {
    const rows = rowsOf(sectionOf("## 7. HTTP"));
    const bodyOf = (request: string) => codesIn(rows.find(([first]) => first === `\`${request}\``)?.[1] ?? "");
    expect(bodyOf("POST /api/setup")).toEqual(pathsOf(setUpInput));
    expect(bodyOf("POST /api/devices/pair")).toEqual(pathsOf(pairInput));
    expect(bodyOf("POST /api/devices/pair/poll")).toEqual(pathsOf(pollInput));
    expect(bodyOf("POST /api/devices/claim")).toEqual(pathsOf(claimInput));
    expect(bodyOf("POST /api/auth/sign-in/username")).toEqual(pathsOf(signInInput));
    expect(bodyOf("POST /api/auth/sign-in/second-step")).toEqual(pathsOf(secondStepInput));
    expect(bodyOf("POST /api/account/password")).toEqual(pathsOf(passwordsInput));
    expect(bodyOf("POST /api/account/sessions/end")).toEqual(pathsOf(endSessionsInput));
    for (const path of ["start", "recovery-codes", "off"]) {
      expect(bodyOf(`POST /api/account/two-factor/${path}`)).toEqual(pathsOf(passwordInput));
    }
    expect(bodyOf("POST /api/account/two-factor/confirm")).toEqual(pathsOf(codeInput));
    const answerOf = (request: string) => codesIn(rows.find(([first]) => first === `\`${request}\``)?.[2] ?? "");
    expect(answerOf("POST /api/devices/pair")).toEqual(pathsOf(pairingStart));
    for (const field of Object.keys(sessionReply.shape)) expect(answerOf("GET /api/session")).toContain(field);
    const ofAccount = answerOf("GET /api/account").filter((path) => path !== "password" && path !== "oidc");
    expect(ofAccount).toEqual(pathsOf(accountReply));
  });

  test("[D5] the limits it names are those of the gateway", async () => {
    const { defaultLimits } = await import("#server/adapters/socket/gateway.ts");
    expect(defaultLimits).toEqual({
      messages: { burst: 120, perMinute: 600 },
      draws: { burst: 30, perMinute: 30 },
      wrongTokens: { burst: 30, perMinute: 10 },
    });
    expect(sectionOf("## 6. Limits")).toContain("120 messages at once and 10 a second");
  });
});
