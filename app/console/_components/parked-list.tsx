"use client";
import { ArrowLeftRight, CheckCheck, Ellipsis, Megaphone, RotateCcw } from "lucide-react";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatTime } from "#app/_lib/format-time.ts";
import { Card } from "#app/_ui/card.tsx";
import { Discreet } from "#app/_ui/discreet.tsx";
import { KeyHint } from "#app/_ui/key-hint.tsx";
import type { MenuChoice } from "#app/_ui/menu-button.tsx";
import type { ConsoleTicket } from "#server/protocol/snapshots.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { useShortcut } from "../_lib/use-shortcuts.tsx";
import { useTransferChoices } from "../_lib/use-transfer-choices.ts";
import { CommandButton } from "./command-button.tsx";
import { CommandMenu } from "./command-menu.tsx";
import { TicketConcern, TicketMarks } from "./ticket-facts.tsx";

/** Interrupted talks that go on later. */
export function ParkedList() {
  const t = useTranslations("staff.console.parked");
  const { snapshot } = useConsole();
  const list = useRef<HTMLUListElement>(null);
  const parked = snapshot.active.filter((ticket) => ticket.status === "parked");
  const focusFirst = () => list.current?.querySelector("button")?.focus();
  const focusKey = useShortcut("resume", parked.length > 0 ? focusFirst : null);
  if (parked.length === 0) return null;
  return (
    <Card heading={t("heading")} aside={focusKey && <KeyHint keyName={focusKey} />}>
      <ul ref={list} className="-mx-2 divide-y divide-line">
        {parked.map((ticket) => (
          <ParkedRow key={ticket.id} ticket={ticket} />
        ))}
      </ul>
    </Card>
  );
}

function ParkedRow({ ticket }: { ticket: ConsoleTicket }) {
  const t = useTranslations("staff.console");
  const { formatLocale } = useStaffLanguage();
  const { snapshot, desk, visitor, run } = useConsole();
  const number = String(ticket.number);
  const since = ticket.interruptedAt && formatTime(ticket.interruptedAt, formatLocale, snapshot.timeZone);
  const transfers = useTransferChoices(ticket);
  const choices: MenuChoice[] = transfers.map((choice) => ({
    ...choice,
    label: `${t("actions.transfer")} ${choice.label}`,
    icon: ArrowLeftRight,
  }));
  if (desk && visitor === null) {
    const call = () => void run("ticket:call", { ticketId: ticket.id, deskId: desk.id });
    choices.unshift({ id: "call", label: t("queue.call"), icon: Megaphone, onSelect: call });
  }
  choices.push({
    id: "complete",
    label: t("parked.completeLater"),
    icon: CheckCheck,
    onSelect: () =>
      void run("ticket:complete", {
        ticketId: ticket.id,
        baseRevision: ticket.visitRevision ?? 0,
        changes: {},
        later: true,
      }),
  });
  return (
    <li className="space-y-1.5 px-2 py-3">
      <div className="flex items-center gap-2">
        <span className="text-2xl font-semibold tabular-nums">{number}</span>
        <span className="flex-1 text-sm text-muted">{since && t("parked.since", { time: since })}</span>
        <CommandButton
          name="ticket:resume"
          input={{ ticketId: ticket.id }}
          size="small"
          icon={RotateCcw}
          label={t("parked.resumeNumber", { number })}
        >
          {t("parked.resume")}
        </CommandButton>
        <CommandMenu
          icon={Ellipsis}
          label={t("queue.more", { number })}
          choices={choices}
          size="small"
          variant="quiet"
        />
      </div>
      <p className="leading-snug text-pretty">
        <Discreet>
          <TicketConcern ticket={ticket} />
        </Discreet>
      </p>
      <TicketMarks ticket={ticket} />
    </li>
  );
}
