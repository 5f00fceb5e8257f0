"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { AbsenceReplies } from "#server/protocol/absences.ts";
import { useSettings } from "./use-settings.tsx";

export type AbsenceEntry = AbsenceReplies["absence:list"]["absences"][number];

/** The list of absences, asked anew when somebody changes it; null: not read yet. */
export function useAbsences(): { absences: readonly AbsenceEntry[] | null; reload(): Promise<void> } {
  const { send, connected, changed } = useSettings();
  const [absences, setAbsences] = useState<readonly AbsenceEntry[] | null>(null);
  const latestSend = useRef(send);
  latestSend.current = send;

  const reload = useCallback(async () => {
    const reply = await latestSend.current("absence:list", {});
    if (reply.ok) setAbsences(reply.data.absences);
  }, []);

  const changes = changed.registers ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count is the sign that something changed.
  useEffect(() => {
    if (connected) void reload();
  }, [connected, changes, reload]);
  return { absences, reload };
}
