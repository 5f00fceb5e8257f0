"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { DisplaySnapshot } from "#server/protocol/snapshots.ts";
import {
  type Announcer,
  advanceAnnouncer,
  type Call,
  hearSnapshot,
  isHighlighted,
  nextAnnouncerChange,
  silentAnnouncer,
} from "./announcer.ts";

type Options = {
  clockOffsetMs: number;
  /** The moment a call takes the big place: here gong and voice begin, one call at a time (E2). */
  onAnnounce?: (call: Call) => void;
};

/** Announces each call once, in order (E2). */
export function useAnnouncer(
  snapshot: DisplaySnapshot | null,
  { clockOffsetMs, onAnnounce }: Options,
): { big: Announcer["big"]; isNew: boolean } {
  const announcer = useRef(silentAnnouncer);
  const latest = useRef({ snapshot, clockOffsetMs, onAnnounce });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [shown, setShown] = useState<{ big: Announcer["big"]; isNew: boolean }>({ big: null, isNew: false });
  latest.current = { snapshot, clockOffsetMs, onAnnounce };

  const pass = useCallback(() => {
    const board = latest.current.snapshot;
    if (!board) return;
    const now = Date.now() + latest.current.clockOffsetMs;
    const { state, announced } = advanceAnnouncer(announcer.current, board, now);
    announcer.current = state;
    setShown({ big: state.big, isNew: isHighlighted(state, now) });
    if (announced) latest.current.onAnnounce?.(announced);
    clearTimeout(timer.current);
    const next = nextAnnouncerChange(state, now);
    if (next !== null) timer.current = setTimeout(pass, next - now);
  }, []);

  useEffect(() => {
    if (!snapshot) return;
    announcer.current = hearSnapshot(announcer.current, snapshot);
    pass();
  }, [snapshot, pass]);

  useEffect(() => () => clearTimeout(timer.current), []);

  return shown;
}
