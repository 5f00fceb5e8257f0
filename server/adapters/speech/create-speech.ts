import { createHash } from "node:crypto";
import path from "node:path";
import type { Logger } from "pino";
import type { Speech } from "#server/application/ports.ts";
import { describeError } from "#server/logger.ts";
import type { Utterance } from "#server/words/render-saying.ts";
import { createClipCache } from "./clip-cache.ts";
import { createRecentClips } from "./recent-clips.ts";
import { sampleRate, shapeSound, silence } from "./shape-sound.ts";
import { createSynthesiser } from "./synthesiser.ts";
import { voices } from "./voices.ts";
import { decodeWav, encodeWav } from "./wav.ts";

/** Raised when clips sound different although text and voice are the same: another eSpeak NG, another shaping. */
const shaping = 2;
const cacheBytes = 256 * 2 ** 20;
/** Some two hundred clips: positions, numbers and concerns of the last visitors, without anything about them. */
const recentBytes = 16 * 2 ** 20;
/** Between two pieces of a saying, as at the end of a sentence. */
const pauseSeconds = 0.28;

/**
 * eSpeak NG with its clips kept in `folder`, one file for each piece of speech that says nothing of a visitor; the
 * others, and the latest of all, wait in memory. Neither text nor saying is logged.
 */
export function createSpeech({ folder, log }: { folder: string; log: Logger }): Speech {
  const cache = createClipCache(folder, cacheBytes);
  const synthesiser = createSynthesiser({
    onFailure: (error) => log.warn(describeError(error), "voice failed"),
  });
  const recent = createRecentClips(recentBytes);
  const running = new Map<string, Promise<Int16Array | null>>();

  async function find(key: string): Promise<Int16Array | null> {
    const file = await cache.read(key);
    return file && decodeWav(file, sampleRate);
  }

  async function make({ locale, text, isStorable }: Utterance, key: string, rank: number): Promise<Int16Array | null> {
    const known = recent.get(key) ?? (isStorable ? await find(key) : null);
    if (known) return recent.keep(key, known);
    const raw = await synthesiser.synthesise({ voice: voices[locale], text }, rank);
    if (!raw) return null;
    const samples = recent.keep(key, shapeSound(raw));
    if (isStorable) await cache.write(key, encodeWav(samples, sampleRate));
    return samples;
  }

  /** The same clip asked for twice at once is made once. */
  function makeOnce(utterance: Utterance, rank: number): Promise<Int16Array | null> {
    const key = keyOf(utterance);
    const known = running.get(key);
    if (known) return known;
    const made = make(utterance, key, rank).finally(() => running.delete(key));
    running.set(key, made);
    return made;
  }

  return {
    tagOf: (utterances) => hash(utterances.map(keyOf).join()),
    async say(utterances, rank) {
      const clips = await Promise.all(utterances.map((utterance) => makeOnce(utterance, rank)));
      if (!clips.every((clip) => clip !== null)) return null;
      return encodeWav(join(clips), sampleRate);
    },
    async warmUp(locale) {
      await synthesiser.synthesise({ voice: voices[locale], text: "1" }, Number.POSITIVE_INFINITY);
    },
    close: () => synthesiser.close(),
  };
}

export function speechFolder(dataDir: string): string {
  return path.join(dataDir, "speech");
}

function keyOf({ locale, text }: Utterance): string {
  return hash(JSON.stringify([shaping, voices[locale], text]));
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 40);
}

function join(clips: readonly Int16Array[]): Int16Array {
  const pause = silence(pauseSeconds);
  const parts = clips.flatMap((clip, i) => (i === 0 ? [clip] : [pause, clip]));
  const whole = new Int16Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
