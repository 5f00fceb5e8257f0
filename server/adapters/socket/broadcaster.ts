import type { Frame, FrameKey, PresentFrame } from "#server/application/frames.ts";
import type { QueueStore } from "#server/application/ports.ts";
import type { Queue } from "#server/domain/queue.ts";
import type { CommandInput } from "#server/protocol/commands.ts";
import type { LiveServer, LiveSocket } from "./socket-types.ts";

/**
 * Milliseconds in which changes are gathered before an audience gets its picture. A console's costs more than a display's
 * and a kiosk's together, and phones come by the hundred: gathered, they never stand between a wave of draws and their
 * answers, and nobody sees a tenth of a second.
 */
const gatherMs: Record<FrameKey["audience"], number> = { kiosk: 0, display: 0, console: 30, phone: 100 };

type Group = { room: string; officeId: string; key: FrameKey; sockets: Set<LiveSocket>; frame: Frame | null };

export type Broadcaster = {
  /** Adds a connection to its audience and sends it the whole picture. */
  join(socket: LiveSocket, officeId: string, key: FrameKey): Promise<void>;
  leave(socket: LiveSocket): void;
  /** R14: has this connection the picture it should have? If not, it gets it right after the answer. */
  sync(socket: LiveSocket, seen: CommandInput<"session:sync">): boolean;
  /** Draws the pictures of an office anew and sends those that differ: for what changes by the clock alone. */
  refresh(officeId: string): void;
  close(): void;
};

/**
 * One picture per audience, drawn and serialised once, sent after the answer to the command that changed it.
 * Frames are volatile: for a connection that does not take them, only the newest one is kept (R17).
 */
export function createBroadcaster(io: LiveServer, store: QueueStore, presentFrame: PresentFrame): Broadcaster {
  const queues = new Map<string, Queue>();
  const groups = new Map<string, Group>();
  const groupOf = new WeakMap<LiveSocket, Group>();
  const behind = new WeakSet<LiveSocket>();
  const waves = [...new Set(Object.values(gatherMs))].map((pauseMs) =>
    createWave(pauseMs, (officeId) => refreshGroups(officeId, (audience) => gatherMs[audience] === pauseMs)),
  );

  const stopListening = store.onChange((queue) => {
    if (!remember(queue)) return;
    for (const wave of waves) wave.add(queue.officeId);
  });

  /** False: an older state than the known one. */
  function remember(queue: Queue): boolean {
    const known = queues.get(queue.officeId);
    if (known && known.epoch === queue.epoch && known.revision > queue.revision) return false;
    queues.set(queue.officeId, queue);
    return true;
  }

  async function currentQueue(officeId: string): Promise<Queue> {
    const known = queues.get(officeId);
    if (known) return known;
    remember(await store.read(officeId));
    return queues.get(officeId) as Queue;
  }

  function refreshGroups(officeId: string, isMeant: (audience: FrameKey["audience"]) => boolean): void {
    const queue = queues.get(officeId);
    if (!queue) return;
    for (const group of groups.values()) {
      if (group.officeId !== officeId || !isMeant(group.key.audience)) continue;
      const frame = presentFrame(queue, group.key);
      if (frame?.etag === group.frame?.etag && frame !== null) continue;
      group.frame = frame;
      broadcast(group);
    }
  }

  function broadcast(group: Group): void {
    if (!group.frame) {
      // The ticket behind a phone page is gone (E1): coming back, the page is told so.
      for (const socket of group.sockets) socket.conn.close();
      return;
    }
    for (const socket of group.sockets) if (!socket.conn.transport.writable) catchUpLater(socket, group);
    emitFrame(io.to(group.room).volatile, group.key, group.frame);
  }

  function send(socket: LiveSocket, group: Group): void {
    if (!group.frame) return;
    if (!socket.conn.transport.writable) catchUpLater(socket, group);
    else emitFrame(socket.volatile, group.key, group.frame);
  }

  /** A connection busy with an earlier message drops a volatile one: it gets the newest picture when it is free. */
  function catchUpLater(socket: LiveSocket, group: Group): void {
    if (behind.has(socket)) return;
    behind.add(socket);
    socket.conn.transport.once("ready", () => {
      behind.delete(socket);
      if (group.sockets.has(socket)) send(socket, group);
    });
  }

  return {
    async join(socket, officeId, key) {
      const queue = await currentQueue(officeId);
      if (!socket.connected) return;
      const room = roomOf(officeId, key);
      const group = groups.get(room) ?? { room, officeId, key, sockets: new Set(), frame: null };
      groups.set(room, group);
      group.frame ??= presentFrame(queue, key);
      group.sockets.add(socket);
      groupOf.set(socket, group);
      void socket.join(room);
      send(socket, group);
    },
    leave(socket) {
      const group = groupOf.get(socket);
      if (!group) return;
      group.sockets.delete(socket);
      if (group.sockets.size === 0) groups.delete(group.room);
    },
    sync(socket, { epoch, revision, etag }) {
      const group = groupOf.get(socket);
      // Not in its audience yet: its first picture is on the way.
      if (!group) return false;
      const { frame } = group;
      if (!frame) return false;
      const isCurrent = frame.etag === etag && frame.snapshot.epoch === epoch && frame.snapshot.revision === revision;
      if (!isCurrent) setImmediate(() => send(socket, group));
      return isCurrent;
    },
    refresh: (officeId) => refreshGroups(officeId, () => true),
    close() {
      stopListening();
      for (const wave of waves) wave.stop();
    },
  };
}

/** Gathers offices that have changed; without a pause only until what is running now is done. */
function createWave(pauseMs: number, refresh: (officeId: string) => void) {
  const changed = new Set<string>();
  let stop: (() => void) | null = null;

  function flush(): void {
    const offices = [...changed];
    changed.clear();
    stop = null;
    for (const officeId of offices) refresh(officeId);
  }

  function start(): () => void {
    if (pauseMs === 0) {
      const immediate = setImmediate(flush);
      return () => clearImmediate(immediate);
    }
    const timer = setTimeout(flush, pauseMs);
    return () => clearTimeout(timer);
  }

  return {
    add(officeId: string) {
      changed.add(officeId);
      stop ??= start();
    },
    stop: () => stop?.(),
  };
}

function roomOf(officeId: string, key: FrameKey): string {
  return key.audience === "phone" ? `${officeId}:phone:${key.ticketId}` : `${officeId}:${key.audience}`;
}

type Emitter = { emit(name: string, ...args: unknown[]): unknown };

/** The types of Socket.IO do not know that the audience of `key` and of `frame` are the same. */
function emitFrame(to: unknown, key: FrameKey, frame: Frame): void {
  (to as Emitter).emit(`${key.audience}:snapshot`, frame.snapshot, frame.etag);
}
