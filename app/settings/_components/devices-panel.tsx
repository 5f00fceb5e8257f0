"use client";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Card } from "#app/_ui/card.tsx";
import { useSettings } from "../_lib/use-settings.tsx";
import { DeviceRow } from "./device-row.tsx";
import { DeviceSetup } from "./device-setup.tsx";
import { PairingForm } from "./pairing-form.tsx";

/** The devices, or the set-up of one of them in their place. */
export function DevicesPanel() {
  const t = useTranslations("staff.settings.devices");
  const { presence } = useSettings();
  const [editedId, setEditedId] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const leftId = useRef<string | null>(null);
  const devices = presence?.devices ?? [];

  useEffect(() => {
    // Back in the list, keyboard and screen reader go on where they left it.
    if (editedId === null && leftId.current !== null) {
      list.current?.querySelector<HTMLElement>(`[data-device="${leftId.current}"] button`)?.focus();
    }
    leftId.current = editedId;
  }, [editedId]);

  if (editedId !== null) {
    return <DeviceSetup key={editedId} deviceId={editedId} onClose={() => setEditedId(null)} />;
  }
  return (
    <>
      <Card heading={t("list")}>
        {devices.length === 0 ? (
          <p className="text-muted">{t("none")}</p>
        ) : (
          <ul ref={list} className="divide-y divide-line">
            {devices.map((device) => (
              <DeviceRow key={device.id} device={device} onSetUp={() => setEditedId(device.id)} />
            ))}
          </ul>
        )}
      </Card>
      <PairingForm />
    </>
  );
}
