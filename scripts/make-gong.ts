import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type Bell, makeBell } from "./make-bell.ts";

/** The sounds of `public/sounds`, which `npx tsx scripts/make-gong.ts` writes. */
export const sounds: Readonly<Record<"gong" | "urgent" | "alarm", Bell>> = {
  /**
   * The display's gong (A54). A falling major third, E5 and C5: heard by most who hear high tones badly, and not taken
   * for an alarm.
   */
  gong: {
    seconds: 1.5,
    tones: [
      { hertz: 659.26, startsAt: 0, halfLife: 0.2 },
      { hertz: 523.25, startsAt: 0.42, halfLife: 0.26 },
    ],
  },
  /** An emergency has drawn a number: one soft low tone at the console, nothing like the gong of the hall. */
  urgent: { seconds: 0.9, tones: [{ hertz: 392, startsAt: 0, halfLife: 0.18 }] },
  /** A colleague calls for help (C11): four quick tones that rise, taken for nothing else in the office. */
  alarm: {
    seconds: 1.4,
    tones: [
      { hertz: 587.33, startsAt: 0, halfLife: 0.1 },
      { hertz: 783.99, startsAt: 0.22, halfLife: 0.1 },
      { hertz: 587.33, startsAt: 0.44, halfLife: 0.1 },
      { hertz: 783.99, startsAt: 0.66, halfLife: 0.18 },
    ],
  },
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, bell] of Object.entries(sounds)) writeFileSync(`public/sounds/${name}.wav`, makeBell(bell));
}
