"use client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Discreet } from "#app/_ui/discreet.tsx";
import type { ConsoleTicket } from "#server/protocol/snapshots.ts";
import { PeekButton } from "./peek-button.tsx";
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
        <div className="flex flex-wrap items-center gap-x-3">
          <p className="text-lg leading-snug font-medium text-pretty">
            <Discreet isAtDesk>
              <TicketConcern ticket={visitor} />
            </Discreet>
          </p>
          <PeekButton />
        </div>
        <TicketMarks ticket={visitor} isAtDesk />
        <div className="text-muted">{children}</div>
      </div>
      {actions && <div className="flex flex-wrap gap-2 sm:flex-col sm:items-stretch">{actions}</div>}
    </div>
  );
}
