/** Samples a second of eSpeak NG, and of every clip. */
export const sampleRate = 22_050;

const fullScale = 32_767;
/** Quieter than this is silence before and after speech. */
const silenceLevel = 0.004;
/** Kept before the first and after the last sound: a soft consonant begins and ends below that level. */
const marginSeconds = 0.03;
/** Loudness of speech, as RMS of full scale (−20 dB) over the parts that are not pauses: the same in every language. */
const loudness = 0.1;
const highestPeak = 0.89;
const frameSeconds = 0.05;

/** Cuts silence off both ends and brings speech to one loudness. Empty where nothing was said. */
export function shapeSound(raw: Int16Array): Int16Array {
  const sound = trimSilence(raw);
  const gain = gainFor(sound);
  return sound.map((sample) => Math.round(sample * gain));
}

export function silence(seconds: number): Int16Array {
  return new Int16Array(Math.round(seconds * sampleRate));
}

function trimSilence(raw: Int16Array): Int16Array {
  const isLoud = (sample: number) => Math.abs(sample) > silenceLevel * fullScale;
  const first = raw.findIndex(isLoud);
  if (first < 0) return new Int16Array();
  const margin = Math.round(marginSeconds * sampleRate);
  return raw.slice(Math.max(0, first - margin), raw.findLastIndex(isLoud) + 1 + margin);
}

function gainFor(sound: Int16Array): number {
  const level = speechLevel(sound);
  if (level === 0) return 1;
  const peak = sound.reduce((max, sample) => Math.max(max, Math.abs(sample)), 0) / fullScale;
  return Math.min(loudness / level, highestPeak / peak);
}

/** RMS of the frames that are no pauses: those above a tenth of the loudest one. */
export function speechLevel(sound: Int16Array): number {
  const length = Math.round(frameSeconds * sampleRate);
  const powers: number[] = [];
  for (let at = 0; at < sound.length; at += length) {
    const frame = sound.subarray(at, at + length);
    powers.push(frame.reduce((sum, sample) => sum + (sample / fullScale) ** 2, 0) / frame.length);
  }
  const loudest = Math.max(0, ...powers);
  const spoken = powers.filter((power) => power > loudest / 100);
  return spoken.length === 0 ? 0 : Math.sqrt(spoken.reduce((sum, power) => sum + power, 0) / spoken.length);
}
