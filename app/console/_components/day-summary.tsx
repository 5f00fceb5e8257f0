"use client";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { CommandReplies } from "#server/protocol/commands.ts";
import { useConsole } from "../_lib/use-console.tsx";

type Summary = CommandReplies["day:summary"];

/** What became of the day's numbers: counts only, read from what is kept. */
export function DaySummary() {
  const t = useTranslations("staff.wholeDay.closing");
  const { snapshot, send } = useConsole();
  const [summary, setSummary] = useState<Summary | null>(null);
  const { date } = snapshot.day;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `send` is new with every picture.
  useEffect(() => {
    let isGone = false;
    void send("day:summary", { date }).then((reply) => {
      if (reply.ok && !isGone) setSummary(reply.data);
    });
    return () => {
      isGone = true;
    };
  }, [date]);

  if (!summary) return null;
  const figures = [
    [t("completed"), summary.completed],
    [t("noShow"), summary.noShow],
    [t("cancelled"), summary.cancelled],
    [t("expired"), summary.expired],
  ] as const;
  return (
    <dl className="mx-auto mt-4 grid w-fit grid-cols-4 gap-x-8">
      {figures.map(([name, figure]) => (
        <div key={name} className="flex flex-col-reverse">
          <dt className="text-base">{name}</dt>
          <dd className="text-4xl font-semibold text-ink tabular-nums">{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
