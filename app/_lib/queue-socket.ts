import { io, type Socket } from "socket.io-client";
import type {
  Ack,
  ClientToServerEvents,
  CommandName,
  CommandPayload,
  CommandReplies,
  HandshakeAuth,
  ServerToClientEvents,
} from "#server/protocol/commands.ts";
import type { ErrorCode } from "#server/protocol/errors.ts";
import { PROTOCOL_VERSION } from "#server/protocol/version.ts";
import { getPagePerson } from "./page-person.ts";
import { pageVersion } from "./page-version.ts";

export type QueueSocket = Socket<ServerToClientEvents, ClientToServerEvents>;
export type SocketAudience = HandshakeAuth["audience"];

/** The server's codes and two that the browser decides on its own, before or instead of an answer. */
export type RefusalCode = ErrorCode | "offline" | "no_answer";
export type Reply<T> = { ok: true; data: T } | { ok: false; code: RefusalCode; reference?: string };

/** A command without an answer for this long counts as unanswered; nobody stands at a kiosk longer than that. */
const ackTimeoutMs = 5_000;
/** A printer takes its time, and a stuck one more; the first picture of a slip loads fonts. Staff wait for both. */
const slowMs: Partial<Record<CommandName, number>> = {
  "device:test-slip": 30_000,
  "device:preview-slip": 15_000,
  // Years of records are read; behind another report it waits its turn.
  "report:read": 30_000,
  "report:read-frozen": 30_000,
  "report:freeze": 30_000,
};

export function createQueueSocket(audience: SocketAudience, phoneToken?: string): QueueSocket {
  const auth: HandshakeAuth = {
    protocolVersion: PROTOCOL_VERSION,
    audience,
    ...(phoneToken ? { phoneToken } : {}),
    ...(pageVersion ? { pageVersion } : {}),
  };
  return io({
    // Asked for with each connection: by then it is known whose page this is.
    auth: (give) => give({ ...auth, ...personOf(audience) }),
    autoConnect: false,
    transports: ["websocket"],
    // ackTimeout rather than timeout(): the latter turns every typed reply into `any`.
    ackTimeout: ackTimeoutMs,
    // A screen is right again within 3 s of the server's return: 1.5 s at most, ± 30 %.
    reconnectionDelay: 300,
    reconnectionDelayMax: 1_500,
    randomizationFactor: 0.3,
    timeout: 4_000,
  });
}

function personOf(audience: SocketAudience): Pick<HandshakeAuth, "person"> {
  const person = ["console", "settings", "report"].includes(audience) ? getPagePerson() : null;
  return person === null ? {} : { person };
}

/** The only function in app/ that emits. */
export async function sendCommand<N extends CommandName>(
  socket: QueueSocket,
  name: N,
  input: CommandPayload<N>,
): Promise<Reply<CommandReplies[N]>> {
  // Socket.IO would keep the command and send it on reconnect, when nobody means it any more.
  if (!socket.connected) return { ok: false, code: "offline" };
  const patient = socket.timeout(slowMs[name] ?? ackTimeoutMs);
  const emit = patient.emitWithAck.bind(patient) as (...args: unknown[]) => Promise<Ack<CommandReplies[N]>>;
  try {
    return await emit(name, input);
  } catch {
    return { ok: false, code: "no_answer" };
  }
}
