import { describe, expect, test } from "vitest";
import { createMemoryQueueStore } from "#server/adapters/memory/queue-store.ts";
import type { Concern } from "#server/domain/catalogue.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { Utterance } from "#server/words/render-saying.ts";
import { buildCatalogue, buildDesk, buildQueue, officeId } from "#tests/support/builders.ts";
import { createTestClock } from "#tests/support/test-clock.ts";
import type { DeviceActor } from "./actor.ts";
import type { Speech } from "./ports.ts";
import { createSay } from "./say.ts";
import { StorageUnavailableError } from "./storage-unavailable-error.ts";

const kiosk: DeviceActor = { kind: "kiosk", officeId, deviceId: "kiosk-1" };
const display: DeviceActor = { kind: "display", officeId, deviceId: "display-1" };

function concern(code: string, labels: Concern["labels"], overrides: Partial<Concern> = {}): Concern {
  const known = buildCatalogue().concerns[0]!;
  return { ...known, code: code as ConcernCode, labels, urgency: 0, ...overrides };
}

const concerns = [
  concern("AAA", { de: "Wohnung", "de-simple": "Meine Wohnung", en: "Housing", fa: "خانه" }),
  concern("BBB", { de: "Kaution", "de-simple": "Geld für Kaution", en: "Deposit" }),
  concern("CCC", { de: "Nur deutsch" }),
  concern("DDD", { de: "Nicht am Kiosk" }, { kiosk: false }),
  concern("EEE", { de: "Vorbei" }, { validTo: "2025-12-31" }),
];

/** A voice that writes down what it is asked to say. */
function createLab(options: { isBroken?: boolean; isStorageAway?: boolean } = {}) {
  const said: { utterances: readonly Utterance[]; rank: number }[] = [];
  const speech: Speech = {
    tagOf: (utterances) => JSON.stringify(utterances),
    async say(utterances, rank) {
      said.push({ utterances, rank });
      return options.isBroken ? null : new Uint8Array(1);
    },
    warmUp: async () => {},
    close: async () => {},
  };
  const clock = createTestClock();
  const memory = createMemoryQueueStore([buildQueue({ desks: [buildDesk({ room: "2, links" })] })]);
  const away = () => Promise.reject(new StorageUnavailableError("away"));
  const store = options.isStorageAway ? { ...memory, read: away } : memory;
  const say = createSay({ store, catalogue: { current: () => buildCatalogue({ concerns }) }, speech, clock });
  return { said, clock, say };
}

async function textsOf(actor: DeviceActor, say: string, locale = "de"): Promise<string[] | string> {
  const lab = createLab();
  const spoken = await lab.say(actor, { locale, say });
  if (!spoken.ok) return spoken.code;
  await spoken.value.speak();
  return (lab.said[0]?.utterances ?? []).map((one) => `${one.locale}: ${one.text}`);
}

describe("[A46] a concern is spoken in the visitor's language, else in plain German and in English", () => {
  test.each([
    ["fa", "AAA", ["fa: خانه"]],
    ["de", "AAA", ["de: Wohnung"]],
    ["de-simple", "AAA", ["de-simple: Meine Wohnung"]],
    ["fa", "BBB", ["de-simple: Geld für Kaution", "en: Deposit"]],
    ["en", "BBB", ["en: Deposit"]],
    ["fa", "CCC", ["de-simple: Nur deutsch"]],
    ["de-simple", "CCC", ["de-simple: Nur deutsch"]],
  ])("%s %s", async (locale, code, texts) => {
    expect(await textsOf(kiosk, `concern=${code}`, locale)).toEqual(texts);
  });

  test("one that no kiosk offers, or not today, cannot be spoken", async () => {
    for (const code of ["DDD", "EEE", "ZZZ"]) expect(await textsOf(kiosk, `concern=${code}`)).toBe("invalid_input");
  });
});

test("[P3] a display says calls in German and English, and nothing a visitor chose", async () => {
  const call = "number;digits=137;announce,number=137,room=2%2C links";
  expect(await textsOf(display, call)).toEqual([
    "de: Nummer",
    "de: 1, 3, 7",
    "de: Nummer 137. Bitte kommen Sie in Raum 2, links.",
  ]);
  expect(await textsOf(display, "testCall", "en")).toEqual(["en: This is a test."]);
  for (const say of ["concern=AAA", "language=fa", "takeTicket", `${call};concern=AAA`, "numberIs,number=137"]) {
    expect(await textsOf(display, say)).toBe("forbidden");
  }
  for (const locale of ["fa", "de-simple", "uk"]) expect(await textsOf(display, call, locale)).toBe("forbidden");
});

test("only rooms of the office's desks can be named", async () => {
  expect(await textsOf(kiosk, "goToRoom,room=2%2C links")).toEqual(["de: Bitte gehen Sie in Raum 2, links."]);
  for (const room of ["2", "Frau Müller", "2%2C links "]) {
    expect(await textsOf(kiosk, `goToRoom,room=${room}`)).toBe("invalid_input");
  }
});

test("[P6][P17] what a display says may be stored; of a kiosk only words", async () => {
  const { say } = createLab();
  const isStorable = async (actor: DeviceActor, text: string) => {
    const spoken = await say(actor, { locale: "de", say: text });
    return spoken.ok && spoken.value.isStorable;
  };
  expect(await isStorable(kiosk, "takeTicket")).toBe(true);
  expect(await isStorable(kiosk, "takeTicket;number=137")).toBe(false);
  expect(await isStorable(display, "number;number=137")).toBe(true);
});

test("the whole room's call goes before a kiosk's words", async () => {
  const { say, said } = createLab();
  for (const actor of [kiosk, display]) {
    const spoken = await say(actor, { locale: "de", say: "number" });
    if (spoken.ok) await spoken.value.speak();
  }
  const [ofKiosk, ofDisplay] = said;
  expect(ofDisplay!.rank).toBeLessThan(ofKiosk!.rank);
});

test("a voice that does not work is told as such", async () => {
  const { say } = createLab({ isBroken: true });
  const spoken = await say(kiosk, { locale: "de", say: "yes" });
  expect(spoken.ok && (await spoken.value.speak())).toEqual({ ok: false, code: "speech_unavailable" });
});

test("[A14] that nothing can be stored now is said without the database", async () => {
  const { say } = createLab({ isStorageAway: true });
  expect((await say(kiosk, { locale: "de", say: "refusedStorage;numberIs,number=1" })).ok).toBe(true);
  await expect(say(kiosk, { locale: "de", say: "concern=AAA" })).rejects.toThrow(StorageUnavailableError);
});

test("[D5] a device that asks without end is slowed down, and no other one", async () => {
  const { say, clock } = createLab();
  const ask = async (actor: DeviceActor) => ((await say(actor, { locale: "de", say: "" })) as { code: string }).code;
  for (let i = 0; i < 600; i += 1) expect(await ask(kiosk)).toBe("invalid_input");
  expect(await ask(kiosk)).toBe("rate_limited");
  expect(await ask(display)).toBe("invalid_input");
  clock.advance(1_000);
  expect(await ask(kiosk)).toBe("invalid_input");
});
