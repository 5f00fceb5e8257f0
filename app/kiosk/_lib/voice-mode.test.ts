import { expect, test } from "vitest";
import {
  changeVoiceMode,
  hearsConcerns,
  readsScreen,
  sayChange,
  startVoiceMode,
  type VoiceEvent,
  type VoiceMode,
} from "./voice-mode.ts";

const defaults = { volume: 5, exploreByTouch: false };
const silent = startVoiceMode(defaults);

function after(...events: VoiceEvent[]): VoiceMode {
  return events.reduce((mode, event) => changeVoiceMode(mode, event, defaults), silent);
}

function said(event: VoiceEvent, before: VoiceMode) {
  return sayChange(before, changeVoiceMode(before, event, defaults), event).map(
    (token) => "word" in token && token.word,
  );
}

test("[A3, A20] plugging in headphones starts the voice; so does the key, without them", () => {
  expect(after("headphones_in")).toMatchObject({ isReading: true, hasHeadphones: true });
  expect(after("start")).toMatchObject({ isReading: true, hasHeadphones: false });
  expect(said("headphones_in", silent)).toEqual(["headphonesOn", "speechOn", "speechKeys"]);
  expect(said("start", silent)).toEqual(["speechOn", "speechKeys"]);
});

test("[A8, P18] concerns are heard through headphones, or after the visitor chose so", () => {
  expect(hearsConcerns(after("start"))).toBe(false);
  expect(hearsConcerns(after("start", "concerns_on"))).toBe(true);
  expect(hearsConcerns(after("start", "concerns_on", "concerns_off"))).toBe(false);
  expect(hearsConcerns(after("headphones_in"))).toBe(true);
});

test("[A8] without the plug concerns are silent again, whatever was chosen before", () => {
  const unplugged = after("start", "concerns_on", "headphones_in", "headphones_out");
  expect(hearsConcerns(unplugged)).toBe(false);
  expect(unplugged.isReading).toBe(true);
  expect(said("headphones_out", after("headphones_in"))).toEqual(["headphonesOff"]);
});

test("[A10] volume goes in ten steps, and each is spoken", () => {
  expect(after("start", "louder").volume).toBe(6);
  expect(after(...Array<VoiceEvent>(20).fill("louder")).volume).toBe(10);
  expect(after(...Array<VoiceEvent>(20).fill("quieter")).volume).toBe(1);
  expect(sayChange(after("start"), after("start", "louder"), "louder")).toEqual([
    { word: "volumeLevel", with: { n: 6, count: 10 } },
  ]);
});

test("[A12] pulling the plug and leaving bring the volume back", () => {
  expect(after("headphones_in", "louder", "louder", "headphones_out").volume).toBe(5);
  expect(after("headphones_in", "quieter", "headphones_out").volume).toBe(4);
  expect(after("start", "louder", "visitor_left").volume).toBe(5);
});

test("[P17] nothing of a visitor is left but the plug in its socket", () => {
  const left = after("headphones_in", "louder", "explore_on", "concerns_on", "visitor_left");
  expect(left).toEqual({ ...silent, hasHeadphones: true });
});

test("[A22] exploring is back to the device's own after each visitor, and ends with the voice", () => {
  const explored = { volume: 5, exploreByTouch: true };
  const start = startVoiceMode(explored);
  expect(start).toMatchObject({ isExploring: true, isReading: false });
  const stopped = changeVoiceMode({ ...start, isReading: true }, "stop", explored);
  expect(stopped).toMatchObject({ isExploring: false, isReading: false });
  expect(changeVoiceMode(stopped, "visitor_left", explored).isExploring).toBe(true);
  expect(after("explore_on")).toMatchObject({ isExploring: true, isReading: true });
});

test("the screen is read when the voice begins and when concerns become audible or silent", () => {
  const reads = (event: VoiceEvent, ...earlier: VoiceEvent[]) =>
    readsScreen(after(...earlier), after(...earlier, event), event);
  expect(reads("start")).toBe(true);
  expect(reads("headphones_in", "start")).toBe(true);
  expect(reads("headphones_out", "headphones_in")).toBe(true);
  expect(reads("concerns_on", "start")).toBe(true);
  expect(reads("louder", "start")).toBe(false);
  expect(reads("stop", "start")).toBe(false);
});

test("[A22] a finger that explores hears what is under it at once, not the whole screen", () => {
  expect(after("explored").isReading).toBe(true);
  expect(readsScreen(silent, after("explored"), "explored")).toBe(false);
  expect(said("explored", silent)).toEqual([]);
});
