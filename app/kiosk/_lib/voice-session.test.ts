import { expect, test } from "vitest";
import type { Utterance } from "./voice-clips.ts";
import type { Voice } from "./voice-player.ts";
import { createVoiceSession, type ScreenReading } from "./voice-session.ts";

const kdu = { id: {}, say: "concern=KDU", isVoices: false };
const zah = { id: {}, say: "concern=ZAH", isVoices: false };
const other = { id: {}, say: "preferNotSay", isVoices: false };
const startScreen: ScreenReading = {
  screen: "de start",
  texts: ["notReception", "chooseConcern"],
  controls: [kdu, other, zah],
  focused: -1,
};

/** A kiosk whose screen the test writes; `heard`: every utterance, its clips joined. */
function buildSession(defaults = { volume: 5, exploreByTouch: false }) {
  const heard: string[] = [];
  const gains: number[] = [];
  const warmed: string[] = [];
  let tones = 0;
  let reading = startScreen;
  const join = (clips: Utterance) => clips.map(({ locale, say }) => (locale === "de" ? say : `${locale}:${say}`));
  const voice: Voice = {
    getState: () => ({ utterance: [], reached: -1, isSounding: false, problem: null }),
    subscribe: () => () => {},
    say: (clips) => heard.push(join(clips).join(" | ")),
    hush: () => heard.push("(hush)"),
    repeat: () => heard.push("(repeat)"),
    forget: () => heard.push("(forget)"),
  };
  const session = createVoiceSession(
    {
      voice,
      look: () => reading,
      setGain: (gain) => gains.push(gain),
      tone: () => {
        tones += 1;
      },
      warm: (clips) => warmed.push(...join(clips)),
    },
    { locale: "de", defaults },
  );
  return {
    session,
    heard,
    gains,
    warmed,
    tones: () => tones,
    show(next: Partial<ScreenReading>) {
      reading = { ...reading, ...next };
      session.screenChanged();
    },
    focus(focused: number, by: "keys" | "touch" = "keys") {
      reading = { ...reading, focused };
      session.focusMoved(by);
    },
  };
}

test("[A2, A20] the voice begins with how it is used, then reads the screen, then that concerns are kept back", () => {
  const { session, heard } = buildSession();
  session.dispatch("start");
  expect(heard).toEqual(["speechOn | speechKeys | notReception | chooseConcern | concernsSilentHint"]);
});

test("[A4] whoever moves hears the control and its place", () => {
  const { session, heard, focus } = buildSession();
  session.dispatch("start");
  focus(1);
  expect(heard.at(-1)).toBe("preferNotSay | positionOf,n=2,count=3");
});

test("[A8] without headphones a concern is a number in the list, and no clip of one is even asked for", () => {
  const { session, heard, warmed, focus } = buildSession();
  session.dispatch("start");
  focus(0);
  focus(2);
  expect(heard.slice(1)).toEqual([
    "concernSilent,n=1 | positionOf,n=1,count=3",
    "concernSilent,n=2 | positionOf,n=3,count=3",
  ]);
  expect([...heard, ...warmed].join()).not.toContain("concern=");
});

test("[A8] with headphones concerns have their names; pulled out, they are silent again", () => {
  const { session, heard, focus } = buildSession();
  session.dispatch("headphones_in");
  focus(2);
  session.dispatch("headphones_out");
  expect(heard).toEqual([
    "headphonesOn | speechOn | speechKeys | notReception | chooseConcern",
    "concern=ZAH | positionOf,n=3,count=3",
    "headphonesOff | notReception | chooseConcern | concernsSilentHint | concernSilent,n=2 | positionOf,n=3,count=3",
  ]);
});

test("[A8] after the explicit choice they are spoken aloud, and the next visitor has to choose again", () => {
  const { session, heard, focus } = buildSession();
  session.dispatch("start");
  expect(session.getState().offersConcerns).toBe(true);
  session.dispatch("concerns_on");
  focus(0);
  session.dispatch("visitor_left");
  session.dispatch("start");
  focus(0);
  expect(heard.slice(2)).toEqual([
    "concern=KDU | positionOf,n=1,count=3",
    "(forget)",
    "speechOn | speechKeys | notReception | chooseConcern | concernsSilentHint | concernSilent,n=1 | positionOf,n=1,count=3",
    "concernSilent,n=1 | positionOf,n=1,count=3",
  ]);
});

test("[A15] a new screen is read from its texts; of the same one only what is new", () => {
  const { session, heard, show } = buildSession();
  session.dispatch("start");
  show({ screen: "de result", texts: ["numberIs,number=137;digits=137"], controls: [], focused: -1 });
  show({ texts: ["numberIs,number=137;digits=137", "slipNoPaper,number=137"] });
  show({ texts: ["numberIs,number=137;digits=137"] });
  expect(heard.slice(1)).toEqual(["numberIs,number=137 | digits=137", "slipNoPaper,number=137"]);
});

test("[A23] a switch that was pressed says its new state", () => {
  const { session, heard, show, focus } = buildSession();
  session.dispatch("start");
  const button = { id: {}, say: "largerText;off", isVoices: false };
  show({ controls: [kdu, button] });
  focus(1);
  show({ controls: [kdu, { ...button, say: "largerText;on" }] });
  expect(heard.at(-1)).toBe("largerText | on");
});

test("the button that starts the voice does not talk over it", () => {
  const { session, heard, show, focus } = buildSession();
  const button = { id: {}, say: "readAloud", isVoices: true };
  show({ controls: [other, button], focused: 1 });
  session.dispatch("start");
  show({ controls: [other, { ...button, say: "stopReading" }] });
  expect(heard).toEqual(["speechOn | speechKeys | notReception | chooseConcern"]);
  focus(1);
  expect(heard.at(-1)).toBe("stopReading | positionOf,n=2,count=2");
});

test("[A13] another language reads the screen anew in its own voice", () => {
  const { session, heard, show } = buildSession();
  session.dispatch("start");
  session.setLocale("uk");
  show({ screen: "uk start", texts: ["chooseConcern"], controls: [] });
  expect(heard.at(-1)).toBe("uk:chooseConcern");
});

test("[A12] volume is back to the device's own for the next visitor", () => {
  const { session, gains } = buildSession();
  session.dispatch("start");
  const normal = gains.at(-1);
  session.dispatch("louder");
  expect(gains.at(-1)).toBeGreaterThan(normal!);
  session.dispatch("visitor_left");
  expect(gains.at(-1)).toBe(normal);
});

test("the kiosk is silent unless somebody asked for the voice", () => {
  const { session, heard, tones, show, focus } = buildSession();
  focus(1);
  show({ screen: "de result", texts: ["pleaseSit"] });
  session.dispatch("louder");
  session.dispatch("headphones_out");
  session.pressed();
  expect([heard, tones()]).toEqual([[], 0]);
});

test("[A29] with the voice on, every activation has its tone", () => {
  const { session, tones } = buildSession();
  session.dispatch("start");
  session.pressed();
  expect(tones()).toBe(1);
});

test("[A22] a finger that explores wakes the voice, and is told to touch again", () => {
  const { session, heard, focus } = buildSession({ volume: 5, exploreByTouch: true });
  session.dispatch("explored");
  focus(1, "touch");
  expect(heard).toEqual(["preferNotSay | positionOf,n=2,count=3 | touchAgain"]);
});

test("a set-up that changes counts from the next visitor, never in the middle of a visit", () => {
  const { session } = buildSession();
  session.setDefaults({ volume: 7, exploreByTouch: true });
  expect(session.getState()).toMatchObject({ volume: 7, isExploring: true });
  session.dispatch("start");
  session.setDefaults({ volume: 2, exploreByTouch: false });
  expect(session.getState()).toMatchObject({ volume: 7, isExploring: true });
  session.dispatch("visitor_left");
  expect(session.getState()).toMatchObject({ volume: 2, isExploring: false });
});
