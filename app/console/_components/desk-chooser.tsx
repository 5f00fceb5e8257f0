"use client";
import { DoorOpen } from "lucide-react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { useConsole } from "../_lib/use-console.tsx";
import { ActionBar } from "./action-bar.tsx";
import { DeskStatus } from "./desk-status.tsx";

/** Several desks: this tab works at one of them. */
export function DeskChooser() {
  const t = useTranslations("staff");
  const { snapshot, chooseDesk } = useConsole();
  return (
    <div className="flex flex-1 flex-col gap-5 pt-4">
      <div>
        <h3 className="text-3xl font-semibold text-balance">{t("console.desk.choose")}</h3>
        <p className="mt-1 text-lg text-muted">{t("console.desk.chooseLead")}</p>
      </div>
      <ul className="grid gap-3 sm:grid-cols-2">
        {snapshot.desks
          .filter((desk) => desk.active)
          .map((desk) => (
            <li key={desk.id} className="flex flex-col gap-1">
              <ActionButton size="large" icon={DoorOpen} onPress={() => chooseDesk(desk.id)} className="w-full">
                {t("common.room", { room: desk.room })}
              </ActionButton>
              <p className="px-1 text-muted">
                <DeskStatus desk={desk} />
              </p>
            </li>
          ))}
      </ul>
      <ActionBar />
    </div>
  );
}
