"use client";
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { createRandomUuid } from "#app/_lib/random-uuid.ts";
import type { Live } from "#app/_lib/use-live.ts";
import { createLeaving, type Leaving, type LeavingControl } from "./leaving-feedback.ts";

/** The kiosk's one piece of feedback at a time, over whichever connection there is when it is sent. */
export function useFeedback(live: Live<"kiosk"> | null): [Leaving, LeavingControl] {
  const send = useRef(live?.send);
  useLayoutEffect(() => {
    send.current = live?.send;
  });
  const [control] = useState(() =>
    createLeaving({
      newId: createRandomUuid,
      send: async (feedback) => (await send.current?.("feedback:leave", feedback)) ?? { ok: false, code: "offline" },
    }),
  );
  return [useSyncExternalStore(control.subscribe, control.getState, control.getState), control];
}
