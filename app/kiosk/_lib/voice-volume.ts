import { volumeSteps } from "./voice-mode.ts";

const stepDb = 2;
/**
 * The loudest step in decibels below the clip itself. A loudspeaker never gets more: a lobby listens too, and its
 * amplifier is set so that the kiosk's default step has 65 dBA (A12).
 */
const loudestDb = { headphones: 0, loudspeaker: -6 } as const;

/** Factor for the samples of a clip, at most 1. */
export function gainOf(step: number, output: keyof typeof loudestDb): number {
  const kept = Math.min(volumeSteps, Math.max(1, step));
  return 10 ** ((loudestDb[output] - (volumeSteps - kept) * stepDb) / 20);
}
