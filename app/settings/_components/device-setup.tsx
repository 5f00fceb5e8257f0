"use client";
import { ArrowLeft } from "lucide-react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useDeviceList } from "../_lib/use-device-list.tsx";
import { DisplaySetup } from "./display-setup.tsx";
import { KioskSetup } from "./kiosk-setup.tsx";

/** How one device is set up. */
export function DeviceSetup({ deviceId, onClose }: { deviceId: string; onClose(): void }) {
  const t = useTranslations("staff.settings.deviceSetup");
  const { list } = useDeviceList();
  const device = list?.devices.find(({ id }) => id === deviceId);
  if (!device) {
    return (
      <>
        <ActionButton variant="quiet" icon={ArrowLeft} onPress={onClose}>
          {t("back")}
        </ActionButton>
        <div role="status">{list ? <Notice tone="warm">{t("gone")}</Notice> : <p>{t("loading")}</p>}</div>
      </>
    );
  }
  const { setup, ...named } = device;
  return setup.kind === "kiosk" ? (
    <KioskSetup device={named} config={setup.config} onClose={onClose} />
  ) : (
    <DisplaySetup device={named} config={setup.config} onClose={onClose} />
  );
}
