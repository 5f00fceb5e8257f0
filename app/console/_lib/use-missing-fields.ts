"use client";
import { useEffect, useRef, useState } from "react";
import type { VisitId } from "#server/domain/visit.ts";
import { missingFields, type VisitField } from "#server/domain/visit-rules.ts";
import type { ConsoleSnapshot } from "#server/protocol/snapshots.ts";
import { useConsole } from "./use-console.tsx";

/** By record; one that could not be read is not there. */
type MissingFields = ReadonlyMap<VisitId, readonly VisitField[]>;

/** What each of these records still lacks (V2). Read one after the other, again when one has changed. */
export function useMissingFields(records: ConsoleSnapshot["openRecords"]): MissingFields {
  const { live, catalogue } = useConsole();
  const [missing, setMissing] = useState<MissingFields>(new Map());
  const send = useRef(live.send);
  send.current = live.send;
  const wanted = JSON.stringify(records.map(({ visitId, revision }) => [visitId, revision]));

  useEffect(() => {
    if (!live.connected || catalogue === null) return;
    const facts = catalogue;
    let isOver = false;
    async function read() {
      for (const [visitId] of JSON.parse(wanted) as [VisitId, number][]) {
        const reply = await send.current("visit:read", { visitId });
        if (isOver) return;
        if (reply.ok) setMissing((known) => new Map(known).set(visitId, missingFields(reply.data, facts)));
      }
    }
    void read();
    return () => {
      isOver = true;
    };
  }, [wanted, live.connected, catalogue]);

  return missing;
}
