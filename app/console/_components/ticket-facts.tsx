"use client";
import {
  ArrowUpToLine,
  CalendarCheck,
  ConciergeBell,
  DoorOpen,
  EyeOff,
  HandHelping,
  Hourglass,
  Languages,
  type LucideIcon,
  MessageCircle,
  Siren,
  Timer,
} from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { describeConcern } from "#app/_lib/catalogue-labels.ts";
import { useDiscretion } from "#app/_lib/discretion.tsx";
import type { ConsoleTicket } from "#server/protocol/snapshots.ts";
import { useRowTools } from "../_lib/use-row-tools.ts";
import { describeVisitorLanguage } from "../_lib/visitor-language.ts";

const wishIcons = {
  moreTime: Hourglass,
  fetch: HandHelping,
  interpreter: Languages,
  appointment: CalendarCheck,
} as const satisfies Record<keyof ConsoleTicket["wishes"], LucideIcon>;

const wishNames = Object.keys(wishIcons) as (keyof typeof wishIcons)[];

export function TicketConcern({ ticket }: { ticket: ConsoleTicket }) {
  const t = useTranslations("staff.console.queue");
  const { locale } = useStaffLanguage();
  const { catalogue } = useRowTools();
  if (ticket.concern === null) return <span className="text-muted">{t("noConcern")}</span>;
  return <>{describeConcern(catalogue, ticket.concern, locale)}</>;
}

/** Urgency, place in the line, wishes and language: each as a sign with its word, never colour alone (A38). */
export function TicketMarks({ ticket, isAtDesk = false }: { ticket: ConsoleTicket; isAtDesk?: boolean }) {
  const t = useTranslations("staff.console");
  const tHidden = useTranslations("staff.wholeDay.discretion");
  const { isOn, isPeeking } = useDiscretion();
  const isHidden = isOn && !(isAtDesk && isPeeking);
  const { locale } = useStaffLanguage();
  const { desks } = useRowTools();
  const reserved = desks.find((desk) => desk.id === ticket.reservedDeskId);
  const wishes = wishNames.filter((name) => ticket.wishes[name]);
  const language = describeVisitorLanguage(ticket.language, locale);
  const hasPlace = reserved || ticket.placement === "front" || ticket.postponedAt !== null;
  if (ticket.urgency === 0 && !hasPlace && wishes.length === 0 && !language) return null;
  return (
    <ul className="flex flex-wrap gap-x-1.5 gap-y-1">
      {ticket.urgency === 2 && (
        <Mark icon={Siren} look="border-danger-700 bg-danger-50 text-danger-800 font-semibold">
          {t("queue.urgent")}
        </Mark>
      )}
      {ticket.urgency === 1 && (
        <Mark icon={ConciergeBell} look="border-warm-800 bg-warm-50 text-warm-800">
          {t("queue.soon")}
        </Mark>
      )}
      {reserved && (
        <Mark icon={DoorOpen} look="border-brand-600 bg-brand-50 text-brand-800">
          {t("queue.reserved", { room: reserved.room })}
        </Mark>
      )}
      {!reserved && ticket.placement === "front" && ticket.status === "waiting" && (
        <Mark icon={ArrowUpToLine} look="border-brand-600 bg-brand-50 text-brand-800">
          {t("queue.front")}
        </Mark>
      )}
      {ticket.postponedAt !== null && (
        <Mark icon={Timer} look="border-warm-800 bg-warm-50 text-warm-800">
          {t("queue.postponed")}
        </Mark>
      )}
      {isHidden && (wishes.length > 0 || language) && <Mark icon={EyeOff}>{tHidden("marks")}</Mark>}
      {!isHidden &&
        wishes.map((name) => (
          <Mark key={name} icon={wishIcons[name]}>
            {t(`wishes.${name}`)}
          </Mark>
        ))}
      {!isHidden && language && (
        <Mark icon={MessageCircle}>
          <bdi lang={language.lang} dir={language.dir}>
            {language.native}
          </bdi>
          {language.name && <> · {language.name}</>}
        </Mark>
      )}
    </ul>
  );
}

function Mark({ icon: Icon, look, children }: { icon: LucideIcon; look?: string; children: ReactNode }) {
  return (
    <li
      className={`inline-flex items-center gap-1 rounded-sm border px-1.5 py-px text-sm ${look ?? "border-line bg-paper text-ink"}`}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" strokeWidth={2.25} />
      {children}
    </li>
  );
}
