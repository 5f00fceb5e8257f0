import { expect, test } from "vitest";
import type { Clip, Utterance } from "./voice-clips.ts";
import { createVoice } from "./voice-player.ts";

const words = (...says: string[]): Utterance => says.map((say) => ({ locale: "de", say }));
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** A voice whose sounds end when the test says so. `log`: what began and what ended, in order. */
function buildVoice({ missing = [] as string[], blocked = false } = {}) {
  const log: string[] = [];
  const asked: string[] = [];
  let sounding = 0;
  let mostAtOnce = 0;
  let end = () => {};
  const voice = createVoice<Clip>({
    async load(clip) {
      asked.push(clip.say);
      if (missing.includes(clip.say)) throw new Error("404");
      return clip;
    },
    async play({ say }) {
      if (blocked) throw new Error("suspended");
      sounding += 1;
      mostAtOnce = Math.max(mostAtOnce, sounding);
      log.push(`begin ${say}`);
      const finish = new EventTarget();
      const ended = new Promise<void>((resolve) => {
        finish.addEventListener("over", () => resolve(), { once: true });
      });
      let isOver = false;
      const over = (how: string) => () => {
        if (isOver) return;
        isOver = true;
        sounding -= 1;
        log.push(`${how} ${say}`);
        finish.dispatchEvent(new Event("over"));
      };
      end = over("end");
      return { ended, stop: over("stop") };
    },
  });
  return {
    voice,
    log,
    asked,
    mostAtOnce: () => mostAtOnce,
    async finishClip() {
      end();
      await settle();
    },
  };
}

test("clip after clip, the next one loaded while one sounds", async () => {
  const { voice, log, asked, finishClip } = buildVoice();
  voice.say(words("a", "b", "c"));
  await settle();
  expect(voice.getState()).toMatchObject({ reached: 0, isSounding: true });
  expect(asked).toEqual(["a", "b"]);
  await finishClip();
  await finishClip();
  await finishClip();
  expect(log).toEqual(["begin a", "end a", "begin b", "end b", "begin c", "end c"]);
  expect(voice.getState()).toMatchObject({ reached: 2, isSounding: false });
});

test("[A6] new speech ends the old one first: never two at once", async () => {
  const { voice, log, finishClip, mostAtOnce } = buildVoice();
  voice.say(words("a", "b"));
  await settle();
  voice.say(words("c"));
  await settle();
  await finishClip();
  expect(log).toEqual(["begin a", "stop a", "begin c", "end c"]);
  expect(mostAtOnce()).toBe(1);
});

test("[A6] presses faster than clips come: only the last one is spoken", async () => {
  const { voice, log, mostAtOnce } = buildVoice();
  for (const say of ["a", "b", "c", "d"]) voice.say(words(say));
  await settle();
  expect(log).toEqual(["begin d"]);
  expect(mostAtOnce()).toBe(1);
});

test("[A5, A45] any key silences at once, and repeating says the last again from the beginning", async () => {
  const { voice, log, finishClip } = buildVoice();
  voice.say(words("a", "b"));
  await settle();
  await finishClip();
  voice.hush();
  await settle();
  voice.repeat();
  await settle();
  expect(log).toEqual(["begin a", "end a", "begin b", "stop b", "begin a"]);
});

test("[P17] after a visitor there is nothing to repeat", async () => {
  const { voice, log } = buildVoice();
  voice.say(words("numberIs,number=137"));
  await settle();
  voice.forget();
  voice.repeat();
  await settle();
  expect(log).toEqual(["begin numberIs,number=137", "stop numberIs,number=137"]);
  expect(voice.getState()).toEqual({ utterance: [], reached: -1, isSounding: false, problem: null });
});

test("a clip the server has not is left out and told; the next that sounds takes it back", async () => {
  const { voice, log, finishClip } = buildVoice({ missing: ["b"] });
  voice.say(words("a", "b"));
  await settle();
  await finishClip();
  expect(voice.getState().problem).toBe("no_clip");
  voice.say(words("c"));
  await settle();
  expect(voice.getState().problem).toBeNull();
  expect(log).toEqual(["begin a", "end a", "begin c"]);
});

test("[A17] sound the browser does not let out is told", async () => {
  const { voice, log } = buildVoice({ blocked: true });
  voice.say(words("a"));
  await settle();
  expect(voice.getState()).toMatchObject({ isSounding: false, problem: "sound_blocked" });
  expect(log).toEqual([]);
});

test("nothing to say is silence, and leaves what can be repeated", async () => {
  const { voice, log } = buildVoice();
  voice.say(words("a"));
  await settle();
  voice.say([]);
  await settle();
  voice.repeat();
  await settle();
  expect(log).toEqual(["begin a", "stop a", "begin a"]);
});
