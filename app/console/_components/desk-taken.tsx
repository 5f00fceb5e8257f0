"use client";
import { ArrowLeftRight, UserRound } from "lucide-react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import type { ConsoleDesk } from "#server/protocol/snapshots.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { CommandButton } from "./command-button.tsx";
import { Idle } from "./desk-idle.tsx";
import { DeskStatus } from "./desk-status.tsx";

/** Somebody else works at the desk of this tab: nothing is done there before it is said that it is taken over (C12). */
export function DeskTaken({ desk, name }: { desk: ConsoleDesk; name: string }) {
  const t = useTranslations("staff.wholeDay.taken");
  const { chooseDesk } = useConsole();
  return (
    <Idle icon={UserRound} title={t("title", { name })} lead={<TakenLead desk={desk} />}>
      <ActionButton variant="primary" size="large" icon={ArrowLeftRight} onPress={() => chooseDesk(null)}>
        {t("other")}
      </ActionButton>
      <CommandButton name="desk:open" input={{ deskId: desk.id, takeOver: true }} shortcut="openDesk" size="large">
        {t("takeOver")}
      </CommandButton>
    </Idle>
  );
}

function TakenLead({ desk }: { desk: ConsoleDesk }) {
  const t = useTranslations("staff.wholeDay.taken");
  return (
    <>
      <p className="font-medium text-ink">
        <DeskStatus desk={desk} />
      </p>
      <p>{t("lead")}</p>
    </>
  );
}
