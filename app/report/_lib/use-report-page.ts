"use client";
import { useMemo } from "react";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { type AskingLive, useAnswer } from "#app/_lib/use-answer.ts";
import type { CommandPayload, CommandReplies } from "#server/protocol/commands.ts";
import type { ReportPage } from "#server/protocol/report.ts";
import type { StaffChange } from "#server/protocol/values.ts";

type ReadingCommand = "report:read" | "report:read-frozen";

/** The report that the server answers with, read from its bytes; null: not asked for, or not there yet. */
export function useReportPage<N extends ReadingCommand>(
  live: AskingLive,
  name: N,
  input: CommandPayload<N> | null,
  on: readonly StaffChange[],
): { page: ReportPage | null; refusal: RefusalCode | null } {
  const { data, refusal } = useAnswer(live, name, input, on);
  const page = useMemo(() => (data === null ? null : readPage(data)), [data]);
  return { page, refusal };
}

function readPage({ page }: CommandReplies[ReadingCommand]): ReportPage {
  return JSON.parse(new TextDecoder().decode(page)) as ReportPage;
}
