"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import type { Live } from "#app/_lib/use-live.ts";
import type { CommandPayload } from "#server/protocol/commands.ts";
import type { VisitListReply } from "#server/protocol/replies.ts";

export type VisitQuery = CommandPayload<"visit:list">;

type VisitList = { list: VisitListReply | null; refusal: RefusalCode | null; reload(): void };

/** The visits a query finds, asked anew when the query or the connection changes; null: not asked, or wrong query. */
export function useVisitList(live: Pick<Live<"console">, "send" | "connected"> | null, query: VisitQuery | null) {
  const [list, setList] = useState<VisitListReply | null>(null);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const send = useRef(live?.send);
  send.current = live?.send;
  const isConnected = live?.connected ?? false;
  const key = query === null ? null : JSON.stringify(query);
  const latest = useRef(0);

  const reload = useCallback(async () => {
    if (key === null || !isConnected) return;
    latest.current += 1;
    const asked = latest.current;
    const reply = await send.current?.("visit:list", JSON.parse(key) as VisitQuery);
    // An answer to an earlier question is of no interest any more.
    if (!reply || asked !== latest.current) return;
    setRefusal(reply.ok ? null : reply.code);
    if (reply.ok) setList(reply.data);
  }, [key, isConnected]);

  useEffect(() => void reload(), [reload]);

  return { list, refusal, reload: () => void reload() } satisfies VisitList;
}
