import type { StaffAlarms } from "#server/protocol/alarms.ts";
import type { ServerToClientEvents } from "#server/protocol/commands.ts";
import type { OwnSetup } from "#server/protocol/device-config.ts";
import type { ConnectError } from "#server/protocol/errors.ts";
import type { Presence, SnapshotOf } from "#server/protocol/snapshots.ts";
import type { DeviceOrder, SlipNews, StaffChange } from "#server/protocol/values.ts";
import { createQueueSocket, type QueueSocket, type SocketAudience, sendCommand } from "./queue-socket.ts";

/** Seconds between two questions "am I current?"; the staleness of a screen counts from the last answer (R14). */
const syncEveryMs = 5_000;
/** The server hung up on purpose (restart, revoked device): Socket.IO does not come back by itself then. */
const retryAfterHangUpMs = 500;
/** As long as the server wants somebody to wait who has tried too many dead addresses. */
const retryAfterTooManyMs = 60_000;
/** A refused screen asks again, so that pairing, signing in or a new server version is noticed untouched. */
const retryAfterRefusalMs = 3_000;

export type LiveState<S> = {
  snapshot: S | null;
  presence: Presence | null;
  /** Staff only: calls for help that are not over; null: not told yet (C11). */
  alarms: StaffAlarms | null;
  /** Devices only: name and set-up, once the server has told them. */
  setup: OwnSetup | null;
  /** Devices only: what staff asked for last, a new object each time. */
  order: { is: DeviceOrder } | null;
  /** Kiosks only: the latest news of a slip. */
  slip: SlipNews | null;
  /** Staff only: how often the server said that something is to be asked for again, and what it was last. */
  changed: Partial<Record<StaffChange, number>>;
  connected: boolean;
  /** Why the server does not let this screen in. */
  refusal: Exclude<ConnectError, "client_outdated"> | null;
  /** `Date.now()` of the last answer that confirmed what is shown (R14); null: never. */
  confirmedAt: number | null;
  /** Milliseconds to add to this machine's clock to get the server's. */
  clockOffsetMs: number;
};

type SnapshotAudience = Extract<SocketAudience, keyof SnapshotOf>;
type StateOf<A extends SocketAudience> = LiveState<A extends SnapshotAudience ? SnapshotOf[A] : null>;

export type LiveConnection<A extends SocketAudience> = {
  socket: QueueSocket;
  getState(): StateOf<A>;
  subscribe(listener: () => void): () => void;
  /** Try again now, after pairing or signing in. */
  retry(): void;
  close(): void;
};

/**
 * Keeps one screen current: whole snapshots, the revision rule (R13), a confirmed sync every five seconds (R14), and
 * coming back by itself after any loss. Knows nothing about React.
 */
export function openLiveConnection<A extends SocketAudience>(audience: A, phoneToken?: string): LiveConnection<A> {
  const socket = createQueueSocket(audience, phoneToken);
  const listeners = new Set<() => void>();
  let etag = "";
  let state = {
    snapshot: null,
    presence: null,
    alarms: null,
    setup: null,
    slip: null,
    order: null,
    changed: {},
    connected: false,
    refusal: null,
    confirmedAt: null,
    clockOffsetMs: 0,
  } as StateOf<A>;
  let firstOfConnection = true;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  function set(patch: Partial<StateOf<A>>) {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  }

  function accept(snapshot: { epoch: string; revision: number }, newEtag: string) {
    const shown = state.snapshot as { epoch: string; revision: number } | null;
    // After a reconnect the first frame counts, whatever it says: the database may have been restored (R13).
    const older = shown !== null && shown.epoch === snapshot.epoch && snapshot.revision < shown.revision;
    if (older && !firstOfConnection) return;
    firstOfConnection = false;
    etag = newEtag;
    set({ snapshot, confirmedAt: Date.now() } as Partial<StateOf<A>>);
  }

  async function sync() {
    if (!socket.connected) return;
    const shown = state.snapshot as { epoch: string; revision: number } | null;
    const asked = Date.now();
    const reply = await sendCommand(socket, "session:sync", {
      epoch: shown?.epoch ?? "",
      revision: shown?.revision ?? -1,
      etag,
    });
    if (!reply.ok) return;
    const answered = Date.now();
    const clockOffsetMs = Date.parse(reply.data.serverTime) - (asked + answered) / 2;
    // Not current: a frame follows, and that one confirms.
    set({ clockOffsetMs, ...(reply.data.current ? { confirmedAt: answered } : {}) } as Partial<StateOf<A>>);
  }

  function retryIn(delayMs: number) {
    clearTimeout(retryTimer);
    retryTimer = setTimeout(() => socket.connect(), delayMs);
  }

  socket.on("connect", () => {
    firstOfConnection = true;
    set({ connected: true, refusal: null } as Partial<StateOf<A>>);
    void sync();
  });
  socket.on("disconnect", (reason) => {
    set({ connected: false } as Partial<StateOf<A>>);
    if (reason === "io server disconnect") retryIn(retryAfterHangUpMs);
  });
  socket.on("connect_error", (error) => {
    if (socket.active) return;
    const refusal = error.message as ConnectError;
    if (refusal === "client_outdated") {
      // A wall display runs for weeks; the pause keeps a half-deployed server from making it flicker.
      retryTimer = setTimeout(() => window.location.reload(), retryAfterRefusalMs);
      return;
    }
    set({ connected: false, refusal } as Partial<StateOf<A>>);
    const delayMs = retryDelayOf(audience, refusal);
    if (delayMs !== null) retryIn(delayMs);
  });
  if (audience !== "settings" && audience !== "report") {
    const onSnapshot = socket.on as (name: keyof ServerToClientEvents, listener: typeof accept) => void;
    onSnapshot.call(socket, `${audience as SnapshotAudience}:snapshot`, accept);
  }
  socket.on("staff:presence", (presence) =>
    set({ presence, ...(audience === "settings" ? { confirmedAt: Date.now() } : {}) } as Partial<StateOf<A>>),
  );

  socket.on("staff:alarms", (alarms) => set({ alarms } as Partial<StateOf<A>>));
  socket.on("staff:changed", (what) => {
    const { changed } = state;
    set({ changed: { ...changed, [what]: (changed[what] ?? 0) + 1 } } as Partial<StateOf<A>>);
  });
  socket.on("ticket:slip", (slip) => set({ slip } as Partial<StateOf<A>>));
  socket.on("device:setup", (setup) => set({ setup } as Partial<StateOf<A>>));
  socket.on("device:order", (order) => set({ order: { is: order } } as Partial<StateOf<A>>));

  const timer = setInterval(() => void sync(), syncEveryMs);
  socket.connect();

  return {
    socket,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry: () => retryIn(0),
    close() {
      clearInterval(timer);
      clearTimeout(retryTimer);
      socket.disconnect();
      listeners.clear();
    },
  };
}

/** Null: asking again is of no use. A ticket that is gone never comes back. */
function retryDelayOf(audience: SocketAudience, refusal: ConnectError): number | null {
  if (refusal === "too_many_attempts") return retryAfterTooManyMs;
  return audience === "phone" && refusal === "forbidden" ? null : retryAfterRefusalMs;
}
