"use client";
import { BellRing, Volume2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { SwitchField } from "#app/_ui/fields.tsx";
import { HeaderButton } from "#app/_ui/header-button.tsx";
import { ModalDialog } from "#app/_ui/modal-dialog.tsx";
import { StepField } from "#app/_ui/step-field.tsx";
import { askForNotifications, useArrivalSigns } from "../_lib/use-arrival-signs.tsx";
import { useShortcut } from "../_lib/use-shortcuts.tsx";

/** How this machine tells of emergencies; off until somebody wants it. */
export function ArrivalsButton() {
  const t = useTranslations("staff.wholeDay.arrivals");
  const [isOpen, setIsOpen] = useState(false);
  const shortcutKey = useShortcut("arrivals", () => setIsOpen(true));
  return (
    <>
      <HeaderButton icon={BellRing} label={t("open")} shortcutKey={shortcutKey} onPress={() => setIsOpen(true)} />
      {isOpen && <ArrivalsDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}

function ArrivalsDialog({ onClose }: { onClose(): void }) {
  const t = useTranslations("staff.wholeDay.arrivals");
  const tCommon = useTranslations("staff.common");
  const { signs, change, isBlocked, test } = useArrivalSigns();
  const [isRefused, setIsRefused] = useState(false);

  async function changeNotification(isWanted: boolean) {
    const isAllowed = isWanted && (await askForNotifications());
    setIsRefused(isWanted && !isAllowed);
    change({ notification: isAllowed });
  }

  return (
    <ModalDialog title={t("title")} isOpen onClose={onClose}>
      <p className="text-pretty">{t("lead")}</p>
      <div className="mt-3 space-y-2">
        <SwitchField
          label={t("sound")}
          hint={t("soundHint")}
          isSelected={signs.sound}
          onChange={(sound) => change({ sound })}
        />
        {signs.sound && (
          <div className="flex flex-wrap items-end gap-4 ps-15">
            <StepField
              label={t("volume")}
              value={signs.volume}
              min={1}
              max={10}
              less={t("quieter")}
              more={t("louder")}
              onChange={(volume) => change({ volume })}
            />
            <ActionButton icon={Volume2} onPress={test}>
              {t("test")}
            </ActionButton>
          </div>
        )}
        <p aria-live="polite" className="font-medium text-danger-700 empty:hidden">
          {isBlocked && t("blocked")}
        </p>
        <SwitchField
          label={t("notify")}
          hint={t("notifyHint")}
          isSelected={signs.notification}
          onChange={(isWanted) => void changeNotification(isWanted)}
        />
        <p aria-live="polite" className="font-medium text-danger-700 empty:hidden">
          {isRefused && t("refused")}
        </p>
      </div>
      <div className="mt-4 text-end">
        <ActionButton onPress={onClose}>{tCommon("close")}</ActionButton>
      </div>
    </ModalDialog>
  );
}
