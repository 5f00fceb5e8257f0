"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import type { Live } from "#app/_lib/use-live.ts";
import type { RegisterReplies, RegistersReply } from "#server/protocol/registers.ts";

export type RegistersLine = Pick<Live<"console">, "send" | "connected" | "changed">;
type Reminder = RegisterReplies["register:remind"]["reminder"];

/** The registers of a year, asked anew when the year, the connection or somebody else changes them. */
export function useRegisters(line: RegistersLine, year: number) {
  const [registers, setRegisters] = useState<RegistersReply | null>(null);
  const [reminder, setReminder] = useState<Reminder>(null);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const send = useRef(line.send);
  send.current = line.send;
  const latest = useRef(0);

  const reload = useCallback(async () => {
    latest.current += 1;
    const asked = latest.current;
    const [read, remind] = await Promise.all([
      send.current("register:read", { year }),
      send.current("register:remind", {}),
    ]);
    // An answer to an earlier question is of no interest any more.
    if (asked !== latest.current) return;
    setRefusal(read.ok ? null : read.code);
    if (read.ok) setRegisters(read.data);
    if (remind.ok) setReminder(remind.data.reminder);
  }, [year]);

  const changes = line.changed.registers ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count is the sign that something changed.
  useEffect(() => {
    if (line.connected) void reload();
  }, [reload, line.connected, changes]);

  return { registers, reminder, refusal, reload };
}
