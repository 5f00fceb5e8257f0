"use client";
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Live } from "#app/_lib/use-live.ts";
import { createUuidV7 } from "#app/_lib/uuid-v7.ts";
import { lobbyLocales } from "#server/words/lobby-locales.ts";
import { createDrawing, type Drawing, type DrawingControl } from "./drawing.ts";
import { createTabMemory } from "./pending-draw.ts";

/**
 * The kiosk's one draw at a time, over whichever connection there is when it asks.
 *
 * @param patience how many times longer than usual the number is shown (A42).
 */
export function useDrawing(live: Live<"kiosk"> | null, patience: number): [Drawing, DrawingControl] {
  const latest = useRef({ send: live?.send, patience });
  useLayoutEffect(() => {
    latest.current = { send: live?.send, patience };
  });

  const [control] = useState(() =>
    createDrawing({
      memory: createTabMemory(lobbyLocales.map(({ code }) => code)),
      newId: createUuidV7,
      patience: () => latest.current.patience,
      async send({ ticketId, concern, locale, wishes }) {
        const input = { ticketId, concern, language: locale, wishes };
        return (await latest.current.send?.("ticket:draw", input)) ?? { ok: false, code: "offline" };
      },
    }),
  );
  const drawing = useSyncExternalStore(control.subscribe, control.getState, control.getState);

  useEffect(() => control.resume(), [control]);

  return [drawing, control];
}
