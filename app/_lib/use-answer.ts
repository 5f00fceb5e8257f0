"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { CommandName, CommandPayload, CommandReplies } from "#server/protocol/commands.ts";
import type { StaffChange } from "#server/protocol/values.ts";
import type { RefusalCode } from "./queue-socket.ts";
import type { Live } from "./use-live.ts";

export type AskingLive = Pick<Live<"console">, "send" | "connected" | "changed">;

type Answer<T> = { data: T | null; refusal: RefusalCode | null; reload(): void };

/**
 * What the server answers to a question, asked again when the question or the connection changes, and when it says that
 * one of `on` has changed. Null: not asked.
 */
export function useAnswer<N extends CommandName>(
  live: AskingLive,
  name: N,
  input: CommandPayload<N> | null,
  on: readonly StaffChange[],
): Answer<CommandReplies[N]> {
  const [data, setData] = useState<CommandReplies[N] | null>(null);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const send = useRef(live.send);
  send.current = live.send;
  const latest = useRef(0);
  const question = input === null ? null : JSON.stringify(input);
  const news = on.map((what) => live.changed[what] ?? 0).join(" ");

  const ask = useCallback(async () => {
    if (question === null || !live.connected) return;
    latest.current += 1;
    const asked = latest.current;
    const reply = await send.current(name, JSON.parse(question) as CommandPayload<N>);
    // An answer to an earlier question is of no interest any more.
    if (asked !== latest.current) return;
    setRefusal(reply.ok ? null : reply.code);
    if (reply.ok) setData(reply.data);
  }, [name, question, live.connected]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: counts up when the server says that something changed.
  useEffect(() => void ask(), [ask, news]);

  return { data, refusal, reload: () => void ask() };
}
