"use client";
import { useCallback, useState } from "react";
import type { Live } from "#app/_lib/use-live.ts";
import { outcomeOf, type Wish, type WishState } from "./wish-outcome.ts";

export type Wishes = WishState & { ask(wish: Wish): void; confirm(): void; dismiss(): void };

/** Both wishes cost something, so each is asked for twice: with its button, and with its confirmation. */
export function useWishes(live: Live<"phone"> | null): Wishes {
  const [state, setState] = useState<WishState>({ phase: "none" });

  async function confirm() {
    if (state.phase !== "confirming" || !live) return;
    const { wish } = state;
    setState({ phase: "asking", wish });
    const reply = await live.send(wish === "postpone" ? "ticket:postpone" : "ticket:give-back", {});
    setState({ phase: "answered", wish, outcome: outcomeOf(reply) });
  }

  return {
    ...state,
    ask: useCallback((wish: Wish) => setState({ phase: "confirming", wish }), []),
    confirm: () => void confirm(),
    dismiss: useCallback(() => setState({ phase: "none" }), []),
  };
}
