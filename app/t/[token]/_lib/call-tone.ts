/** A chime of two tones, three times: heard through a pocket, and over before it annoys (A45: under 3 s). */
const tones = [659.25, 493.88];
const strikes = 3;
const strikeSeconds = 0.75;
const toneSeconds = 0.34;
const loudness = 0.7;

/** From the first tone to the end of the last. */
export const chimeSeconds = (strikes - 1) * strikeSeconds + toneSeconds * 1.5;

/** Pulse and pause in milliseconds, as long as the chime. */
export const callVibration = [400, 200, 400, 200, 400, 200, 800];

/** Plays it once; `volume` 0 to 1. Nothing is loaded for it. */
export function playChime(context: AudioContext, volume = 1): void {
  for (let strike = 0; strike < strikes; strike += 1) {
    tones.forEach((frequency, index) => {
      const at = context.currentTime + strike * strikeSeconds + index * (toneSeconds / 2);
      playTone(context, { frequency, at, volume });
    });
  }
}

function playTone(context: AudioContext, tone: { frequency: number; at: number; volume: number }): void {
  const { frequency, at, volume } = tone;
  const gain = context.createGain();
  // Swells and dies away: a tone that is cut clicks.
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(loudness * volume, at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + toneSeconds);
  gain.connect(context.destination);
  const oscillator = context.createOscillator();
  oscillator.frequency.value = frequency;
  oscillator.connect(gain);
  oscillator.start(at);
  oscillator.stop(at + toneSeconds);
}
