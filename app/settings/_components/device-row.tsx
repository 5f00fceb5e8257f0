"use client";
import {
  BellRing,
  type LucideIcon,
  Monitor,
  Pencil,
  RotateCw,
  ScanSearch,
  Settings2,
  TabletSmartphone,
  Unlink,
} from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { ConfirmDialog } from "#app/_ui/confirm-dialog.tsx";
import type { Presence } from "#server/protocol/snapshots.ts";
import type { DeviceOrder } from "#server/protocol/values.ts";
import { useDeviceList } from "../_lib/use-device-list.tsx";
import { type SettingsRefusal, useSettings } from "../_lib/use-settings.tsx";
import { DeviceState } from "./device-state.tsx";
import { RenameDialog } from "./rename-dialog.tsx";

type DeviceEntry = Presence["devices"][number];

/** What a button orders, and the words about it. */
const orders = {
  identify: { icon: ScanSearch, label: "identify", of: "identifyOn", done: "identified" },
  test_call: { icon: BellRing, label: "testCall", of: "testCallOn", done: "testCalled" },
  reload: { icon: RotateCw, label: "reload", of: "reloadOf", done: "reloaded" },
} as const satisfies Record<DeviceOrder, { icon: LucideIcon; label: string; of: string; done: string }>;

/** One kiosk or display: what it is called, whether it is there, and what can be done with it. */
export function DeviceRow({ device, onSetUp }: { device: DeviceEntry; onSetUp(): void }) {
  const t = useTranslations("staff.settings.devices");
  const { isLocked } = useSettings();
  const [dialog, setDialog] = useState<"rename" | "revoke" | null>(null);
  const { name } = device;
  const Icon = device.kind === "kiosk" ? TabletSmartphone : Monitor;
  return (
    <li data-device={device.id} className="py-4">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <Icon aria-hidden className="mt-0.5 size-8 shrink-0 text-brand-700" strokeWidth={1.75} />
        <div className="min-w-44 flex-1">
          <h3 className="text-lg leading-tight font-semibold">{name}</h3>
          <p className="text-muted">{t(device.kind)}</p>
        </div>
        <div className="min-w-64 flex-2">
          <DeviceState device={device} />
        </div>
        <ActionButton icon={Settings2} label={t("setUpFor", { name })} onPress={onSetUp} isDisabled={isLocked}>
          {t("setUp")}
        </ActionButton>
      </div>
      <DeviceOrders device={device}>
        <ActionButton
          variant="quiet"
          size="small"
          icon={Pencil}
          label={t("renameFor", { name })}
          onPress={() => setDialog("rename")}
          isDisabled={isLocked}
        >
          {t("rename")}
        </ActionButton>
        <ActionButton
          variant="quiet"
          size="small"
          icon={Unlink}
          label={t("revokeFor", { name })}
          onPress={() => setDialog("revoke")}
          isDisabled={isLocked}
        >
          {t("revoke")}
        </ActionButton>
      </DeviceOrders>
      {dialog === "rename" && <RenameDialog device={device} onClose={() => setDialog(null)} />}
      {dialog === "revoke" && <RevokeDialog device={device} onClose={() => setDialog(null)} />}
    </li>
  );
}

/** What a device can be asked to do at once; nothing is kept for one that is not there. */
function DeviceOrders({ device, children }: { device: DeviceEntry; children: ReactNode }) {
  const t = useTranslations("staff");
  const { isLocked } = useSettings();
  const { run } = useDeviceList();
  const [ordered, setOrdered] = useState<DeviceOrder | null>(null);
  const [refusal, setRefusal] = useState<SettingsRefusal | null>(null);
  const { name } = device;
  const offered = (["identify", "test_call", "reload"] as const).filter(
    (order) => order !== "test_call" || device.kind === "display",
  );

  async function send(order: DeviceOrder) {
    const refused = await run("device:order", { deviceId: device.id, order });
    setRefusal(refused);
    setOrdered(refused ? null : order);
  }

  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-1 sm:ms-10">
      {offered.map((order) => (
        <ActionButton
          key={order}
          variant="quiet"
          size="small"
          icon={orders[order].icon}
          label={t(`settings.devices.${orders[order].of}`, { name })}
          onPress={() => void send(order)}
          isDisabled={isLocked || !device.online}
        >
          {t(`settings.devices.${orders[order].label}`)}
        </ActionButton>
      ))}
      {children}
      <p aria-live="polite" className="w-full px-2.5 text-sm font-medium empty:hidden">
        {refusal && <span className="text-danger-700">{t(`refusals.${refusal.code}`)}</span>}
        {ordered && <span className="text-good-700">{t(`settings.devices.${orders[ordered].done}`, { name })}</span>}
      </p>
    </div>
  );
}

function RevokeDialog({ device, onClose }: { device: DeviceEntry; onClose(): void }) {
  const t = useTranslations("staff");
  const { run } = useDeviceList();
  const [refusal, setRefusal] = useState<SettingsRefusal | null>(null);

  async function handleConfirm() {
    const refused = await run("device:revoke", { deviceId: device.id });
    if (refused) setRefusal(refused);
    else onClose();
  }

  return (
    <ConfirmDialog
      title={t("settings.devices.revokeTitle", { name: device.name })}
      lead={t("settings.devices.revokeLead")}
      confirm={t("settings.devices.revoke")}
      cancel={t("common.cancel")}
      refusal={refusal && t(`refusals.${refusal.code}`)}
      onConfirm={() => void handleConfirm()}
      onClose={onClose}
    />
  );
}
