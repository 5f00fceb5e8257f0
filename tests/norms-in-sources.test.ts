import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { commandActors, commandInputs } from "#server/protocol/commands.ts";
import { lobbyCatalogues } from "#server/words/lobby/lobby-catalogues.ts";

/** Rules that hold by what is nowhere in the sources; the numbers are those of docs/accessibility.md. */

function sourcesUnder(folder: string, pattern = /\.tsx?$/): { file: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => pattern.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file))
    .map((file) => ({ file, text: readFileSync(file, "utf8") }));
}

function findIn(folder: string, forbidden: RegExp, pattern?: RegExp): string[] {
  return sourcesUnder(folder, pattern).flatMap(({ file, text }) =>
    [...text.matchAll(forbidden)].map(([found]) => `${file}: ${found}`),
  );
}

type Json = { type?: string; properties?: Record<string, Json>; items?: Json; anyOf?: Json[]; oneOf?: Json[] };

/** Paths of strings in which anything could stand. */
function freeTextIn(part: Json, at: string): string[] {
  const children = [...(part.anyOf ?? []), ...(part.oneOf ?? []), ...(part.items ? [part.items] : [])];
  const ofProperties = Object.entries(part.properties ?? {}).flatMap(([key, child]) =>
    freeTextIn(child, `${at}.${key}`),
  );
  const isFree = part.type === "string" && !["pattern", "format", "enum", "const"].some((key) => key in part);
  return [...(isFree ? [at] : []), ...ofProperties, ...children.flatMap((child) => freeTextIn(child, at))];
}

/** Fields of a model of the database. */
function fieldsOf(model: string): string[] {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  const body = new RegExp(`^model ${model} \\{\\n(.*?)^\\}`, "ms").exec(schema)?.[1] ?? "";
  return [...body.matchAll(/^ {2}(\w+)\s+\w/gm)].map(([, field = ""]) => field);
}

/** What stays when a day is closed. */
const kept = ["Visit", "VisitConcern", "TicketStatistic", "Feedback"];
const fieldsKept = kept.flatMap((model) => fieldsOf(model).map((field) => `${model}.${field}`));

/** What visitors see; staff may have a wheel that turns while they wait for an answer. */
const publicScreens = ["app/kiosk", "app/display", "app/t"];

describe("privacy", () => {
  test("[P2] a kiosk has no field to write in, and sends no text of anybody's own", () => {
    expect(findIn("app/kiosk", /<(input|textarea|select)\b|contentEditable/gi)).toEqual([]);
    const sent = Object.entries(commandInputs)
      .filter(([name]) => commandActors[name as keyof typeof commandActors].some((actor) => actor === "kiosk"))
      .flatMap(([name, schema]) => freeTextIn(z.toJSONSchema(schema, { io: "input" }) as Json, name));
    // Given out by the server and sent back, to learn whether anything is newer.
    expect(sent).toEqual(["session:sync.epoch", "session:sync.etag"]);
  });

  test("[P6, P8, P14] what stays knows of no wish, no person of staff, no desk and no note", () => {
    expect(fieldsKept.length).toBeGreaterThan(20);
    expect(fieldsKept.filter((field) => /wants|moreTime|fetch|appointment|voice/i.test(field))).toEqual([]);
    expect(fieldsKept.filter((field) => /user|actor|staff|desk|room|seenBy/i.test(field))).toEqual([]);
    expect(fieldsKept.filter((field) => /note|text|comment|remark|description/i.test(field))).toEqual([]);
  });

  test("[P10] the first screen says, and has said, that no name is stored", () => {
    const start = readFileSync("app/kiosk/_components/start-view.tsx", "utf8");
    expect(start).toMatch(/heard\(\[\{ word: "privacyNote" \}\]\).*?\("privacyNote"\)/s);
    expect(Object.values(lobbyCatalogues).map(({ privacyNote }) => privacyNote.length > 10)).not.toContain(false);
    expect(lobbyCatalogues.de.privacyNote).toBe("Wir speichern keinen Namen.");
  });

  test("[P11] no page, style or word names an address of somebody else", () => {
    const foreign = /\b(https?:)?\/\/(?!(localhost|127\.0\.0\.1|www\.w3\.org)\b)[a-z0-9-]+\.[a-z]{2,}[^\s"'`)]*/gi;
    const found = [...findIn("app", foreign, /\.(tsx?|css|svg)$/), ...findIn("server/words", foreign)];
    expect(found).toEqual([]);
  });

  test("[P20] nothing is pushed by way of somebody else's service", () => {
    const push = /PushManager|pushManager|addEventListener\("push"|sendBeacon|web-push|showNotification/g;
    expect(findIn("app", push)).toEqual([]);
    // A page's own notification passes nobody, but only while it is open: the console's alone, of no number and topic.
    const local = findIn("app", /\bnew Notification\(|Notification\./g).map((found) => found.split(":")[0]);
    expect([...new Set(local)]).toEqual(["app/console/_lib/use-arrival-signs.tsx"]);
  });
});

describe("accessibility", () => {
  test("[A7] every button of the kiosk tells the voice what it is", () => {
    const buttons = sourcesUnder("app/kiosk", /\.tsx$/).flatMap(({ file, text }) =>
      text
        .split("<button")
        .slice(1)
        .map((rest) => ({ file, tag: rest.slice(0, rest.search(/\n\s*>\n|\/>\n/)) })),
    );
    expect(buttons.length).toBeGreaterThan(4);
    expect(buttons.filter(({ tag }) => !/\bsaid\(|data-say/.test(tag)).map(({ file }) => file)).toEqual([]);
  });

  test("[A19] nothing listens to a voice", () => {
    expect(findIn("app", /SpeechRecognition|getUserMedia|MediaRecorder/g)).toEqual([]);
  });

  test("[A25, A41] nothing needs two fingers, a gesture or dragging", () => {
    const gestures = /\.touches\b|targetTouches|ongesture|onTouch(Start|Move)|draggable|onDrag\w*|useDrag\w*/g;
    expect([...publicScreens, "app/console"].flatMap((folder) => findIn(folder, gestures))).toEqual([]);
  });

  test("[A43, A44] nothing blinks, runs or repeats by itself", () => {
    const moving = /\binfinite\b|<marquee|animate-(pulse|ping|bounce|spin)|text-decoration:\s*blink/g;
    expect(publicScreens.flatMap((folder) => findIn(folder, moving, /\.(tsx|css)$/))).toEqual([]);
  });

  test("[A50] signing in asks for nothing a password manager does not know", () => {
    const fields = readFileSync("app/sign-in/_components/password-step.tsx", "utf8").match(/autoComplete="[\w-]+"/g);
    expect(fields).toEqual(['autoComplete="username"', 'autoComplete="current-password"']);
    expect(findIn("app", /captcha/gi)).toEqual([]);
  });

  test("[A52] whoever wants less movement gets none", () => {
    const styles = readFileSync("app/globals.css", "utf8");
    const rule = /@media \(prefers-reduced-motion: reduce\) \{.*?\n {2}\}/s.exec(styles)?.[0] ?? "";
    expect(rule).toMatch(/animation-duration: 0\.01ms !important/);
    expect(rule).toMatch(/animation-iteration-count: 1 !important/);
    expect(rule).toMatch(/transition-duration: 0\.01ms !important/);
  });
});
