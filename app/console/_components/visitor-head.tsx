"use client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { ConsoleTicket } from "#server/protocol/snapshots.ts";
import { TicketConcern, TicketMarks } from "./ticket-facts.tsx";

type VisitorHeadProps = {
  visitor: ConsoleTicket;
  /** Leaves room for the record below. */
  isCompact?: boolean;
  /** Less usual ways on. */
  actions?: ReactNode;
  children: ReactNode;
};

/** The visitor at the desk: the number huge, the concern, what to know before speaking. */
export function VisitorHead({ visitor, isCompact = false, actions, children }: VisitorHeadProps) {
  const t = useTranslations("staff");
  return (
    <div className="flex flex-wrap items-center gap-x-7 gap-y-3">
      <h3 className={`leading-none font-bold tracking-tight tabular-nums ${isCompact ? "text-7xl" : "text-8xl"}`}>
        <span className="sr-only">{t("common.number", { number: "" })}</span>
        <bdi dir="ltr">{visitor.number}</bdi>
      </h3>
      <div className="min-w-0 flex-1 basis-64 space-y-1">
        <p className="text-lg leading-snug font-medium text-pretty">
          <TicketConcern ticket={visitor} />
        </p>
        <TicketMarks ticket={visitor} />
        <div className="text-muted">{children}</div>
      </div>
      {actions && <div className="flex flex-wrap gap-2 sm:flex-col sm:items-stretch">{actions}</div>}
    </div>
  );
}
