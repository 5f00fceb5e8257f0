"use client";
import { createContext, useContext } from "react";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import type { ConsoleDesk } from "#server/protocol/snapshots.ts";
import type { CommandRun } from "./use-command-run.ts";

/** What the rows of a list need: nothing of it changes while only the queue does, so that they need not be drawn anew. */
export type RowTools = Pick<CommandRun, "pending" | "run"> & {
  catalogue: CatalogueReply | null;
  desks: readonly RowDesk[];
  /** Not connected or out of date: nothing can be sent. */
  isLocked: boolean;
};
/** What stays the same of a desk while people are called to it. */
export type RowDesk = Pick<ConsoleDesk, "id" | "room" | "active">;

export const RowToolsContext = createContext<RowTools | null>(null);

export function useRowTools(): RowTools {
  const tools = useContext(RowToolsContext);
  if (!tools) throw new Error("rows of the console outside of ConsoleProvider");
  return tools;
}
