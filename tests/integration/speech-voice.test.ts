import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { pino } from "pino";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { createClipCache } from "#server/adapters/speech/clip-cache.ts";
import { createSpeech } from "#server/adapters/speech/create-speech.ts";
import { sampleRate, speechLevel } from "#server/adapters/speech/shape-sound.ts";
import { createSynthesiser } from "#server/adapters/speech/synthesiser.ts";
import { voices } from "#server/adapters/speech/voices.ts";
import { decodeWav, encodeWav } from "#server/adapters/speech/wav.ts";
import type { Speech } from "#server/application/ports.ts";
import { type LobbyLocale, lobbyLocales } from "#server/words/lobby-locales.ts";
import { parseSaying } from "#server/words/parse-saying.ts";
import { renderSaying, type Utterance } from "#server/words/render-saying.ts";

const log = pino({ level: "silent" });

function rendered(say: string, locale: LobbyLocale): readonly Utterance[] {
  const saying = parseSaying(say);
  const utterances = saying && renderSaying(saying, locale, () => []);
  if (!utterances) throw new Error(`not a saying: ${say}`);
  return utterances;
}

async function speak(speech: Speech, say: string, locale: LobbyLocale = "de"): Promise<Int16Array> {
  const file = await speech.say(rendered(say, locale), 0);
  const samples = file && decodeWav(Buffer.from(file), sampleRate);
  if (!samples) throw new Error("not a sound");
  return samples;
}

const secondsOf = (samples: Int16Array) => samples.length / sampleRate;

/** Stretches of sound with at least `gap` seconds of silence between them. */
function countStretches(samples: Int16Array, gap: number): number {
  let stretches = 0;
  let quiet = Number.POSITIVE_INFINITY;
  for (const sample of samples) {
    if (Math.abs(sample) < 300) quiet += 1;
    else {
      if (quiet >= gap * sampleRate) stretches += 1;
      quiet = 0;
    }
  }
  return stretches;
}

describe("the voice", () => {
  const home = mkdtempSync(path.join(tmpdir(), "wartemarke-voice-"));
  const speech = createSpeech({ folder: path.join(home, "speech"), log });
  afterAll(async () => {
    await speech.close();
    rmSync(home, { recursive: true, force: true });
  });

  test.each(lobbyLocales.map(({ code }) => code))(
    "[A13][A55] %s: a call has a plausible length, one loudness, no cut-off peak and no long silence",
    async (locale) => {
      const call = await speak(speech, "announce,number=137,room=2", locale);
      expect(secondsOf(call)).toBeGreaterThan(2);
      expect(secondsOf(call)).toBeLessThan(8);
      expect(speechLevel(call)).toBeCloseTo(0.125, 2);
      expect(call.reduce((max, sample) => Math.max(max, Math.abs(sample)), 0)).toBeLessThan(32_000);
      expect(call.slice(0, sampleRate / 20).some((sample) => Math.abs(sample) > 100)).toBe(true);
      expect(secondsOf(await speak(speech, "number=137", locale))).toBeGreaterThan(0.6);
      const digits = await speak(speech, "digits=137", locale);
      // Three words with a breath between them, each as if it stood alone.
      expect(countStretches(digits, 0.1)).toBeGreaterThanOrEqual(3);
    },
  );

  test("plain German is slower", async () => {
    const sentence = { text: "Bitte nehmen Sie Platz.", isStorable: true };
    const normal = await speech.say([{ ...sentence, locale: "de" }], 0);
    const slow = await speech.say([{ ...sentence, locale: "de-simple" }], 0);
    expect(slow!.length / normal!.length).toBeGreaterThan(1.1);
  });

  test("pieces of a saying stand apart", async () => {
    const parts = [await speak(speech, "number"), await speak(speech, "yes")];
    const together = await speak(speech, "number;yes");
    expect(secondsOf(together)).toBeCloseTo(secondsOf(parts[0]!) + secondsOf(parts[1]!) + 0.28, 2);
  });

  test("a saying has one name; another text or language has another", () => {
    const names = [
      speech.tagOf(rendered("number=1", "de")),
      speech.tagOf(rendered("number=2", "de")),
      speech.tagOf(rendered("number=1", "de-simple")),
      speech.tagOf(rendered("number=1;number=2", "de")),
    ];
    expect(new Set(names).size).toBe(4);
    expect(speech.tagOf(rendered("number=1", "de"))).toBe(names[0]);
  });
});

describe("the clips on disk", () => {
  let home: string;
  let folder: string;
  let speech: Speech;
  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), "wartemarke-voice-"));
    folder = path.join(home, "speech");
    speech = createSpeech({ folder, log });
  });
  afterEach(async () => {
    await speech.close();
    rmSync(home, { recursive: true, force: true });
  });

  test("a clip is made once, also where twenty ask at the same time", async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => speak(speech, "takeTicket")));
    expect(readdirSync(folder)).toHaveLength(1);
    // eSpeak NG never makes the same sound twice: equal sounds are one sound.
    for (const one of all) expect(one).toEqual(all[0]);
  });

  test("the next server plays what it finds", async () => {
    await speak(speech, "takeTicket");
    const [name = ""] = readdirSync(folder);
    const recording = Int16Array.from({ length: 1_000 }, (_, i) => i);
    await createClipCache(folder, 1e6).write(path.basename(name, ".wav"), encodeWav(recording, sampleRate));
    const next = createSpeech({ folder, log });
    expect(await speak(next, "takeTicket")).toEqual(recording);
    await next.close();
  });

  test("a damaged file is made anew", async () => {
    const before = await speak(speech, "takeTicket");
    const file = path.join(folder, readdirSync(folder)[0]!);
    for (const damage of [
      () => truncateSync(file, 1_000),
      () => writeFileSync(file, ""),
      () => writeFileSync(file, "x".repeat(5_000)),
    ]) {
      damage();
      const next = createSpeech({ folder, log });
      expect(secondsOf(await speak(next, "takeTicket"))).toBeCloseTo(secondsOf(before), 1);
      expect(readFileSync(file).length).toBeGreaterThan(20_000);
      await next.close();
    }
  });

  test("a disk that takes nothing costs only the cache", async () => {
    writeFileSync(folder, "no folder");
    expect(secondsOf(await speak(speech, "takeTicket"))).toBeGreaterThan(0.5);
  });

  test("[P6][P17] nothing that may tell of a visitor is written: no number, no concern", async () => {
    const concern: Utterance = { locale: "fa", text: "خانه", isStorable: false };
    expect(await speech.say([concern, ...rendered("number;digits=137;numberIs,number=137", "fa")], 0)).not.toBeNull();
    // The word alone.
    expect(readdirSync(folder)).toHaveLength(1);
    expect(readdirSync(folder)[0]).toMatch(/^[0-9a-f]{40}\.wav$/);
  });

  test("[P17] no file tells when it was used", async () => {
    await speak(speech, "takeTicket");
    const file = path.join(folder, readdirSync(folder)[0]!);
    const before = statSync(file, { bigint: true });
    const next = createSpeech({ folder, log });
    await speak(next, "takeTicket");
    await next.close();
    const after = statSync(file, { bigint: true });
    expect([after.mtimeNs, after.ctimeNs, after.ino]).toEqual([before.mtimeNs, before.ctimeNs, before.ino]);
  });

  test("what was just said is said again from memory, the same in every sample", async () => {
    const first = await speak(speech, "numberIs,number=137");
    expect(await speak(speech, "numberIs,number=137")).toEqual(first);
  });
});

describe("the thread", () => {
  const job = (text: string) => ({ voice: voices.de, text });

  test("what the whole room waits for comes before a kiosk's words", async () => {
    const synthesiser = createSynthesiser({ onFailure: () => {} });
    const order: string[] = [];
    const ask = (name: string, rank: number) => synthesiser.synthesise(job(name), rank).then(() => order.push(name));
    await Promise.all([ask("first", 9), ask("word", 1), ask("second word", 1), ask("call", 0)]);
    expect(order).toEqual(["first", "call", "word", "second word"]);
    await synthesiser.close();
  });

  test("a voice there is not is no sound, and the next one speaks", async () => {
    const synthesiser = createSynthesiser({ onFailure: () => {} });
    expect(await synthesiser.synthesise({ voice: { ...voices.de, name: "nobody" }, text: "x" }, 0)).toBeNull();
    expect((await synthesiser.synthesise(job("ja"), 0))?.length).toBeGreaterThan(1_000);
    await synthesiser.close();
  });

  test("a thread that cannot start is told once and left alone; nobody waits for ever", async () => {
    const home = mkdtempSync(path.join(tmpdir(), "wartemarke-thread-"));
    const program = path.join(home, "broken.mjs");
    writeFileSync(program, "throw new Error('no voice');");
    const failures: unknown[] = [];
    const synthesiser = createSynthesiser({
      onFailure: (error) => failures.push(error),
      thread: pathToFileURL(program),
    });
    expect(await Promise.all([synthesiser.synthesise(job("a"), 0), synthesiser.synthesise(job("b"), 0)])).toEqual([
      null,
      null,
    ]);
    expect(await synthesiser.synthesise(job("c"), 0)).toBeNull();
    expect(failures).toHaveLength(1);
    await synthesiser.close();
    rmSync(home, { recursive: true, force: true });
  });

  test("a synthesiser that is closed in mid-clip answers", async () => {
    const synthesiser = createSynthesiser({ onFailure: () => {} });
    const pending = [synthesiser.synthesise(job("Ein langer Satz."), 0), synthesiser.synthesise(job("b"), 0)];
    await synthesiser.close();
    expect(await Promise.all(pending)).toEqual([null, null]);
    expect(await synthesiser.synthesise(job("c"), 0)).toBeNull();
  });
});
