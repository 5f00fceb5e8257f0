"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Field } from "#app/_ui/fields.tsx";
import { ModalDialog } from "#app/_ui/modal-dialog.tsx";
import { useDeviceList } from "../_lib/use-device-list.tsx";
import type { SettingsRefusal } from "../_lib/use-settings.tsx";

export function RenameDialog({ device, onClose }: { device: { id: string; name: string }; onClose(): void }) {
  const t = useTranslations("staff");
  const { run } = useDeviceList();
  const [name, setName] = useState(device.name);
  const [refusal, setRefusal] = useState<SettingsRefusal | null>(null);

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (!name.trim()) return;
    const refused = await run("device:rename", { deviceId: device.id, name: name.trim() });
    if (refused) setRefusal(refused);
    else onClose();
  }

  return (
    <ModalDialog title={t("settings.devices.renameFor", { name: device.name })} isOpen onClose={onClose}>
      <form onSubmit={handleSubmit} noValidate className="space-y-5">
        <Field
          label={t("settings.devices.name")}
          value={name}
          onChange={setName}
          maxLength={40}
          autoFocus
          error={!name.trim() ? t("fields.required") : refusal && t(`refusals.${refusal.code}`)}
        />
        <div className="flex gap-3">
          <ActionButton type="submit" variant="primary">
            {t("common.save")}
          </ActionButton>
          <ActionButton onPress={onClose}>{t("common.cancel")}</ActionButton>
        </div>
      </form>
    </ModalDialog>
  );
}
