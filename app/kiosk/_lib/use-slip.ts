"use client";
import { createContext, useEffect, useState } from "react";
import type { Live } from "#app/_lib/use-live.ts";
import type { SlipState } from "#server/domain/slip.ts";
import type { Drawing } from "./drawing.ts";
import { printPage } from "./print-page.ts";

/** Nothing heard of a slip for this long: it may be stuck, and the number must be remembered (A14). */
const unsureAfterMs = 12_000;
/** Between two tries to get the slip for the kiosk's own browser. */
const askAgainMs = 1_000;

export const SlipContext = createContext<SlipState | null>(null);

/** How the slip of the number on the screen stands; null: there is none. */
export function useSlip(live: Live<"kiosk"> | null, drawing: Drawing): SlipState | null {
  const drawn = drawing.phase === "drawn" ? drawing : null;
  const way = drawn?.reply.slip ?? "none";
  const ticketId = drawn?.draw.ticketId ?? null;
  const told = live?.slip && live.slip.ticketId === ticketId ? live.slip.state : null;
  const isLate = useLate(way === "network" && (told === null || told === "printing") ? ticketId : null);
  const handedOver = useBrowserPrint(live?.send, way === "browser" ? ticketId : null);
  useAskAgain(live, drawing);
  if (way === "none") return null;
  if (way === "browser") return handedOver;
  return isLate ? "unsure" : (told ?? "printing");
}

function useLate(waitingFor: string | null): boolean {
  const [lateFor, setLateFor] = useState<string | null>(null);
  useEffect(() => {
    if (waitingFor === null) return;
    const timer = setTimeout(() => setLateFor(waitingFor), unsureAfterMs);
    return () => clearTimeout(timer);
  }, [waitingFor]);
  return waitingFor !== null && lateFor === waitingFor;
}

/** What was told while the connection was gone is told again: the same draw once more changes nothing else (D2, K1). */
function useAskAgain(live: Live<"kiosk"> | null, drawing: Drawing): void {
  const connected = live?.connected ?? false;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a connection that came back asks.
  useEffect(() => {
    if (!connected || drawing.phase !== "drawn" || drawing.reply.slip !== "network") return;
    const { ticketId, concern, locale, wishes } = drawing.draw;
    void live?.send("ticket:draw", { ticketId, concern, language: locale, wishes });
  }, [connected]);
}

/** K5: the server gives the slip out once; after a reload there is none left to print. */
function useBrowserPrint(send: Live<"kiosk">["send"] | undefined, ticketId: string | null): SlipState {
  const [done, setDone] = useState<{ ticketId: string; state: SlipState } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `send` is another one with every render.
  useEffect(() => {
    if (ticketId === null || !send) return;
    let isOver = false;
    const finish = (state: SlipState) => setDone({ ticketId, state });
    void takePage(send, ticketId, () => isOver)
      .then(async (page) => {
        if (page === "not_sure") return finish("unsure");
        if (page !== null && !isOver) await printPage(page);
        finish("sent");
      })
      .catch(() => finish("unsure"));
    return () => {
      isOver = true;
    };
  }, [ticketId, send === undefined]);
  return done !== null && done.ticketId === ticketId ? done.state : "printing";
}

/** `not_sure`: it was given out, and the answer got lost. */
async function takePage(
  send: Live<"kiosk">["send"],
  ticketId: string,
  isOver: () => boolean,
): Promise<string | null | "not_sure"> {
  let wasLost = false;
  while (!isOver()) {
    const reply = await send("slip:take", { ticketId });
    if (reply.ok) return reply.data.page === null && wasLost ? "not_sure" : reply.data.page;
    if (reply.code === "no_answer") wasLost = true;
    else if (reply.code !== "offline" && reply.code !== "rate_limited") return "not_sure";
    await new Promise((resolve) => setTimeout(resolve, askAgainMs));
  }
  return null;
}
