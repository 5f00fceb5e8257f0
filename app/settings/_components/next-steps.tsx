"use client";
import { CircleCheck, CircleDashed } from "lucide-react";
import { useTranslations } from "use-intl";
import { Card } from "#app/_ui/card.tsx";
import { useOrigin } from "../_lib/use-origin.ts";
import { useSettings } from "../_lib/use-settings.tsx";

/** After set-up: what else the office needs before the first visitor. */
export function NextSteps() {
  const t = useTranslations("staff.settings.nextSteps");
  const { presence } = useSettings();
  const origin = useOrigin();
  const has = (kind: "kiosk" | "display") => presence?.devices.some((device) => device.kind === kind) ?? false;
  const steps = [
    { name: t("hours"), hint: t("hoursHint"), isDone: false },
    { name: t("kiosk"), hint: t("kioskHint", { address: `${origin}/kiosk` }), isDone: has("kiosk") },
    { name: t("display"), hint: t("displayHint", { address: `${origin}/display` }), isDone: has("display") },
  ];
  return (
    <Card heading={t("title")} tone="brand" className="mb-6">
      <ol className="grid gap-4 md:grid-cols-3">
        {steps.map(({ name, hint, isDone }) => {
          const Icon = isDone ? CircleCheck : CircleDashed;
          return (
            <li key={name} className="flex gap-3">
              <Icon aria-hidden className={`mt-0.5 size-6 shrink-0 ${isDone ? "text-good-700" : "text-brand-700"}`} />
              <div className="min-w-0">
                <p className="font-semibold">
                  {name}
                  {isDone && <span className="font-normal text-good-700"> · {t("done")}</span>}
                </p>
                <p className="text-pretty break-words">{hint}</p>
              </div>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
