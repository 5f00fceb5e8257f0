import type { RefusalCode, Reply } from "#app/_lib/queue-socket.ts";
import type { DrawReply } from "#server/protocol/commands.ts";
import type { DrawMemory, PendingDraw } from "./pending-draw.ts";

/** No answer for this long: the screen says honestly that it does not know (D2). */
export const unknownAfterMs = 10_000;
/** The number is hidden this long after it appeared (P17), and this much later for each wish for more time (A42). */
export const numberShownMs = 15_000;
export const numberExtendedMs = 30_000;
/** Between two questions while the connection is gone or the server asks for patience. */
const askAgainAfterMs = 400;

/** Where one draw stands. `asking` and `unknown` both keep asking with the same id. */
export type Drawing =
  | { phase: "none" }
  | { phase: "asking"; draw: PendingDraw }
  | { phase: "unknown"; draw: PendingDraw }
  | { phase: "refused"; draw: PendingDraw; code: RefusalCode }
  | { phase: "drawn"; draw: PendingDraw; reply: DrawReply; hideAt: number };

/** What is asked for: what it is about, in which language, and with which wishes. */
export type DrawRequest = Omit<PendingDraw, "ticketId" | "tappedAt">;

type Ports = {
  send(draw: PendingDraw): Promise<Reply<DrawReply>>;
  memory: DrawMemory;
  newId(): string;
  /** How many times longer than usual the number is shown: whoever listens needs longer (A42). */
  patience(): number;
};

export type DrawingControl = {
  getState(): Drawing;
  subscribe(listener: () => void): () => void;
  /** A number was asked for. Nothing happens while another draw is under way. */
  draw(request: DrawRequest): void;
  /** The same tap once more, after a refusal. */
  tryAgain(): void;
  /** Shows the number longer (A42). */
  extend(): void;
  /** Forgets draw and number: "Fertig", "Zurück", idle, back button (P17). */
  dismiss(): void;
  /** After a reload: goes on asking with the id of the tap (D2). */
  resume(): void;
};

/** One tap, one ticket or none, and the citizen knows which (D2). Knows nothing about React. */
export function createDrawing({ send, memory, newId, patience }: Ports): DrawingControl {
  const listeners = new Set<() => void>();
  let state: Drawing = { phase: "none" };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;

  function set(next: Drawing) {
    state = next;
    for (const listener of listeners) listener();
  }

  function start(draw: PendingDraw) {
    memory.save(draw);
    round += 1;
    set({ phase: "asking", draw });
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        if (state.phase === "asking") set({ phase: "unknown", draw });
      },
      Math.max(0, draw.tappedAt + unknownAfterMs - Date.now()),
    );
    void ask(draw, round);
  }

  async function ask(draw: PendingDraw, mine: number) {
    while (mine === round) {
      const reply = await send(draw);
      if (mine !== round) return;
      if (reply.ok) return show(draw, reply.data);
      if (!mayStillSucceed(reply.code)) {
        clearTimeout(timer);
        memory.clear();
        return set({ phase: "refused", draw, code: reply.code });
      }
      await new Promise((resolve) => setTimeout(resolve, askAgainAfterMs));
    }
  }

  /** The draw stays in memory until the number is hidden: a reload meanwhile gets the same number again. */
  function show(draw: PendingDraw, reply: DrawReply) {
    set({ phase: "drawn", draw, reply, hideAt: Date.now() + numberShownMs * patience() });
    hideInTime();
  }

  function hideInTime() {
    clearTimeout(timer);
    if (state.phase === "drawn") timer = setTimeout(dismiss, state.hideAt - Date.now());
  }

  function dismiss() {
    round += 1;
    clearTimeout(timer);
    memory.clear();
    if (state.phase !== "none") set({ phase: "none" });
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    draw(request) {
      if (state.phase === "none") start({ ticketId: newId(), ...request, tappedAt: Date.now() });
    },
    tryAgain() {
      if (state.phase !== "refused") return;
      const { draw, code } = state;
      start({ ...draw, tappedAt: Date.now(), ...(code === "ticket_id_reused" ? { ticketId: newId() } : {}) });
    },
    extend() {
      if (state.phase !== "drawn") return;
      set({ ...state, hideAt: Date.now() + numberExtendedMs * patience() });
      hideInTime();
    },
    dismiss,
    resume() {
      const draw = state.phase === "none" ? memory.load() : null;
      if (draw) start(draw);
    },
  };
}

/** Codes after which the ticket may exist, or may come to exist, by asking once more. */
function mayStillSucceed(code: RefusalCode): boolean {
  return code === "offline" || code === "no_answer" || code === "rate_limited";
}
