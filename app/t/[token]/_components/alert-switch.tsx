"use client";
import { BellRing, Check } from "lucide-react";
import { useTranslations } from "use-intl";
import type { CallAlert } from "../_lib/use-call-alert.ts";
import { PhoneButton } from "./phone-button.tsx";

/** Turned on by a tap, which browsers ask for; says that it only works while the page is open (A49). */
export function AlertSwitch({ alert }: { alert: CallAlert }) {
  const t = useTranslations("lobby");
  return (
    <div className="flex flex-col gap-2">
      {!alert.isOn && (
        <PhoneButton variant="primary" icon={BellRing} onPress={alert.turnOn}>
          {t("phoneAlertOn")}
        </PhoneButton>
      )}
      <p role="status" className="phone-card text-lg leading-snug text-good-700 empty:hidden">
        {alert.isOn && (
          <span className="flex items-start gap-3 font-semibold">
            <Check aria-hidden className="mt-0.5 size-6 shrink-0" strokeWidth={2.5} />
            <span className="min-w-0">
              {t("phoneAlertIsOn")} {t("phoneKeepOpen")}
            </span>
          </span>
        )}
      </p>
    </div>
  );
}
