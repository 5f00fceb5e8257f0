import type { Server, Socket } from "socket.io";
import type { Actor } from "#server/application/actor.ts";
import type { ClientToServerEvents, HandshakeAuth, ServerToClientEvents } from "#server/protocol/commands.ts";

/** Set by the server when it lets a connection in. */
export type SocketData = { actor: Actor; audience: HandshakeAuth["audience"]; pageVersion: string | null };

type NoEvents = Record<string, never>;
export type LiveServer = Server<ClientToServerEvents, ServerToClientEvents, NoEvents, SocketData>;
export type LiveSocket = Socket<ClientToServerEvents, ServerToClientEvents, NoEvents, SocketData>;
