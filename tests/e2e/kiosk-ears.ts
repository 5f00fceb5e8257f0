import { expect, type Page } from "@playwright/test";

type Sound = { say: string; locale: string; begunAt: number; endedAt: number | null };
type HeardWindow = { heard: Sound[]; pressedAt: number[]; tones: number };

export type KioskEars = Awaited<ReturnType<typeof listenToKiosk>>;

/** Somebody who hears the kiosk and sees nothing of it: only clips that really sounded, in their order. */
export async function listenToKiosk(page: Page) {
  await page.addInitScript(noteSounds);
  await page.reload();

  const sounds = () => page.evaluate(() => (window as unknown as HeardWindow).heard);
  /** By the page's own clock: a clip that began on the way to a press is no answer to it. */
  let from = 0;
  const sinceThen = async () => (await sounds()).filter(({ begunAt }) => begunAt >= from).map(({ say }) => say);

  return {
    sounds,
    /** Clips heard since the last `press` or `forget`. */
    sinceThen,
    async forget() {
      from = await page.evaluate(() => performance.now());
    },
    async press(key: string) {
      await page.keyboard.press(key);
      from = await page.evaluate(() => (window as unknown as HeardWindow).pressedAt.at(-1) ?? 0);
    },
    /** Waits until a clip that matches sounds; its saying. */
    async hear(words: RegExp): Promise<string> {
      await expect
        .poll(sinceThen, { message: `to hear ${words}`, timeout: 30_000 })
        .toContainEqual(expect.stringMatching(words));
      return (await sinceThen()).find((say) => words.test(say)) ?? "";
    },
    /** [A6] Never two at once, and silence within 200 ms of any key or touch. */
    async expectOneVoice() {
      const { heard, pressedAt } = await page.evaluate(() => {
        const { heard, pressedAt } = window as unknown as HeardWindow;
        return { heard, pressedAt };
      });
      const lateMs = 50; // the page's own clock, on a machine that does other things too
      for (const [at, sound] of heard.entries()) {
        const before = heard[at - 1];
        if (before) expect(sound.begunAt).toBeGreaterThan((before.endedAt ?? Infinity) - lateMs);
        const press = pressedAt.find((moment) => moment > sound.begunAt);
        if (press !== undefined) expect(sound.endedAt ?? Infinity).toBeLessThan(press + 200);
      }
    },
    tones: () => page.evaluate(() => (window as unknown as HeardWindow).tones),
  };
}

/** Runs in the page before anything of the kiosk: which clip each sound is of, when it begins and when it is over. */
function noteSounds() {
  const page = window as unknown as HeardWindow;
  page.heard = [];
  page.tones = 0;
  page.pressedAt = [];
  for (const type of ["keydown", "pointerdown"]) {
    window.addEventListener(type, () => page.pressedAt.push(performance.now()), true);
  }
  const addresses = new WeakMap<object, string>();

  const readBody = Response.prototype.arrayBuffer;
  Response.prototype.arrayBuffer = async function () {
    const body = await readBody.call(this);
    addresses.set(body, this.url);
    return body;
  };
  const decode = BaseAudioContext.prototype.decodeAudioData;
  BaseAudioContext.prototype.decodeAudioData = async function (data: ArrayBuffer) {
    const address = addresses.get(data) ?? "";
    const buffer = await decode.call(this, data);
    addresses.set(buffer, address);
    return buffer;
  };
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (...args) {
    const asked = new URL(addresses.get(this.buffer ?? {}) ?? "", location.href).searchParams;
    const sound: Sound = {
      say: asked.get("say") ?? "",
      locale: asked.get("locale") ?? "",
      begunAt: performance.now(),
      endedAt: null,
    };
    page.heard.push(sound);
    const end = () => {
      sound.endedAt ??= performance.now();
    };
    this.addEventListener("ended", end);
    const stop = this.stop;
    this.stop = (...when) => {
      end();
      return stop.apply(this, when);
    };
    return start.apply(this, args);
  };
  const startTone = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...args) {
    page.tones += 1;
    return startTone.apply(this, args);
  };
}
