import { io, type Socket } from "socket.io-client";
import { PROTOCOL_VERSION } from "#server/protocol/version.ts";

export function connect(origin: string, cookie: string, audience: string): Promise<Socket> {
  const auth = { protocolVersion: PROTOCOL_VERSION, audience };
  const socket = io(origin, { transports: ["websocket"], forceNew: true, auth, extraHeaders: { cookie, origin } });
  return new Promise((resolve, reject) => {
    socket.once("connect", () => resolve(socket));
    socket.once("connect_error", reject);
  });
}

/** From sending to the answer. @throws where it is refused. */
export async function time(socket: Socket, name: string, input: unknown): Promise<{ ms: number; data: unknown }> {
  const sentAt = performance.now();
  const reply: { ok: true; data: unknown } | { ok: false; code: string } = await socket.emitWithAck(name, input);
  const ms = performance.now() - sentAt;
  if (!reply.ok) throw new Error(`${name}: ${reply.code}`);
  return { ms, data: reply.data };
}
