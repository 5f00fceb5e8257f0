"use client";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import type { RefusalCode, Reply } from "#app/_lib/queue-socket.ts";
import type { AskingLive } from "#app/_lib/use-answer.ts";
import type { Live } from "#app/_lib/use-live.ts";
import type { CommandName, CommandPayload, CommandReplies } from "#server/protocol/commands.ts";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import type { ConsoleDesk, ConsoleSnapshot, ConsoleTicket, Presence } from "#server/protocol/snapshots.ts";

export type Refusal = { code: RefusalCode; reference: string | null };

export type ConsoleView = {
  snapshot: ConsoleSnapshot;
  presence: Presence | null;
  catalogue: CatalogueReply | null;
  /** The server's time in milliseconds, each second. */
  now: number;
  /** Not connected or out of date: nothing can be sent. */
  isLocked: boolean;
  /** Name of who is signed in, as desks show it; null: not known. */
  me: string | null;
  /** The desk of this browser tab; null: none chosen. */
  desk: ConsoleDesk | null;
  /** Called to or serving at that desk. */
  visitor: ConsoleTicket | null;
  chooseDesk(deskId: string | null): void;
  /** Name and subject of the command under way. */
  pending: { name: CommandName; subject: string } | null;
  refusal: Refusal | null;
  dismissRefusal(): void;
  /** Sends what changes nothing of the queue: beside `run`, which keeps to one command at a time. */
  send: Live<"console">["send"];
  /** What a record under work sends and listens on. */
  live: AskingLive;
  run<N extends CommandName>(name: N, input: CommandPayload<N>): Promise<Reply<CommandReplies[N]> | null>;
};

const ConsoleContext = createContext<ConsoleView | null>(null);

export function useConsole(): ConsoleView {
  const view = useContext(ConsoleContext);
  if (!view) throw new Error("console parts outside of ConsoleProvider");
  return view;
}

type ConsoleProviderProps = Omit<ConsoleView, "pending" | "refusal" | "dismissRefusal" | "run" | "send"> & {
  children: ReactNode;
};

/** A button stays pending until the snapshot shows what it did, but no longer than this. */
const waitForSnapshotMs = 1_500;

export function ConsoleProvider({ children, ...given }: ConsoleProviderProps) {
  const { send } = given.live;
  const [pending, setPending] = useState<ConsoleView["pending"]>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isBusy = useRef(false);
  const revision = useRef(0);
  const onRevision = useRef<(() => void) | null>(null);

  useEffect(() => {
    revision.current = given.snapshot.revision;
    onRevision.current?.();
  }, [given.snapshot.revision]);

  async function run<N extends CommandName>(name: N, input: CommandPayload<N>) {
    // Two clicks never call two people (C2): one command of a console at a time.
    if (isBusy.current) return null;
    isBusy.current = true;
    setPending({ name, subject: readSubject(input) });
    const before = revision.current;
    const reply = await send(name, input);
    setRefusal(reply.ok ? null : { code: reply.code, reference: reply.reference ?? null });
    if (reply.ok && revision.current === before) await waitForSnapshot();
    isBusy.current = false;
    setPending(null);
    return reply;
  }

  function waitForSnapshot(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, waitForSnapshotMs);
      onRevision.current = done;
      function done() {
        clearTimeout(timer);
        onRevision.current = null;
        resolve();
      }
    });
  }

  const view: ConsoleView = {
    ...given,
    pending,
    refusal,
    dismissRefusal: () => setRefusal(null),
    send,
    run,
  };
  return <ConsoleContext value={view}>{children}</ConsoleContext>;
}

/** What a command is about: tells the button of one row from that of the next. */
function readSubject(input: object): string {
  const { ticketId, deskId } = input as { ticketId?: string; deskId?: string };
  return ticketId ?? deskId ?? "";
}
