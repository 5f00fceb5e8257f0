import type { KioskConfig } from "#server/domain/device-config.ts";
import type { Saying } from "#server/words/saying.ts";

/** How the kiosk speaks to whoever stands in front of it now. */
export type VoiceMode = {
  isReading: boolean;
  /** A fact about the socket, not about the visitor: it stays until somebody pulls the plug. */
  hasHeadphones: boolean;
  /** The visitor has chosen to have concerns spoken where others could hear (A8). */
  speaksConcerns: boolean;
  /** The first touch speaks, the second acts (A22). */
  isExploring: boolean;
  /** 1–10. */
  volume: number;
};

export type VoiceDefaults = Pick<KioskConfig, "volume" | "exploreByTouch">;

export type VoiceEvent =
  | "start"
  | "stop"
  | "headphones_in"
  | "headphones_out"
  | "louder"
  | "quieter"
  | "concerns_on"
  | "concerns_off"
  | "explore_on"
  | "explore_off"
  /** A finger explores: it is told what is under it, without an introduction. */
  | "explored"
  | "visitor_left";

export const volumeSteps = 10;

export function startVoiceMode(defaults: VoiceDefaults, hasHeadphones = false): VoiceMode {
  return {
    isReading: false,
    hasHeadphones,
    speaksConcerns: false,
    isExploring: defaults.exploreByTouch,
    volume: defaults.volume,
  };
}

/** Whether concerns are spoken by name: privately, or because the visitor chose it (A8, P18). */
export function hearsConcerns({ hasHeadphones, speaksConcerns }: VoiceMode): boolean {
  return hasHeadphones || speaksConcerns;
}

export function changeVoiceMode(mode: VoiceMode, event: VoiceEvent, defaults: VoiceDefaults): VoiceMode {
  switch (event) {
    case "start":
      return { ...mode, isReading: true };
    case "stop":
      return { ...startVoiceMode(defaults, mode.hasHeadphones), isExploring: false };
    case "headphones_in":
      return { ...mode, isReading: true, hasHeadphones: true };
    case "headphones_out":
      // What was right for the ear must not come out of the loudspeaker (A12).
      return {
        ...mode,
        hasHeadphones: false,
        speaksConcerns: false,
        volume: Math.min(mode.volume, defaults.volume),
      };
    case "louder":
      return { ...mode, volume: Math.min(volumeSteps, mode.volume + 1) };
    case "quieter":
      return { ...mode, volume: Math.max(1, mode.volume - 1) };
    case "concerns_on":
    case "concerns_off":
      return { ...mode, speaksConcerns: event === "concerns_on" };
    case "explore_on":
      return { ...mode, isExploring: true, isReading: true };
    case "explore_off":
      return { ...mode, isExploring: false };
    case "explored":
      return { ...mode, isReading: true };
    case "visitor_left":
      return startVoiceMode(defaults, mode.hasHeadphones);
  }
}

/** What is said about a change; the screen is read after it where `readsScreen` says so. */
export function sayChange(before: VoiceMode, after: VoiceMode, event: VoiceEvent): Saying {
  const begins = after.isReading && !before.isReading;
  const introduction: Saying = begins ? [{ word: "speechOn" }, { word: "speechKeys" }] : [];
  switch (event) {
    case "start":
    case "explore_on":
      return introduction;
    case "stop":
      return before.isReading ? [{ word: "speechOff" }] : [];
    case "headphones_in":
      return [{ word: "headphonesOn" }, ...introduction];
    case "headphones_out":
      return before.isReading ? [{ word: "headphonesOff" }] : [];
    case "louder":
    case "quieter":
      return after.isReading ? [{ word: "volumeLevel", with: { n: after.volume, count: volumeSteps } }] : [];
    case "concerns_on":
    case "concerns_off":
    case "explore_off":
    case "explored":
    case "visitor_left":
      return [];
  }
}

/** Whether the whole screen is read after a change: when reading begins, and when concerns have become audible. */
export function readsScreen(before: VoiceMode, after: VoiceMode, event: VoiceEvent): boolean {
  if (event === "explored") return false;
  return after.isReading && (!before.isReading || hearsConcerns(before) !== hearsConcerns(after));
}
