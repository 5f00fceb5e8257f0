/** Samples a second of eSpeak NG, and of every clip. */
export const sampleRate = 22_050;

const fullScale = 32_767;
/** Quieter than this is silence before and after speech. */
const silenceLevel = 0.004;
/** Kept before the first and after the last sound: a soft consonant begins and ends below that level. */
const marginSeconds = 0.03;
/** Loudness of speech, as RMS of full scale (−18 dB) over the parts that are not pauses: the same in every language. */
const loudness = 0.125;
/** From here on peaks are bent instead of cut, up to the highest: some voices have single pulses far above the rest. */
const softPeak = 0.7 * fullScale;
const highestPeak = 0.95 * fullScale;
const frameSeconds = 0.05;

/**
 * Cuts silence off both ends and brings speech to one loudness. Empty where nothing was said. Plain loops: this runs
 * beside the queue, and a long clip is done within a few milliseconds.
 */
export function shapeSound(raw: Int16Array): Int16Array {
  const sound = trimSilence(raw);
  const level = speechLevel(sound);
  const gain = level === 0 ? 1 : loudness / level;
  for (let i = 0; i < sound.length; i += 1) sound[i] = bendPeak((sound[i] ?? 0) * gain);
  return sound;
}

export function silence(seconds: number): Int16Array {
  return new Int16Array(Math.round(seconds * sampleRate));
}

function trimSilence(raw: Int16Array): Int16Array {
  const margin = Math.round(marginSeconds * sampleRate);
  let first = 0;
  while (first < raw.length && isSilent(raw[first])) first += 1;
  let last = raw.length - 1;
  while (last > first && isSilent(raw[last])) last -= 1;
  return first === raw.length ? new Int16Array() : raw.slice(Math.max(0, first - margin), last + 1 + margin);
}

function isSilent(sample = 0): boolean {
  return Math.abs(sample) <= silenceLevel * fullScale;
}

function bendPeak(sample: number): number {
  const size = Math.abs(sample);
  if (size <= softPeak) return Math.round(sample);
  const room = highestPeak - softPeak;
  return Math.round(Math.sign(sample) * (softPeak + room * Math.tanh((size - softPeak) / room)));
}

/** RMS of the frames that are no pauses: those above a tenth of the loudest one. */
export function speechLevel(sound: Int16Array): number {
  const powers = framePowers(sound);
  const loudest = Math.max(0, ...powers);
  const spoken = powers.filter((power) => power > loudest / 100);
  return spoken.length === 0 ? 0 : Math.sqrt(spoken.reduce((sum, power) => sum + power, 0) / spoken.length);
}

function framePowers(sound: Int16Array): number[] {
  const length = Math.round(frameSeconds * sampleRate);
  const powers: number[] = [];
  for (let start = 0; start < sound.length; start += length) {
    const end = Math.min(start + length, sound.length);
    let sum = 0;
    for (let i = start; i < end; i += 1) sum += ((sound[i] ?? 0) / fullScale) ** 2;
    powers.push(sum / (end - start));
  }
  return powers;
}
