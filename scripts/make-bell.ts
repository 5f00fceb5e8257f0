import { encodeWav } from "#server/adapters/speech/wav.ts";

export type Bell = {
  seconds: number;
  /** Seconds from the beginning, and until a tone has half its strength. */
  tones: readonly { hertz: number; startsAt: number; halfLife: number }[];
};

const rate = 22_050;
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

/** A sound made of sine waves only, as the bytes of a WAV file: no recording, nobody else's sample. */
export function makeBell({ seconds, tones }: Bell): Buffer {
  const samples = Float32Array.from({ length: rate * seconds }, (_, i) => {
    const at = i / rate;
    const fade = Math.min(1, (seconds - at) / fadeSeconds);
    return tones.reduce((sum, tone) => sum + toneAt(tone, at - tone.startsAt), 0) * fade;
  });
  const loudest = samples.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  return encodeWav(
    Int16Array.from(samples, (value) => Math.round((value / loudest) * peak * 32_767)),
    rate,
  );
}

function toneAt({ hertz, halfLife }: Bell["tones"][number], since: number): number {
  if (since < 0) return 0;
  const attack = Math.min(1, since / attackSeconds);
  const parts = partials.map(({ ratio, level }) => {
    const decay = 2 ** ((-since * Math.sqrt(ratio)) / halfLife);
    return level * decay * Math.sin(2 * Math.PI * hertz * ratio * since);
  });
  return attack * parts.reduce((sum, value) => sum + value, 0);
}
