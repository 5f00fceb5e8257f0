import { randomBytes } from "node:crypto";
import { connect } from "node:net";

export type RawScreen = { revision(): number; close(): void };

export type RawScreenOptions = {
  origin: string;
  cookie: string;
  auth: Readonly<Record<string, unknown>>;
  onRevision(revision: number): void;
};

/**
 * A screen that reads the revision of each frame and nothing else: a thousand of them in one process cost little, so
 * that the figures tell of the server and not of the client. Speaks just enough WebSocket and Socket.IO.
 */
export function openRawScreen({ origin, cookie, auth, onRevision }: RawScreenOptions): Promise<RawScreen> {
  const url = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname);
    let buffered: Buffer = Buffer.alloc(0);
    let isUpgraded = false;
    let revision = -1;

    socket.setNoDelay(true);
    socket.on("error", reject);
    socket.write(
      [
        "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
        `Host: ${url.host}`,
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Version: 13",
        `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
        `Origin: ${origin}`,
        ...(cookie ? [`Cookie: ${cookie}`] : []),
        "\r\n",
      ].join("\r\n"),
    );

    function handleMessage(message: string): void {
      if (message === "2") socket.write(buildFrame("3"));
      else if (message.startsWith("0")) socket.write(buildFrame(`40${JSON.stringify(auth)}`));
      else if (message.startsWith("44")) reject(new Error(`refused: ${message}`));
      const found = message.startsWith("42") ? /"revision":(\d+)/.exec(message.slice(0, 400)) : null;
      if (!found) return;
      revision = Number(found[1]);
      onRevision(revision);
      resolve({ revision: () => revision, close: () => socket.destroy() });
    }

    socket.on("data", (chunk) => {
      buffered = buffered.length === 0 ? chunk : Buffer.concat([buffered, chunk]);
      if (!isUpgraded) {
        const end = buffered.indexOf("\r\n\r\n");
        if (end === -1) return;
        const status = buffered.subarray(0, buffered.indexOf("\r\n")).toString();
        if (!status.includes(" 101 ")) return reject(new Error(status));
        isUpgraded = true;
        buffered = buffered.subarray(end + 4);
      }
      for (let frame = readFrame(buffered); frame !== null; frame = readFrame(buffered)) {
        buffered = buffered.subarray(frame.length);
        if (frame.opcode === 1) handleMessage(frame.payload.toString());
      }
    });
  });
}

function readFrame(data: Buffer): { opcode: number; payload: Buffer; length: number } | null {
  if (data.length < 2) return null;
  const short = data.readUInt8(1) & 0x7f;
  const header = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (data.length < header) return null;
  const size = short === 126 ? data.readUInt16BE(2) : short === 127 ? Number(data.readBigUInt64BE(2)) : short;
  if (data.length < header + size) return null;
  return { opcode: data.readUInt8(0) & 0x0f, payload: data.subarray(header, header + size), length: header + size };
}

/** A client must mask what it sends; a mask of zeros is one too. */
function buildFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const header = payload.length < 126 ? Buffer.alloc(6) : Buffer.alloc(8);
  header.writeUInt8(0x81, 0);
  header.writeUInt8(0x80 | Math.min(payload.length, 126), 1);
  if (payload.length >= 126) header.writeUInt16BE(payload.length, 2);
  return Buffer.concat([header, payload]);
}
