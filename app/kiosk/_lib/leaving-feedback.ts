import type { RefusalCode, Reply } from "#app/_lib/queue-socket.ts";
import type { Helped } from "./journey.ts";

/** No answer for this long: the screen says honestly that it did not work. */
export const giveUpAfterMs = 10_000;
const sendAgainAfterMs = 400;

export type Feedback = { id: string; kind: string; tile: string | null; helped: Helped | null };

export type Leaving =
  | { phase: "none" }
  | { phase: "sending"; feedback: Feedback }
  | { phase: "sent" }
  | { phase: "failed"; feedback: Feedback };

type Ports = { send(feedback: Feedback): Promise<Reply<null>>; newId(): string };

export type LeavingControl = {
  getState(): Leaving;
  subscribe(listener: () => void): () => void;
  /** Nothing happens while another is under way. */
  leave(words: Omit<Feedback, "id">): void;
  /** The same once more, with the same id: the server keeps it once. */
  tryAgain(): void;
  dismiss(): void;
};

/** One piece of feedback, stored once or honestly not. Knows nothing about React. */
export function createLeaving({ send, newId }: Ports): LeavingControl {
  const listeners = new Set<() => void>();
  let state: Leaving = { phase: "none" };
  let round = 0;

  function set(next: Leaving) {
    state = next;
    for (const listener of listeners) listener();
  }

  async function start(feedback: Feedback) {
    round += 1;
    const mine = round;
    const giveUpAt = Date.now() + giveUpAfterMs;
    set({ phase: "sending", feedback });
    while (mine === round) {
      const reply = await send(feedback);
      if (mine !== round) return;
      if (reply.ok) return set({ phase: "sent" });
      if (!mayStillSucceed(reply.code) || Date.now() >= giveUpAt) return set({ phase: "failed", feedback });
      await new Promise((resolve) => setTimeout(resolve, sendAgainAfterMs));
    }
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    leave(words) {
      if (state.phase === "none") void start({ id: newId(), ...words });
    },
    tryAgain() {
      if (state.phase === "failed") void start(state.feedback);
    },
    dismiss() {
      round += 1;
      if (state.phase !== "none") set({ phase: "none" });
    },
  };
}

function mayStillSucceed(code: RefusalCode): boolean {
  return code === "offline" || code === "no_answer" || code === "rate_limited";
}
