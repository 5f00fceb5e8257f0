/** Sound in memory: one channel, −1 to 1. */
export type Sound = { samples: Float32Array; rate: number };

const headerBytes = 44;
const fullScale = 32_767;

/** A 16-bit mono WAV file (RIFF, PCM). What is louder than full scale is cut there. */
export function encodeWav({ samples, rate }: Sound): Buffer {
  const file = Buffer.alloc(headerBytes + samples.length * 2);
  file.write("RIFF", 0, "latin1");
  file.writeUInt32LE(file.length - 8, 4);
  file.write("WAVEfmt ", 8, "latin1");
  file.writeUInt32LE(16, 16);
  // PCM, one channel, bytes a second, bytes a sample, bits a sample.
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36, "latin1");
  file.writeUInt32LE(samples.length * 2, 40);
  for (const [i, value] of samples.entries()) {
    file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, value)) * fullScale), headerBytes + i * 2);
  }
  return file;
}
