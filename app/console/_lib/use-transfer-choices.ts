"use client";
import { useTranslations } from "use-intl";
import type { MenuChoice } from "#app/_ui/menu-button.tsx";
import { canApply } from "#server/domain/ticket.ts";
import type { ConsoleTicket } from "#server/protocol/snapshots.ts";
import { useRowTools } from "./use-row-tools.ts";

/** The desks a ticket can be handed to. */
export function useTransferChoices(ticket: ConsoleTicket): MenuChoice[] {
  const t = useTranslations("staff.console.actions");
  const { desks, run } = useRowTools();
  if (!canApply(ticket.status, "transfer")) return [];
  return desks
    .filter((desk) => desk.active && desk.id !== ticket.deskId && desk.id !== ticket.reservedDeskId)
    .map((desk) => ({
      id: desk.id,
      label: t("transferTo", { room: desk.room }),
      onSelect: () => void run("ticket:transfer", { ticketId: ticket.id, deskId: desk.id }),
    }));
}
