"use client";
import { CalendarCheck, CalendarCog, CalendarX, Pencil, UserCheck, UserX } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { type ListedAppointment, useAppointmentWords } from "#app/_ui/appointments/use-appointment-words.ts";
import type { MenuChoice } from "#app/_ui/menu-button.tsx";
import { FieldProblem } from "#app/_ui/record/field-problem.tsx";
import type { AppointmentState } from "#server/domain/appointment.ts";
import type { TicketId } from "#server/domain/ticket.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { CommandMenu } from "./command-menu.tsx";

type AppointmentRowProps = {
  appointment: ListedAppointment;
  isToday: boolean;
  /** Appointments whose numbers cannot be matched again. */
  taken: readonly ListedAppointment[];
  onEdit(): void;
};

const stateIcons = { planned: CalendarCheck, arrived: UserCheck, no_show: UserX, cancelled: CalendarX };

/** When, how long, in which language, for which case; and which number it turned out to be (F8). */
export function AppointmentRow(props: AppointmentRowProps) {
  const { appointment, isToday } = props;
  const t = useTranslations("staff.appointments");
  const { snapshot } = useConsole();
  const { formatLocale } = useStaffLanguage();
  const wordsOf = useAppointmentWords();
  const { date, time, minutes, state, ticketId } = appointment;
  const [refusal, choices] = useChoices(props);
  const tRefusal = useTranslations("staff.refusals");
  const tickets = [...snapshot.waiting, ...snapshot.active, ...snapshot.closed];
  const number = tickets.find(({ id }) => id === ticketId)?.number;
  const facts = [
    ...wordsOf(appointment),
    ...(number === undefined ? [] : [t("withNumber", { number: String(number) })]),
  ];
  return (
    <li className="py-2">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <p className="font-medium tabular-nums">
            {!isToday && `${formatPlainDate(date, formatLocale, "short")}, `}
            {t("at", { time, minutes: String(minutes) })}
          </p>
          <p className="text-sm text-muted">{facts.join(" · ")}</p>
        </div>
        <CommandMenu
          icon={isToday ? UserCheck : CalendarCog}
          label={
            isToday
              ? t("matchOf", { time })
              : t("changeOf", { date: formatPlainDate(date, formatLocale, "short"), time })
          }
          choices={choices}
          size="small"
        >
          {isToday && state === "planned" && t("match")}
        </CommandMenu>
      </div>
      <FieldProblem>{refusal && tRefusal(refusal)}</FieldProblem>
    </li>
  );
}

function useChoices({ appointment, isToday, taken, onEdit }: AppointmentRowProps): [RefusalCode | null, MenuChoice[]] {
  const t = useTranslations("staff.appointments");
  const { live, snapshot } = useConsole();
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);

  async function settle(state: AppointmentState, ticketId: TicketId | null) {
    const { id: appointmentId, revision: baseRevision } = appointment;
    const reply = await live.send("appointment:settle", { appointmentId, baseRevision, state, ticketId });
    setRefusal(reply.ok ? null : reply.code);
  }

  const isTaken = (id: TicketId) => taken.some(({ ticketId }) => ticketId === id);
  // Who said at the kiosk that they have an appointment comes first.
  const numbers = [...snapshot.active, ...snapshot.waiting]
    .filter(({ id }) => !isTaken(id))
    .toSorted((a, b) => Number(b.wishes.appointment) - Number(a.wishes.appointment));
  const matches = numbers.map((ticket) => ({
    id: ticket.id,
    label: t(ticket.wishes.appointment ? "saidSo" : "matchNumber", { number: String(ticket.number) }),
    icon: UserCheck,
    onSelect: () => void settle("arrived", ticket.id),
  }));
  const offered: AppointmentState[] = isToday ? ["planned", "arrived", "no_show", "cancelled"] : ["cancelled"];
  const others = offered
    .filter((state) => state !== appointment.state)
    .map((state) => ({
      id: state,
      label: t("setTo", { state: t(`states.${state}`) }),
      icon: stateIcons[state],
      onSelect: () => void settle(state, null),
    }));
  if (appointment.state !== "planned") return [refusal, others];
  const edit = { id: "edit", label: t("editTitle"), icon: Pencil, onSelect: onEdit };
  return [refusal, [...(isToday ? matches : []), edit, ...others]];
}
