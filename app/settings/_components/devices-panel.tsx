"use client";
import { useTranslations } from "use-intl";
import { Card } from "#app/_ui/card.tsx";
import { useSettings } from "../_lib/use-settings.tsx";
import { DeviceRow } from "./device-row.tsx";
import { PairingForm } from "./pairing-form.tsx";

export function DevicesPanel() {
  const t = useTranslations("staff.settings.devices");
  const { presence } = useSettings();
  const devices = presence?.devices ?? [];
  return (
    <>
      <PairingForm />
      <Card heading={t("list")}>
        {devices.length === 0 ? (
          <p className="text-muted">{t("none")}</p>
        ) : (
          <ul className="divide-y divide-line">
            {devices.map((device) => (
              <DeviceRow key={device.id} device={device} />
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
