// eSpeak NG in a thread of its own: a clip takes up to half a second where the code is still cold. Plain JavaScript,
// because a thread of Node 20 has no loader for TypeScript. Message in: { voice, text }. Out: Int16Array, or null.
import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import createModule from "@echogarden/espeak-ng-emscripten";

// On Linux this is the priority of the thread alone: a draw never waits for a voice (R22).
try {
  if (process.platform === "linux") setPriority(0, 5);
} catch {
  // A container may forbid it; the voice then works at the same priority as everything else.
}

const module = await createModule();
const engine = await new module.eSpeakNGWorker();
// At full volume some voices reach the limit of 16 bits before they are brought to their loudness.
engine.set_volume(60);

function synthesise({ voice, text }) {
  if (engine.set_voice(voice.name) !== 0) return null;
  engine.set_rate(voice.wordsPerMinute);
  engine.set_pitch(voice.pitch);
  engine.set_range(voice.range);
  const chunks = [];
  engine.synthesize(text, (samples) => {
    if (samples) chunks.push(samples);
    return false;
  });
  const whole = new Int16Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

parentPort.on("message", (job) => {
  const samples = synthesise(job);
  parentPort.postMessage(samples, samples ? [samples.buffer] : []);
});
