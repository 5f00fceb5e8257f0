import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { encodeWav } from "#server/adapters/speech/wav.ts";

const rate = 22_050;
const seconds = 1.5;
/** A falling major third, E5 and C5: heard by most who hear high tones badly, and not taken for an alarm. */
const tones = [
  { hertz: 659.26, startsAt: 0, halfLife: 0.2 },
  { hertz: 523.25, startsAt: 0.42, halfLife: 0.26 },
];
/** What makes it a bell of wood and metal rather than a test tone; high parts die first. */
const partials = [
  { ratio: 1, level: 1 },
  { ratio: 2, level: 0.32 },
  { ratio: 3, level: 0.12 },
  { ratio: 4.2, level: 0.05 },
];
const attackSeconds = 0.012;
const fadeSeconds = 0.3;
/** −6 dB: no loudspeaker has to cut it. */
const peak = 0.5;

/** The display's gong (A54), as the bytes of `public/sounds/gong.wav`, which `npx tsx scripts/make-gong.ts` writes. */
export function makeGong(): Buffer {
  const samples = Float32Array.from({ length: rate * seconds }, (_, i) => sampleAt(i / rate));
  const loudest = samples.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  return encodeWav(
    Int16Array.from(samples, (value) => Math.round((value / loudest) * peak * 32_767)),
    rate,
  );
}

function sampleAt(at: number): number {
  const fade = Math.min(1, (seconds - at) / fadeSeconds);
  return tones.reduce((sum, tone) => sum + toneAt(tone, at - tone.startsAt), 0) * fade;
}

function toneAt({ hertz, halfLife }: (typeof tones)[number], since: number): number {
  if (since < 0) return 0;
  const attack = Math.min(1, since / attackSeconds);
  const parts = partials.map(({ ratio, level }) => {
    const decay = 2 ** ((-since * Math.sqrt(ratio)) / halfLife);
    return level * decay * Math.sin(2 * Math.PI * hertz * ratio * since);
  });
  return attack * parts.reduce((sum, value) => sum + value, 0);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync("public/sounds/gong.wav", makeGong());
}
