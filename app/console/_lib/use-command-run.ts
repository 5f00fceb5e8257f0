"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { RefusalCode, Reply } from "#app/_lib/queue-socket.ts";
import type { Live } from "#app/_lib/use-live.ts";
import type { CommandName, CommandPayload, CommandReplies } from "#server/protocol/commands.ts";

export type Refusal = { code: RefusalCode; reference: string | null };
/** Name and subject of the command under way. */
export type Pending = { name: CommandName; subject: string };
type Run = <N extends CommandName>(name: N, input: CommandPayload<N>) => Promise<Reply<CommandReplies[N]> | null>;

export type CommandRun = {
  pending: Pending | null;
  refusal: Refusal | null;
  dismissRefusal(): void;
  /** The same function all the time, so that a row that holds it need not be drawn anew. */
  run: Run;
};

/** A button stays pending until the snapshot shows what it did, but no longer than this. */
const waitForSnapshotMs = 1_500;

/** Runs one command at a time, each until the picture of `revision` shows it. */
export function useCommandRun(send: Live<"console">["send"], revision: number): CommandRun {
  const [pending, setPending] = useState<Pending | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isBusy = useRef(false);
  const latest = useRef({ send, revision });
  const onRevision = useRef<(() => void) | null>(null);
  latest.current.send = send;

  useEffect(() => {
    latest.current.revision = revision;
    onRevision.current?.();
  }, [revision]);

  const waitForSnapshot = useCallback((): Promise<void> => {
    return new Promise((resolve) => {
      const timer = setTimeout(done, waitForSnapshotMs);
      onRevision.current = done;
      function done() {
        clearTimeout(timer);
        onRevision.current = null;
        resolve();
      }
    });
  }, []);

  const run = useCallback<Run>(
    async (name, input) => {
      // Two clicks never call two people (C2): one command of a console at a time.
      if (isBusy.current) return null;
      isBusy.current = true;
      setPending({ name, subject: readSubject(input) });
      const before = latest.current.revision;
      const reply = await latest.current.send(name, input);
      setRefusal(reply.ok ? null : { code: reply.code, reference: reply.reference ?? null });
      if (reply.ok && latest.current.revision === before) await waitForSnapshot();
      isBusy.current = false;
      setPending(null);
      return reply;
    },
    [waitForSnapshot],
  );
  const dismissRefusal = useCallback(() => setRefusal(null), []);
  return { pending, refusal, dismissRefusal, run };
}

/** What a command is about: tells the button of one row from that of the next. */
function readSubject(input: object): string {
  const { ticketId, deskId } = input as { ticketId?: string; deskId?: string };
  return ticketId ?? deskId ?? "";
}
