import { type Catalogue, findKioskConcern } from "#server/domain/catalogue.ts";
import { err, ok, type Result } from "#server/domain/result.ts";
import type { PlainDate } from "#server/domain/time.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import { concernCode } from "#server/protocol/values.ts";
import type { LobbyLocale } from "#server/words/lobby-locales.ts";
import { isLobbyLocale, parseSaying } from "#server/words/parse-saying.ts";
import { type ConcernLabels, renderSaying } from "#server/words/render-saying.ts";
import type { Saying, SayingToken } from "#server/words/saying.ts";
import type { DeviceActor } from "./actor.ts";
import type { CatalogueHolder } from "./catalogue-holder.ts";
import type { Clock, QueueStore, Speech } from "./ports.ts";
import { createTokenBucket } from "./token-bucket.ts";

export type SayRefusal = "invalid_input" | "forbidden" | "rate_limited" | "speech_unavailable";

export type Spoken = {
  /** Names the sound. */
  tag: string;
  /** False: no browser may store it, because it may tell something of a visitor (P6, P17). */
  isStorable: boolean;
  speak(): Promise<Result<Uint8Array, "speech_unavailable">>;
};

export type Say = (
  actor: DeviceActor,
  request: { locale: string | undefined; say: string | undefined },
) => Promise<Result<Spoken, SayRefusal>>;

/** A kiosk may fetch all its words of a language at once; nobody listens to more than a few a second. */
const sayings = { burst: 600, perMinute: 600 };

/** Calls are waited for by the whole room, words of a kiosk by one person. */
const ranks = { display: 0, kiosk: 1 } as const;

/** P3: what a display may say: calls and its test. Never a concern, and nothing else a visitor chose. */
const displayWords: readonly string[] = [
  "number",
  "room",
  "seat",
  "chamber",
  "nowCalling",
  "goToRoom",
  "goToSeat",
  "goToChamber",
  "announce",
  "announceSeat",
  "announceChamber",
  "testCall",
];
/** The visitor's own language would tell the room where somebody comes from. */
const displayLocales: readonly LobbyLocale[] = ["de", "en"];

/** Turns the saying of a device into speech: catalogue words, concerns, numbers and rooms of its office (A55, P3). */
export function createSay(ports: {
  store: QueueStore;
  catalogue: Pick<CatalogueHolder, "current">;
  speech: Speech;
  clock: Clock;
}): Say {
  const { store, catalogue, speech, clock } = ports;
  const bucket = createTokenBucket(sayings);

  async function render(saying: Saying, of: { locale: LobbyLocale; officeId: string }) {
    // Words can be spoken without the database: also those that say that it is away.
    const needsOffice = saying.some((token) => "concern" in token) || roomsOf(saying).length > 0;
    if (!needsOffice) return renderSaying(saying, of.locale, () => []);
    const { desks, settings } = await store.read(of.officeId);
    if (!roomsOf(saying).every((room) => desks.some((desk) => desk.room === room))) return null;
    return renderSaying(saying, of.locale, labelsFrom(catalogue.current(), localDate(clock.now(), settings.timeZone)));
  }

  return async (actor, { locale = "", say = "" }) => {
    if (!bucket.take(actor.deviceId, Date.parse(clock.now()))) return err("rate_limited");
    const saying = parseSaying(say);
    if (!saying || !isLobbyLocale(locale)) return err("invalid_input");
    if (actor.kind === "display" && !mayDisplaySay(saying, locale)) return err("forbidden");
    const rendered = await render(saying, { locale, officeId: actor.officeId });
    if (!rendered) return err("invalid_input");
    // What a display says the whole room hears.
    const utterances = actor.kind === "display" ? rendered.map((one) => ({ ...one, isStorable: true })) : rendered;
    return ok({
      tag: speech.tagOf(utterances),
      isStorable: utterances.every(({ isStorable }) => isStorable),
      speak: async () => {
        const clip = await speech.say(utterances, ranks[actor.kind]);
        return clip ? ok(clip) : err("speech_unavailable");
      },
    });
  };
}

function mayDisplaySay(saying: Saying, locale: LobbyLocale): boolean {
  const isAllowed = (token: SayingToken) =>
    "number" in token || "digits" in token || ("word" in token && displayWords.includes(token.word));
  return displayLocales.includes(locale) && saying.every(isAllowed);
}

function roomsOf(saying: Saying): string[] {
  return saying.flatMap((token) =>
    "word" in token && token.with?.room !== undefined ? [String(token.with.room)] : [],
  );
}

/** In the visitor's language, else in plain German and in English, as on the screen (A17, A46), each by its own voice. */
function labelsFrom(catalogue: Catalogue, today: PlainDate): ConcernLabels {
  return (code, locale) => {
    const parsed = concernCode.safeParse(code);
    const found = parsed.success ? findKioskConcern(catalogue, parsed.data, today) : null;
    if (!found?.ok) return [];
    const { labels } = found.value;
    const own = labels[locale];
    if (own !== undefined) return [{ locale, text: own }];
    const german = { locale: "de-simple" as const, text: labels["de-simple"] ?? labels.de };
    const isGerman = locale === "de" || locale === "de-simple";
    return labels.en === undefined || isGerman ? [german] : [german, { locale: "en", text: labels.en }];
  };
}
