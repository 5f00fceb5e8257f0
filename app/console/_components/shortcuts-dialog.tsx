"use client";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { SwitchField } from "#app/_ui/fields.tsx";
import { ModalDialog } from "#app/_ui/modal-dialog.tsx";
import { shortcutIds, shortcuts } from "../_lib/shortcuts.ts";
import { useShortcutSwitch } from "../_lib/use-shortcuts.tsx";

/** All keys of the console, and the switch that turns them off. */
export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const t = useTranslations("staff");
  const { isEnabled, setIsEnabled } = useShortcutSwitch();
  return (
    <ModalDialog title={t("console.shortcuts.title")} isOpen={isOpen} onClose={onClose} width="wide">
      <p className="text-pretty">{t("console.shortcuts.lead")}</p>
      <dl className="mt-4 gap-x-10 sm:columns-2">
        {shortcutIds.map((id) => (
          <div key={id} className="flex flex-row-reverse items-center justify-end gap-3 border-b border-line py-1.5">
            <dt>{t(`console.actions.${id}`)}</dt>
            <dd>
              <kbd className="inline-block min-w-8 rounded-sm border-2 border-line-strong bg-paper px-2 py-0.5 text-center font-sans font-semibold">
                {shortcuts[id].toUpperCase()}
              </kbd>
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 space-y-1 text-muted">
        <p>{t("console.shortcuts.list")}</p>
        <p>{t("console.shortcuts.form")}</p>
      </div>
      <div className="mt-4 flex flex-wrap items-end justify-between gap-4">
        <SwitchField
          label={t("console.shortcuts.enabled")}
          hint={t("console.shortcuts.enabledHint")}
          isSelected={isEnabled}
          onChange={setIsEnabled}
        />
        <ActionButton onPress={onClose}>{t("common.close")}</ActionButton>
      </div>
    </ModalDialog>
  );
}
