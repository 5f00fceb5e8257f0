"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { CommandName, CommandPayload, CommandReplies } from "#server/protocol/commands.ts";
import { type LiveConnection, openLiveConnection } from "./live-connection.ts";
import { type Reply, type SocketAudience, sendCommand } from "./queue-socket.ts";

export type Live<A extends SocketAudience> = ReturnType<LiveConnection<A>["getState"]> & {
  send<N extends CommandName>(name: N, input: CommandPayload<N>): Promise<Reply<CommandReplies[N]>>;
  retry(): void;
};

/** One live connection for the life of a screen; null until the browser has taken over from the server's HTML. */
export function useLive<A extends SocketAudience>(audience: A, phoneToken?: string): Live<A> | null {
  const [connection, setConnection] = useState<LiveConnection<A> | null>(null);

  useEffect(() => {
    const opened = openLiveConnection(audience, phoneToken);
    setConnection(opened);
    return () => opened.close();
  }, [audience, phoneToken]);

  const state = useSyncExternalStore(
    connection?.subscribe ?? subscribeToNothing,
    () => connection?.getState() ?? null,
    () => null,
  );

  if (!connection || !state) return null;
  return {
    ...state,
    send: (name, input) => sendCommand(connection.socket, name, input),
    retry: connection.retry,
  };
}

function subscribeToNothing() {
  return () => {};
}
