"use client";
import { CalendarCheck, CalendarX, Pencil, TriangleAlert, UserCheck, UserX } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import type { AskingLive } from "#app/_lib/use-answer.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { type ListedAppointment, useAppointmentWords } from "#app/_ui/appointments/use-appointment-words.ts";
import { MenuButton } from "#app/_ui/menu-button.tsx";
import { FieldProblem } from "#app/_ui/record/field-problem.tsx";
import { type AppointmentState, appointmentStates } from "#server/domain/appointment.ts";
import { endOf, overlapped } from "../_lib/appointment-days.ts";

type AppointmentEntryProps = {
  appointment: ListedAppointment;
  /** All of its day. */
  ofDay: readonly ListedAppointment[];
  today: string;
  live: AskingLive;
  isLocked: boolean;
  onEdit(): void;
};

const icons = { planned: CalendarCheck, arrived: UserCheck, no_show: UserX, cancelled: CalendarX };

/** One talk agreed on: changed and moved while it lies ahead, called off, and what became of it. */
export function AppointmentEntry({ appointment, ofDay, today, live, isLocked, onEdit }: AppointmentEntryProps) {
  const t = useTranslations("staff.appointments");
  const tRefusals = useTranslations("staff.refusals");
  const { formatLocale } = useStaffLanguage();
  const wordsOf = useAppointmentWords();
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const { id: appointmentId, revision: baseRevision, date, time, state } = appointment;
  const named = { date: formatPlainDate(date, formatLocale, "short"), time };
  const isOff = state === "cancelled";
  const isAhead = date >= today && state === "planned";
  const other = overlapped(appointment, ofDay);

  async function settle(next: AppointmentState) {
    const reply = await live.send("appointment:settle", { appointmentId, baseRevision, state: next, ticketId: null });
    setRefusal(reply.ok ? null : reply.code);
  }

  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className={`w-36 text-lg font-semibold tabular-nums ${isOff ? "text-muted line-through" : ""}`}>
          {t("from", { from: time, to: endOf(appointment) })}
        </p>
        <div className="min-w-56 flex-1">
          <p className={isOff ? "text-muted" : ""}>{wordsOf(appointment).join(" · ")}</p>
          {other && (
            <p className="flex items-center gap-1.5 text-sm font-medium text-warm-800">
              <TriangleAlert aria-hidden className="size-4 shrink-0" />
              {t("overlaps", { time: other.time })}
            </p>
          )}
        </div>
        <div className="flex flex-wrap gap-1">
          {isAhead && (
            <>
              <ActionButton
                variant="quiet"
                icon={Pencil}
                label={t("editOf", named)}
                isDisabled={isLocked}
                onPress={onEdit}
              >
                {t("edit")}
              </ActionButton>
              <ActionButton
                variant="quiet"
                icon={CalendarX}
                label={t("cancelOf", named)}
                isDisabled={isLocked}
                onPress={() => void settle("cancelled")}
              >
                {t("cancel")}
              </ActionButton>
            </>
          )}
          {(date <= today || !isAhead) && (
            <StateMenu
              state={state}
              isAhead={date > today}
              label={t("stateOf", named)}
              isLocked={isLocked}
              onChoose={settle}
            />
          )}
        </div>
      </div>
      <FieldProblem>{refusal && tRefusals(refusal)}</FieldProblem>
    </li>
  );
}

type StateMenuProps = {
  state: AppointmentState;
  /** Nobody can have come, or not have come, before its day. */
  isAhead: boolean;
  label: string;
  isLocked: boolean;
  onChoose(state: AppointmentState): Promise<void>;
};

function StateMenu({ state, isAhead, label, isLocked, onChoose }: StateMenuProps) {
  const t = useTranslations("staff.appointments");
  const [isOpen, setIsOpen] = useState(false);
  const offered: readonly AppointmentState[] = isAhead ? ["planned", "cancelled"] : appointmentStates;
  return (
    <MenuButton
      variant="quiet"
      icon={icons[state]}
      label={label}
      isDisabled={isLocked}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      choices={offered
        .filter((next) => next !== state)
        .map((next) => ({
          id: next,
          label: t("setTo", { state: t(`states.${next}`) }),
          icon: icons[next],
          onSelect: () => void onChoose(next),
        }))}
    >
      {t("state")}
    </MenuButton>
  );
}
