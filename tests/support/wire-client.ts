import { io, type Socket } from "socket.io-client";
import type { Ack, HandshakeAuth } from "#server/protocol/commands.ts";
import { PROTOCOL_VERSION } from "#server/protocol/version.ts";

/** A connected socket as a browser of that device or person would have it. */
export function connectScreen(origin: string, audience: HandshakeAuth["audience"], cookie: string): Promise<Socket> {
  const socket = io(origin, {
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    auth: { protocolVersion: PROTOCOL_VERSION, audience },
    extraHeaders: { cookie, origin },
  });
  return new Promise((resolve, reject) => {
    socket.once("connect", () => resolve(socket));
    socket.once("connect_error", reject);
  });
}

/** Sends one command; null where the connection ended before the answer. */
export function sendRaw(socket: Socket, name: string, input: unknown): Promise<Ack<unknown> | null> {
  return new Promise((resolve) => {
    if (!socket.connected) {
      resolve(null);
      return;
    }
    const handleLoss = () => resolve(null);
    socket.once("disconnect", handleLoss);
    socket.emit(name, input, (reply: Ack<unknown>) => {
      socket.off("disconnect", handleLoss);
      resolve(reply);
    });
  });
}
