"use client";
import { Coffee } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatTime } from "#app/_lib/format-time.ts";
import { readTime } from "#app/_lib/read-time.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { ModalDialog } from "#app/_ui/modal-dialog.tsx";
import { TimeField } from "#app/_ui/time-field.tsx";
import type { ConsoleDesk } from "#server/protocol/snapshots.ts";
import { breakUntil } from "../_lib/break-until.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { useConsoleNow } from "../_lib/use-console-now.tsx";

/** "Kurz weg" until a time (C9): a length of the office by one key more, or any time of today. */
export function BreakDialog({ desk, onClose }: { desk: ConsoleDesk; onClose(): void }) {
  const t = useTranslations("staff.wholeDay.break");
  const tStaff = useTranslations("staff");
  const { formatLocale } = useStaffLanguage();
  const { snapshot, run, pending, isLocked, refusal } = useConsole();
  const now = useConsoleNow();
  const [time, setTime] = useState("");
  const [error, setError] = useState<string | null>(null);
  const timeOf = (instant: string) => formatTime(instant, formatLocale, snapshot.timeZone);
  const inMinutes = (minutes: number) => new Date(now + minutes * 60_000).toISOString();

  async function pauseUntil(until: string) {
    const reply = await run("desk:pause", { deskId: desk.id, until });
    if (reply?.ok) onClose();
  }

  function handleTime() {
    const until = breakUntil(readTime(time), snapshot.timeZone, now);
    setError(until === null ? t("timeWrong") : null);
    if (until !== null) void pauseUntil(until);
  }

  return (
    <ModalDialog title={t("title")} isOpen onClose={onClose}>
      <p className="text-pretty">{t("lead")}</p>
      <ul className="mt-4 grid gap-2 sm:grid-cols-2">
        {snapshot.limits.breakMinutes.map((minutes, at) => (
          <li key={minutes}>
            <ActionButton
              icon={Coffee}
              className="w-full"
              autoFocus={at === 0}
              isDisabled={isLocked}
              onPress={() => void pauseUntil(inMinutes(minutes))}
            >
              {t("until", { n: String(minutes), time: timeOf(inMinutes(minutes)) })}
            </ActionButton>
          </li>
        ))}
      </ul>
      <form
        className="mt-4 flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          handleTime();
        }}
      >
        <TimeField label={t("time")} hint={t("timeHint")} value={time} onChange={setTime} error={error} />
        <ActionButton type="submit" isDisabled={isLocked} isPending={pending?.name === "desk:pause"}>
          {t("confirm")}
        </ActionButton>
      </form>
      <div className="mt-5 flex flex-wrap items-center justify-between gap-3">
        <p aria-live="polite" className="min-h-6 font-medium text-danger-700">
          {refusal && tStaff(`refusals.${refusal.code}`)}
        </p>
        <ActionButton onPress={onClose}>{tStaff("common.cancel")}</ActionButton>
      </div>
    </ModalDialog>
  );
}
