"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import type { RetentionReply } from "#server/protocol/retention.ts";
import { useSettings } from "./use-settings.tsx";

export type RetentionView = {
  /** Null until it has been read. */
  retention: RetentionReply | null;
  refusal: RefusalCode | null;
  reload(): Promise<RetentionReply | null>;
};

/** How long what is kept, what a run would delete now, and what the last ones did. */
export function useRetention(): RetentionView {
  const { send, connected } = useSettings();
  const [retention, setRetention] = useState<RetentionReply | null>(null);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const latestSend = useRef(send);
  latestSend.current = send;

  const reload = useCallback(async () => {
    const reply = await latestSend.current("retention:read", {});
    if (reply.ok) setRetention(reply.data);
    setRefusal(reply.ok ? null : reply.code);
    return reply.ok ? reply.data : null;
  }, []);
  useEffect(() => {
    if (connected) void reload();
  }, [connected, reload]);

  return { retention, refusal, reload };
}
