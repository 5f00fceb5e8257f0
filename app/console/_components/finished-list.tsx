"use client";
import { ChevronRight, Undo2 } from "lucide-react";
import { memo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatTime } from "#app/_lib/format-time.ts";
import { KeyHint } from "#app/_ui/key-hint.tsx";
import { canApply } from "#server/domain/ticket.ts";
import type { ConsoleTicket } from "#server/protocol/snapshots.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { useShortcut } from "../_lib/use-shortcuts.tsx";
import { useUnchanged } from "../_lib/use-unchanged.ts";
import { CommandButton } from "./command-button.tsx";

/** What is finished today; a no-show or cancelled number can be taken up again until closing (C4). */
export function FinishedList() {
  const t = useTranslations("staff.console.finished");
  const { snapshot } = useConsole();
  const closed = useUnchanged(snapshot.closed);
  const [isOpen, setIsOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const canReinstate = snapshot.closed.some((ticket) => canApply(ticket.status, "reinstate"));
  const focusKey = useShortcut("reinstate", canReinstate ? focusFirst : null);

  function focusFirst() {
    setIsOpen(true);
    requestAnimationFrame(() => list.current?.querySelector("button")?.focus());
  }

  return (
    <details
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      className="group rounded-lg border border-line bg-surface"
    >
      <summary className="flex min-h-13 list-none items-center gap-2 rounded-lg px-4 py-2 text-lg font-semibold sm:px-5">
        <ChevronRight aria-hidden className="size-5 transition-transform group-open:rotate-90 rtl:-scale-x-100" />
        <h2 className="flex-1">{t("heading")}</h2>
        {focusKey && canReinstate && <KeyHint keyName={focusKey} />}
      </summary>
      <div className="px-4 pb-4 sm:px-5">
        {snapshot.closed.length === 0 ? (
          <p className="text-muted">{t("empty")}</p>
        ) : (
          <ul ref={list} className="divide-y divide-line">
            {closed.map((ticket) => (
              <FinishedRow key={ticket.id} ticket={ticket} timeZone={snapshot.timeZone} />
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}

type FinishedRowProps = { ticket: ConsoleTicket; timeZone: string };

const FinishedRow = memo(function FinishedRow({ ticket, timeZone }: FinishedRowProps) {
  const t = useTranslations("staff.console");
  const { formatLocale } = useStaffLanguage();
  const number = String(ticket.number);
  const time = ticket.closedAt && formatTime(ticket.closedAt, formatLocale, timeZone);
  return (
    <li className="flex min-h-12 flex-wrap items-center gap-x-3 py-1.5">
      <span className="font-semibold tabular-nums">{number}</span>
      <span className="flex-1">
        {t(`status.${ticket.status}`)}
        {time && <span className="block text-sm text-muted">{t("finished.at", { time })}</span>}
      </span>
      {canApply(ticket.status, "reinstate") && (
        <CommandButton
          name="ticket:reinstate"
          input={{ ticketId: ticket.id }}
          size="small"
          variant="quiet"
          icon={Undo2}
          label={t("finished.reinstateNumber", { number })}
        >
          {t("finished.reinstate")}
        </CommandButton>
      )}
    </li>
  );
});
