"use client";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { RegisterReplies } from "#server/protocol/registers.ts";
import { useConsole } from "../_lib/use-console.tsx";

/** One quiet line at the end of a quarter: what nobody of the trade has written about yet (G4). */
export function ExpertViewReminder() {
  const t = useTranslations("staff.registers.expertViews");
  const { live, snapshot } = useConsole();
  const [reminder, setReminder] = useState<RegisterReplies["register:remind"]["reminder"]>(null);
  const send = useRef(live.send);
  send.current = live.send;
  const changes = live.changed.registers ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: day and count are the signs that it may be another one.
  useEffect(() => {
    if (!live.connected) return;
    void send.current("register:remind", {}).then((reply) => reply.ok && setReminder(reply.data.reminder));
  }, [live.connected, changes, snapshot.day.date]);
  if (!reminder) return null;
  const quarter = t("quarterOf", { n: reminder.quarter.slice(6), year: reminder.quarter.slice(0, 4) });
  return (
    <p className="text-sm text-pretty text-muted">
      {t("reminder", { quarter, n: String(reminder.missing.length), of: String(reminder.of) })}{" "}
      <a href="/registers?tab=expertViews" className="font-medium text-brand-700 underline underline-offset-4">
        {t("reminderLink")}
      </a>
    </p>
  );
}
