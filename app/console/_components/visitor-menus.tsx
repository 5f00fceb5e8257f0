"use client";
import { ArrowDownToLine, ArrowUpToLine, CornerUpLeft, HandHelping } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ConsoleTicket } from "#server/protocol/snapshots.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { useTransferChoices } from "../_lib/use-transfer-choices.ts";
import { CommandMenu } from "./command-menu.tsx";

type VisitorMenuProps = { visitor: ConsoleTicket; size?: "small" | "medium" };

export function RequeueMenu({ visitor, size = "medium" }: VisitorMenuProps) {
  const t = useTranslations("staff.console.actions");
  const { run } = useConsole();
  const requeue = (position: "first" | "last") => () => void run("ticket:requeue", { ticketId: visitor.id, position });
  return (
    <CommandMenu
      name="ticket:requeue"
      shortcut="requeue"
      size={size}
      icon={CornerUpLeft}
      choices={[
        { id: "first", label: t("requeueFirst"), icon: ArrowUpToLine, onSelect: requeue("first") },
        { id: "last", label: t("requeueLast"), icon: ArrowDownToLine, onSelect: requeue("last") },
      ]}
    >
      {t("requeue")}
    </CommandMenu>
  );
}

/** Absent where there is nobody to hand over to. */
export function TransferMenu({ visitor, size = "medium" }: VisitorMenuProps) {
  const t = useTranslations("staff.console.actions");
  const choices = useTransferChoices(visitor);
  if (choices.length === 0) return null;
  return (
    <CommandMenu name="ticket:transfer" shortcut="transfer" size={size} icon={HandHelping} choices={choices}>
      {t("transfer")}
    </CommandMenu>
  );
}
