"use client";
import { BellRing, Hourglass, Megaphone, Timer, UserRound } from "lucide-react";
import { useTranslations } from "use-intl";
import { Discreet } from "#app/_ui/discreet.tsx";
import type { ConsoleDesk, ConsoleTicket } from "#server/protocol/snapshots.ts";
import { secondsUntil } from "../_lib/call-limits.ts";
import { lateMinutes } from "../_lib/desk-state.ts";
import { useConsoleNow } from "../_lib/use-console-now.tsx";
import { CommandButton } from "./command-button.tsx";
import { Idle } from "./desk-idle.tsx";
import { TicketConcern, TicketMarks } from "./ticket-facts.tsx";

/** Free: call the next person, or wait for one (C7). */
export function DeskFree({ desk, next }: { desk: ConsoleDesk; next: ConsoleTicket | null }) {
  const t = useTranslations("staff.console");
  const now = useConsoleNow();
  const pause = secondsUntil(desk.callableAt, now);
  if (next === null) {
    return (
      <Idle
        icon={Hourglass}
        title={t("visitor.nobody")}
        lead={
          <div className="flex flex-col items-center">
            <BackLate desk={desk} />
            <p>{t("visitor.nobodyLead")}</p>
          </div>
        }
      >
        <CommandButton
          name="desk:wait-for-next"
          input={{ deskId: desk.id, armed: true }}
          shortcut="waitForNext"
          variant="primary"
          size="large"
          icon={BellRing}
        >
          {t("actions.waitForNext")}
        </CommandButton>
      </Idle>
    );
  }
  return (
    <Idle
      icon={desk.postponedNumber === null ? UserRound : Timer}
      title={t("visitor.freeTitle")}
      lead={
        <div className="flex flex-col items-center gap-1.5">
          <BackLate desk={desk} />
          {desk.postponedNumber !== null && (
            <p className="mb-2 rounded-md bg-warm-50 px-4 py-2 font-medium text-warm-800 tabular-nums">
              {t("visitor.postponed", { number: String(desk.postponedNumber) })}
            </p>
          )}
          <p className="font-medium text-ink tabular-nums">{t("visitor.nextUp", { number: String(next.number) })}</p>
          <p>
            <Discreet>
              <TicketConcern ticket={next} />
            </Discreet>
          </p>
          <TicketMarks ticket={next} />
        </div>
      }
      hint={<p className="text-muted">{pause > 0 && t("visitor.callableIn", { n: String(pause) })}</p>}
    >
      <CommandButton
        name="queue:call-next"
        input={{ deskId: desk.id }}
        shortcut="callNext"
        variant="primary"
        size="large"
        icon={Megaphone}
        isDisabled={pause > 0}
      >
        {t("actions.callNext")}
      </CommandButton>
    </Idle>
  );
}

/** The break is over, and nobody has called since (C9): kiosk and display say nothing of it any more. */
function BackLate({ desk }: { desk: ConsoleDesk }) {
  const t = useTranslations("staff.wholeDay.break");
  const now = useConsoleNow();
  const late = lateMinutes(desk, now);
  return (
    <p role="status" className="mb-2 rounded-md bg-warm-50 px-4 py-2 font-medium text-warm-800 empty:hidden">
      {late !== null && t("late", { n: late })}
    </p>
  );
}

export function DeskArmed({ desk }: { desk: ConsoleDesk }) {
  const t = useTranslations("staff.console");
  return (
    <Idle icon={BellRing} title={t("visitor.armedTitle")} lead={t("visitor.armedLead")}>
      <CommandButton
        name="desk:wait-for-next"
        input={{ deskId: desk.id, armed: false }}
        shortcut="waitForNext"
        size="large"
        icon={Hourglass}
      >
        {t("actions.stopWaiting")}
      </CommandButton>
    </Idle>
  );
}
