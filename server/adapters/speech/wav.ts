const headerBytes = 44;

/** A 16-bit mono WAV file (RIFF, PCM). */
export function encodeWav(samples: Int16Array, rate: number): Buffer {
  const file = Buffer.alloc(headerBytes + samples.byteLength);
  file.write("RIFF", 0, "latin1");
  file.writeUInt32LE(file.length - 8, 4);
  file.write("WAVEfmt ", 8, "latin1");
  file.writeUInt32LE(16, 16);
  // PCM, one channel, samples and bytes a second, bytes and bits a sample.
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36, "latin1");
  file.writeUInt32LE(samples.byteLength, 40);
  // Every machine Node runs on is little-endian, as WAV is.
  Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength).copy(file, headerBytes);
  return file;
}

/** The samples of a file that `encodeWav` made at this rate. @returns null for anything else, or a damaged one. */
export function decodeWav(file: Buffer, rate: number): Int16Array | null {
  if (file.length < headerBytes || file.length % 2 !== 0) return null;
  const samples = new Int16Array(new Uint8Array(file.subarray(headerBytes)).buffer);
  const isWhole = encodeWav(samples, rate).subarray(0, headerBytes).equals(file.subarray(0, headerBytes));
  return isWhole ? samples : null;
}
