"use client";
import { Ellipsis, HandHelping, Megaphone, X } from "lucide-react";
import { type KeyboardEvent, memo, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Card } from "#app/_ui/card.tsx";
import { Discreet } from "#app/_ui/discreet.tsx";
import { KeyHint } from "#app/_ui/key-hint.tsx";
import type { MenuChoice } from "#app/_ui/menu-button.tsx";
import { canApply } from "#server/domain/ticket.ts";
import type { ConsoleTicket } from "#server/protocol/snapshots.ts";
import { minutesSince } from "../_lib/call-limits.ts";
import { isLater } from "../_lib/desk-state.ts";
import { type SteadyRow, steadyOrder } from "../_lib/steady-order.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { useConsoleNow } from "../_lib/use-console-now.tsx";
import { useRowTools } from "../_lib/use-row-tools.ts";
import { useShortcut } from "../_lib/use-shortcuts.tsx";
import { useTransferChoices } from "../_lib/use-transfer-choices.ts";
import { useUnchanged } from "../_lib/use-unchanged.ts";
import { CommandButton } from "./command-button.tsx";
import { CommandMenu } from "./command-menu.tsx";
import { TicketConcern, TicketMarks } from "./ticket-facts.tsx";

/** Everyone who waits, in the order of calling (O1). */
export function QueueList() {
  const t = useTranslations("staff.console.queue");
  const { snapshot, desk, visitor } = useConsole();
  const now = useConsoleNow();
  const waiting = useUnchanged(snapshot.waiting);
  const isOnBreak = desk !== null && desk.pausedUntil !== null && isLater(desk.pausedUntil, now);
  const [isHeld, setIsHeld] = useState(false);
  const shown = useRef<SteadyRow<ConsoleTicket>[]>([]);
  const rows = steadyOrder(shown.current, waiting, isHeld && waiting.length > 0);
  shown.current = rows;
  const list = useRef<HTMLOListElement>(null);
  const focusKey = useShortcut("focusQueue", () => findCallButtons(list.current)[0]?.focus());
  useEffect(() => {
    if (!isHeld) return;
    // Not `pointerleave`: a menu over the list makes it inert, and then it is left without being told.
    const release = (event: PointerEvent) => {
      if (!(event.target instanceof Node && list.current?.contains(event.target))) setIsHeld(false);
    };
    window.addEventListener("pointermove", release);
    document.documentElement.addEventListener("pointerleave", release);
    return () => {
      window.removeEventListener("pointermove", release);
      document.documentElement.removeEventListener("pointerleave", release);
    };
  }, [isHeld]);
  const rest = snapshot.waitingCount - waiting.length;

  return (
    <Card
      heading={t("heading")}
      aside={
        <p className="flex items-center text-muted">
          {t("count", { n: snapshot.waitingCount })}
          {focusKey && snapshot.waitingCount > 0 && <KeyHint keyName={focusKey} />}
        </p>
      }
    >
      {rows.length === 0 ? (
        <div className="py-2 text-muted">
          <p className="font-medium text-ink">{t("empty")}</p>
          <p>{t("emptyHint")}</p>
        </div>
      ) : (
        <ol
          ref={list}
          onKeyDown={moveBetweenRows}
          onPointerMove={(event) => event.pointerType === "mouse" && setIsHeld(true)}
          className="-mx-2 divide-y divide-line"
        >
          {rows.map(({ item, gone }) => (
            <QueueRow
              key={item.id}
              ticket={item}
              isGone={gone}
              minutes={minutesSince(item.drawnAt, now)}
              deskId={desk?.id ?? null}
              isBusy={visitor !== null || isOnBreak}
            />
          ))}
        </ol>
      )}
      {rest > 0 && <p className="pt-2 text-muted">{t("rest", { n: rest })}</p>}
    </Card>
  );
}

type QueueRowProps = {
  ticket: ConsoleTicket;
  isGone: boolean;
  /** Waited so far. */
  minutes: number;
  /** Where it can be called to; null: nowhere. */
  deskId: string | null;
  /** Nobody can be called there. */
  isBusy: boolean;
};

/** Two hundred of them: one is drawn anew only where it shows something else. */
const QueueRow = memo(function QueueRow({ ticket, isGone, minutes, deskId, isBusy }: QueueRowProps) {
  const t = useTranslations("staff.console.queue");
  const number = String(ticket.number);
  return (
    <li className={`space-y-1.5 px-2 py-3 ${isGone ? "opacity-60" : ""}`}>
      <div className="flex items-center gap-2">
        <span className="text-2xl font-semibold tabular-nums">{number}</span>
        <span className="flex-1 text-muted tabular-nums">
          {isGone ? (
            t("gone")
          ) : (
            <>
              <span className="sr-only">{t("waiting")} </span>
              {minutes === 0 ? t("waitedShort") : t("waited", { minutes: String(minutes) })}
            </>
          )}
        </span>
        {!isGone && deskId !== null && (
          <CommandButton
            name="ticket:call"
            input={{ ticketId: ticket.id, deskId }}
            size="small"
            icon={Megaphone}
            label={t("callNumber", { number })}
            isDisabled={isBusy || !canApply(ticket.status, "call")}
          >
            {t("call")}
          </CommandButton>
        )}
        {!isGone && <RowMenu ticket={ticket} />}
      </div>
      <p className="leading-snug text-pretty">
        <Discreet>
          <TicketConcern ticket={ticket} />
        </Discreet>
      </p>
      <TicketMarks ticket={ticket} />
    </li>
  );
});

function RowMenu({ ticket }: { ticket: ConsoleTicket }) {
  const t = useTranslations("staff.console");
  const { run } = useRowTools();
  const transfers = useTransferChoices(ticket);
  const choices: MenuChoice[] = [
    ...transfers.map((choice) => ({ ...choice, label: `${t("actions.transfer")} ${choice.label}`, icon: HandHelping })),
  ];
  if (canApply(ticket.status, "cancel")) {
    const cancel = () => void run("ticket:cancel", { ticketId: ticket.id });
    choices.push({ id: "cancel", label: t("actions.cancel"), icon: X, onSelect: cancel });
  }
  const label = t("queue.more", { number: String(ticket.number) });
  return <CommandMenu icon={Ellipsis} label={label} choices={choices} size="small" variant="quiet" />;
}

/** The first button of each row calls. */
function findCallButtons(list: HTMLElement | null): HTMLButtonElement[] {
  const rows = [...(list?.children ?? [])];
  return rows.flatMap((row) => row.querySelector<HTMLButtonElement>("button:not(:disabled)") ?? []);
}

function moveBetweenRows(event: KeyboardEvent<HTMLOListElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const buttons = findCallButtons(event.currentTarget);
  const at = buttons.findIndex((button) => button.closest("li")?.contains(document.activeElement));
  event.preventDefault();
  buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus();
}
