"use client";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { AskingLive } from "#app/_lib/use-answer.ts";
import type { Live } from "#app/_lib/use-live.ts";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import type { ConsoleDesk, ConsoleSnapshot, ConsoleTicket, Presence } from "#server/protocol/snapshots.ts";
import { type CommandRun, useCommandRun } from "./use-command-run.ts";
import { RowToolsContext } from "./use-row-tools.ts";
import { useUnchanged } from "./use-unchanged.ts";

type ConsoleView = CommandRun & {
  snapshot: ConsoleSnapshot;
  presence: Presence | null;
  catalogue: CatalogueReply | null;
  /** Not connected or out of date: nothing can be sent. */
  isLocked: boolean;
  /** Name of who is signed in, as desks show it; null: not known. */
  me: string | null;
  /** Minutes without a touch after which the session ends; null: not known. */
  idleMinutes: number | null;
  /** The desk of this browser tab; null: none chosen. */
  desk: ConsoleDesk | null;
  /** Called to or serving at that desk. */
  visitor: ConsoleTicket | null;
  chooseDesk(deskId: string | null): void;
  /** Sends what changes nothing of the queue: beside `run`, which keeps to one command at a time. */
  send: Live<"console">["send"];
  /** What a record under work sends and listens on. */
  live: AskingLive;
};

const ConsoleContext = createContext<ConsoleView | null>(null);

/** All the console knows: another one with each picture of the queue. Rows ask `useRowTools`, clocks `useConsoleNow`. */
export function useConsole(): ConsoleView {
  const view = useContext(ConsoleContext);
  if (!view) throw new Error("console parts outside of ConsoleProvider");
  return view;
}

type ConsoleProviderProps = Omit<ConsoleView, keyof CommandRun | "send"> & { children: ReactNode };

export function ConsoleProvider({ children, ...given }: ConsoleProviderProps) {
  const { snapshot, catalogue, isLocked, live } = given;
  const commands = useCommandRun(live.send, snapshot.revision);
  const { pending, run } = commands;
  const desks = useUnchanged(snapshot.desks.map(({ id, room, active }) => ({ id, room, active })));
  const tools = useMemo(
    () => ({ catalogue, desks, pending, isLocked, run }),
    [catalogue, desks, pending, isLocked, run],
  );
  return (
    <ConsoleContext value={{ ...given, ...commands, send: live.send }}>
      <RowToolsContext value={tools}>{children}</RowToolsContext>
    </ConsoleContext>
  );
}
