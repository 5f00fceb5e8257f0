"use client";
import { useCallback, useState } from "react";
import type { Reply } from "#app/_lib/queue-socket.ts";
import type { Live } from "#app/_lib/use-live.ts";

export type Wish = "give-back" | "postpone";

/** Where the visitor stands with what they asked for. */
export type WishState =
  | { phase: "none" }
  | { phase: "confirming"; wish: Wish }
  | { phase: "asking"; wish: Wish }
  /** Answered: granted is seen in the next snapshot, the rest is said. */
  | { phase: "answered"; wish: Wish; outcome: "granted" | "nobody_behind" | "already" | "failed" };

export type Wishes = WishState & { ask(wish: Wish): void; confirm(): void; dismiss(): void };

/** Both wishes cost something, so each is asked for twice: with its button, and with its confirmation. */
export function useWishes(live: Live<"phone"> | null): Wishes {
  const [state, setState] = useState<WishState>({ phase: "none" });

  const confirm = useCallback(async () => {
    if (state.phase !== "confirming" || !live) return;
    const { wish } = state;
    setState({ phase: "asking", wish });
    const reply = await live.send(wish === "postpone" ? "ticket:postpone" : "ticket:give-back", {});
    setState({ phase: "answered", wish, outcome: outcomeOf(reply) });
  }, [live, state]);

  return {
    ...state,
    ask: useCallback((wish: Wish) => setState({ phase: "confirming", wish }), []),
    confirm: () => void confirm(),
    dismiss: useCallback(() => setState({ phase: "none" }), []),
  };
}

function outcomeOf(reply: Reply<null>): Extract<WishState, { phase: "answered" }>["outcome"] {
  if (reply.ok) return "granted";
  if (reply.code === "nobody_behind") return "nobody_behind";
  return reply.code === "postponed_already" ? "already" : "failed";
}
