"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import type { AuditListReply, AuditVerifyReply } from "#server/protocol/audit.ts";
import { useSettings } from "./use-settings.tsx";

export type AuditQuery = { from: string; to: string; actorId: string | null; offset: number };
export type AuditLine = AuditListReply["entries"][number];

export type AuditLog = {
  /** Null until it has been read. */
  list: AuditListReply | null;
  /** Null while it is being checked. */
  chain: AuditVerifyReply | null;
  refusal: RefusalCode | null;
  isReading: boolean;
  check(): Promise<void>;
  /** Every entry of the period and person, page by page; null where the server did not answer. */
  readAll(): Promise<readonly AuditLine[] | null>;
};

/** The log of changes: who did what, when, to which record or setting. */
export function useAuditLog(query: AuditQuery): AuditLog {
  const { send, connected } = useSettings();
  const [list, setList] = useState<AuditListReply | null>(null);
  const [chain, setChain] = useState<AuditVerifyReply | null>(null);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const [isReading, setIsReading] = useState(false);
  const latestSend = useRef(send);
  latestSend.current = send;
  const latestQuery = useRef("");
  const { from, to, actorId, offset } = query;
  const isPossible = from !== "" && to !== "" && from <= to;

  useEffect(() => {
    const key = JSON.stringify([from, to, actorId, offset]);
    latestQuery.current = key;
    if (!connected || !isPossible) return;
    setIsReading(true);
    void latestSend.current("audit:list", { from, to, actorId, offset }).then((reply) => {
      // Only what was asked for last.
      if (latestQuery.current !== key) return;
      if (reply.ok) setList(reply.data);
      setRefusal(reply.ok ? null : reply.code);
      setIsReading(false);
    });
  }, [connected, isPossible, from, to, actorId, offset]);

  const check = useCallback(async () => {
    setChain(null);
    const reply = await latestSend.current("audit:verify", {});
    if (reply.ok) setChain(reply.data);
    else setRefusal(reply.code);
  }, []);
  useEffect(() => {
    if (connected) void check();
  }, [connected, check]);

  async function readAll(): Promise<readonly AuditLine[] | null> {
    const lines: AuditLine[] = [];
    for (;;) {
      const reply = await latestSend.current("audit:list", { from, to, actorId, offset: lines.length });
      if (!reply.ok) {
        setRefusal(reply.code);
        return null;
      }
      lines.push(...reply.data.entries);
      if (reply.data.entries.length === 0 || lines.length >= reply.data.total) return lines;
    }
  }

  return { list, chain, refusal, isReading, check, readAll };
}
