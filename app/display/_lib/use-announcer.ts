"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import {
  type Announcer,
  advanceAnnouncer,
  type Board,
  type Call,
  endVoice,
  heardOf,
  hearSnapshot,
  isHighlighted,
  mayBeRepeated,
  nextAnnouncerChange,
} from "./announcer.ts";
import { recallHeard, rememberHeard } from "./heard-before.ts";

export type VoiceTurn = {
  /** Aborted when the call was taken back: then nobody is to be sent to that room. */
  signal: AbortSignal;
  /** See `mayBeRepeated`, asked at that moment. */
  mayRepeat: () => boolean;
};

type Options = {
  clockOffsetMs: number;
  /** After the picture has changed: gong and voice. Resolves when they have ended, one call at a time (E2). */
  onAnnounce: (call: Call, turn: VoiceTurn) => Promise<unknown>;
};

type Shown = { big: Announcer["big"]; isNew: boolean; announced: Call | null };

/** Announces each call once, in order, picture and voice in step (E2). */
export function useAnnouncer(board: Board | null, { clockOffsetMs, onAnnounce }: Options): Omit<Shown, "announced"> {
  const announcer = useRef<Announcer | null>(null);
  const latest = useRef({ board, clockOffsetMs, onAnnounce });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const voice = useRef<{ call: Call; abort: AbortController } | null>(null);
  const [shown, setShown] = useState<Shown>({ big: null, isNew: false, announced: null });
  latest.current = { board, clockOffsetMs, onAnnounce };

  const pass = useCallback(() => {
    const { board, clockOffsetMs } = latest.current;
    if (!board || !announcer.current) return;
    const now = Date.now() + clockOffsetMs;
    const { state, announced } = advanceAnnouncer(announcer.current, board, now);
    announcer.current = state;
    rememberHeard(heardOf(state));
    if (state.big?.call.callSeq !== voice.current?.call.callSeq) voice.current?.abort.abort();
    setShown((before) => ({
      big: state.big,
      isNew: isHighlighted(state, now),
      announced: announced ?? before.announced,
    }));
    clearTimeout(timer.current);
    const next = nextAnnouncerChange(state, now);
    if (next !== null) timer.current = setTimeout(pass, next - now);
  }, []);

  useEffect(() => {
    if (!board) return;
    const before = announcer.current ?? recallHeard();
    announcer.current = hearSnapshot(before, board, Date.now() + latest.current.clockOffsetMs);
    pass();
  }, [board, pass]);

  // An effect, so that the picture stands before the sound begins.
  const { announced } = shown;
  useEffect(() => {
    if (!announced) return;
    const abort = new AbortController();
    voice.current = { call: announced, abort };
    const mayRepeat = () => {
      const { board } = latest.current;
      return board !== null && announcer.current !== null && mayBeRepeated(announcer.current, board, announced);
    };
    const end = () => {
      if (announcer.current) announcer.current = endVoice(announcer.current, announced);
      pass();
    };
    latest.current.onAnnounce(announced, { signal: abort.signal, mayRepeat }).then(end, end);
    return () => abort.abort();
  }, [announced, pass]);

  useEffect(() => () => clearTimeout(timer.current), []);

  return shown;
}
