import { de } from "#server/words/lobby/de.ts";
import { type LobbyLocale, lobbyLocales } from "#server/words/lobby-locales.ts";
import { parseSaying } from "#server/words/parse-saying.ts";
import { renderSaying, type Utterance } from "#server/words/render-saying.ts";
import type { Speech } from "../ports.ts";

/** Everything a server does at its start comes first, the screens that come back, and their first visitors. */
const startAfterMs = 30_000;
/** The thread is idle most of the time: whatever is asked for meanwhile waits for one clip at most. */
const pauseMs = 150;
/** Behind everything that somebody waits for. */
const rank = 9;
/** What displays speak, and most kiosks first. */
const locales: readonly LobbyLocale[] = ["de", "en"];

/** Makes the clips of words without placeholders, quietly. @returns a function that ends it. */
export function prewarmSpeech(speech: Speech): () => void {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  function wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      timer = setTimeout(resolve, ms).unref();
    });
  }

  async function run(): Promise<void> {
    await wait(startAfterMs);
    for (const { code } of lobbyLocales) await speech.warmUp(code);
    for (const utterance of locales.flatMap(plainWords)) {
      if (isStopped) return;
      await speech.say([utterance], rank);
      await wait(pauseMs);
    }
  }

  void run();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

function plainWords(locale: LobbyLocale): readonly Utterance[] {
  return Object.keys(de).flatMap((word) => {
    const saying = parseSaying(word);
    return (saying && renderSaying(saying, locale, () => [])) ?? [];
  });
}
