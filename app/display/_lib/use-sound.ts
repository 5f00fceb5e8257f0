"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Live } from "#app/_lib/use-live.ts";
import type { DeviceProblem } from "#server/protocol/values.ts";
import type { Call } from "./announcer.ts";
import { nextSelfTest } from "./self-test.ts";
import type { VoiceTurn } from "./use-announcer.ts";
import { openWallSound, type WallSound } from "./wall-sound.ts";

type Sound = {
  problem: DeviceProblem | null;
  /** A test call stands on the screen as long as it is heard, and long enough to be read where it is not. */
  isTesting: boolean;
  announce(call: Call, turn: VoiceTurn): Promise<unknown>;
  testCall(): void;
};

const testShownForMs = 6_000;
/** A longer one rings at once. The nightly reload sets it anew long before. */
const longestTimerMs = 2 ** 31 - 1;

/** Gong and voice of this display while it is shown; staff is told what is wrong with them (A54, E3). */
export function useSound(live: Live<"display"> | null): Sound {
  const sound = useRef<WallSound | null>(null);
  const [problem, setProblem] = useState<DeviceProblem | null>(null);
  const [isTesting, setIsTesting] = useState(false);
  const config = live?.setup?.kind === "display" ? live.setup.config : null;

  useEffect(() => {
    const opened = openWallSound(setProblem);
    sound.current = opened;
    return () => opened.close();
  }, []);
  useEffect(() => {
    if (config) sound.current?.configure(config);
  }, [config]);

  useProblemReport(live, problem);
  useSelfTest(live, sound);

  const announce = useCallback<Sound["announce"]>(async (call, turn) => sound.current?.announce(call, turn), []);
  const testCall = useCallback(() => {
    setIsTesting(true);
    const shown = new Promise((resolve) => setTimeout(resolve, testShownForMs));
    void Promise.all([shown, sound.current?.testCall()]).finally(() => setIsTesting(false));
  }, []);
  return { problem, isTesting, announce, testCall };
}

/** The server forgets with the connection. */
function useProblemReport(live: Live<"display"> | null, problem: DeviceProblem | null): void {
  const isConnected = live?.connected ?? false;
  const send = useRef(live?.send);
  send.current = live?.send;
  useEffect(() => {
    if (isConnected) void send.current?.("device:report", { problem });
  }, [isConnected, problem]);
}

function useSelfTest(live: Live<"display"> | null, sound: { readonly current: WallSound | null }): void {
  const at = live?.snapshot ? nextSelfTest(live.snapshot.availability) : null;
  const offset = useRef(0);
  offset.current = live?.clockOffsetMs ?? 0;
  useEffect(() => {
    if (at === null) return;
    const delay = at - Date.now() - offset.current;
    // Opening is near already: the page was loaded just now, and tried its sound then.
    if (delay < 0 || delay > longestTimerMs) return;
    const timer = setTimeout(() => void sound.current?.selfTest(), delay);
    return () => clearTimeout(timer);
  }, [at, sound]);
}
