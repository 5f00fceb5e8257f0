"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import type { StaffListReply } from "#server/protocol/staff.ts";
import { useSettings } from "./use-settings.tsx";

export type Person = StaffListReply["members"][number];

export type PeopleView = {
  /** Null until it has been read. */
  list: StaffListReply | null;
  refusal: RefusalCode | null;
  reload(): Promise<StaffListReply | null>;
};

/** Everybody who may sign in: read when the page connects and whenever the server says that somebody changed. */
export function usePeople(): PeopleView {
  const { send, connected, changed } = useSettings();
  const [list, setList] = useState<StaffListReply | null>(null);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const latestSend = useRef(send);
  latestSend.current = send;

  const reload = useCallback(async () => {
    const reply = await latestSend.current("user:list", {});
    setRefusal(reply.ok ? null : reply.code);
    if (!reply.ok) return null;
    setList(reply.data);
    return reply.data;
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: counts up when the server says that somebody changed.
  useEffect(() => {
    if (connected) void reload();
  }, [connected, changed.users, reload]);

  return { list, refusal, reload };
}
