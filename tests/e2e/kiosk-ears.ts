import { expect, type Page } from "@playwright/test";

type Sound = { say: string; locale: string; begunAt: number; endedAt: number | null };
type HeardWindow = { heard: Sound[]; pressedAt: number; tones: number };

/** Somebody who hears the kiosk and sees nothing of it: only clips that really sounded, in their order. */
export async function listenToKiosk(page: Page) {
  await page.addInitScript(noteSounds);
  await page.reload();

  const sounds = () => page.evaluate(() => (window as unknown as HeardWindow).heard);
  let from = 0;
  const sinceThen = async () => (await sounds()).slice(from).map(({ say }) => say);

  return {
    sounds,
    /** Clips heard since the last `press` or `forget`. */
    sinceThen,
    async forget() {
      from = (await sounds()).length;
    },
    async press(key: string) {
      from = (await sounds()).length;
      await page.keyboard.press(key);
    },
    /** Waits until a clip that matches sounds; its saying. */
    async hear(words: RegExp): Promise<string> {
      await expect
        .poll(sinceThen, { message: `to hear ${words}`, timeout: 30_000 })
        .toContainEqual(expect.stringMatching(words));
      return (await sinceThen()).find((say) => words.test(say)) ?? "";
    },
    tones: () => page.evaluate(() => (window as unknown as HeardWindow).tones),
  };
}

/** Runs in the page before anything of the kiosk: which clip each sound is of, when it begins and when it is over. */
function noteSounds() {
  const page = window as unknown as HeardWindow;
  page.heard = [];
  page.tones = 0;
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
