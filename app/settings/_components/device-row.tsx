"use client";
import { Monitor, Pencil, TabletSmartphone, Unlink } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatDay, formatTime } from "#app/_lib/format-time.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Field } from "#app/_ui/fields.tsx";
import { ModalDialog } from "#app/_ui/modal-dialog.tsx";
import type { Presence } from "#server/protocol/snapshots.ts";
import { type SettingsRefusal, useSettings } from "../_lib/use-settings.tsx";

type DeviceEntry = Presence["devices"][number];

/** One kiosk or display: what it is called, whether it is there, and what can be done with it. */
export function DeviceRow({ device }: { device: DeviceEntry }) {
  const t = useTranslations("staff.settings.devices");
  const { isLocked } = useSettings();
  const [dialog, setDialog] = useState<"rename" | "revoke" | null>(null);
  const { name } = device;
  const Icon = device.kind === "kiosk" ? TabletSmartphone : Monitor;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <Icon aria-hidden className="size-7 shrink-0 text-brand-700" strokeWidth={1.75} />
      <div className="min-w-44 flex-1">
        <p className="font-semibold">{name}</p>
        <p className="text-muted">{t(device.kind)}</p>
      </div>
      <div className="min-w-44 flex-1">
        <DeviceState device={device} />
      </div>
      <div className="flex flex-wrap gap-1">
        <ActionButton
          variant="quiet"
          icon={Pencil}
          label={t("renameFor", { name })}
          onPress={() => setDialog("rename")}
          isDisabled={isLocked}
        >
          {t("rename")}
        </ActionButton>
        <ActionButton
          variant="quiet"
          icon={Unlink}
          label={t("revokeFor", { name })}
          onPress={() => setDialog("revoke")}
          isDisabled={isLocked}
        >
          {t("revoke")}
        </ActionButton>
      </div>
      {dialog === "rename" && <RenameDialog device={device} onClose={() => setDialog(null)} />}
      {dialog === "revoke" && <RevokeDialog device={device} onClose={() => setDialog(null)} />}
    </li>
  );
}

function DeviceState({ device }: { device: DeviceEntry }) {
  const t = useTranslations("staff.settings.devices");
  const { stored } = useSettings();
  const { formatLocale } = useStaffLanguage();
  const { timeZone } = stored.settings;
  if (device.problem === "sound_blocked") return <p className="font-medium text-warm-800">{t("soundBlocked")}</p>;
  if (device.online) return <p className="font-medium text-good-700">{t("online")}</p>;
  if (device.lastSeenAt === null) return <p className="text-muted">{t("neverSeen")}</p>;
  const when = `${formatDay(device.lastSeenAt, formatLocale, timeZone)}, ${formatTime(device.lastSeenAt, formatLocale, timeZone)}`;
  return <p className="text-danger-700">{t("lastSeen", { when })}</p>;
}

type DeviceDialogProps = { device: DeviceEntry; onClose(): void };

function RenameDialog({ device, onClose }: DeviceDialogProps) {
  const t = useTranslations("staff");
  const { run } = useSettings();
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

function RevokeDialog({ device, onClose }: DeviceDialogProps) {
  const t = useTranslations("staff");
  const { run } = useSettings();
  const [refusal, setRefusal] = useState<SettingsRefusal | null>(null);

  async function handleConfirm() {
    const refused = await run("device:revoke", { deviceId: device.id });
    if (refused) setRefusal(refused);
    else onClose();
  }

  return (
    <ModalDialog
      title={t("settings.devices.revokeTitle", { name: device.name })}
      isOpen
      onClose={onClose}
      role="alertdialog"
    >
      <p className="text-pretty">{t("settings.devices.revokeLead")}</p>
      <p aria-live="polite" className="min-h-6 font-medium text-danger-700">
        {refusal && t(`refusals.${refusal.code}`)}
      </p>
      <div className="mt-4 flex gap-3">
        <ActionButton variant="danger" onPress={() => void handleConfirm()}>
          {t("settings.devices.revoke")}
        </ActionButton>
        <ActionButton onPress={onClose}>{t("common.cancel")}</ActionButton>
      </div>
    </ModalDialog>
  );
}
