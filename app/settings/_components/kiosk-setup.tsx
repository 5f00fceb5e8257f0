"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { Card } from "#app/_ui/card.tsx";
import { CheckField, Field } from "#app/_ui/fields.tsx";
import { RadioField } from "#app/_ui/radio-field.tsx";
import { StepField } from "#app/_ui/step-field.tsx";
import type { KioskConfig } from "#server/domain/device-config.ts";
import { checkKiosk, finishKiosk, readNumber, readPanel } from "../_lib/check-device.ts";
import { draftKiosk, mmPerCm } from "../_lib/device-draft.ts";
import { useDeviceList } from "../_lib/use-device-list.tsx";
import { useTextOf } from "../_lib/use-problem-text.ts";
import { useSetupDraft } from "../_lib/use-setup-draft.ts";
import { KeyMapEditor } from "./key-map-editor.tsx";
import { KioskFacts } from "./panel-facts.tsx";
import { PrinterFields } from "./printer-fields.tsx";
import { SetupFrame } from "./setup-frame.tsx";

type KioskSetupProps = { device: { id: string; name: string }; config: KioskConfig; onClose(): void };

export function KioskSetup({ device, config, onClose }: KioskSetupProps) {
  const t = useTranslations("staff.settings.deviceSetup");
  const { formatLocale } = useStaffLanguage();
  // As long as the form is open: what is typed does not change with the language of the page.
  const [writtenIn] = useState(formatLocale);
  const { run } = useDeviceList();
  const form = useSetupDraft(draftKiosk(config, writtenIn), checkKiosk, async (draft) => {
    const finished = finishKiosk(draft);
    return finished && run("device:configure", { deviceId: device.id, setup: { kind: "kiosk", config: finished } });
  });
  const { draft, change } = form;
  const say = useTextOf(form.problems);
  const bottomEdgeCm = readNumber(draft.bottomEdgeCm);
  return (
    <SetupFrame heading={t("kiosk", { name: device.name })} name={device.name} form={form} onClose={onClose}>
      <Card heading={t("panel")} className="space-y-4">
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <Field
            label={t("diagonal")}
            inputMode="decimal"
            value={draft.panel.diagonalInches}
            onChange={(diagonalInches) => change({ panel: { ...draft.panel, diagonalInches } })}
            error={say("panel.diagonalInches")}
          />
          <Field
            label={t("distanceCm")}
            inputMode="decimal"
            value={draft.panel.viewingDistance}
            onChange={(viewingDistance) => change({ panel: { ...draft.panel, viewingDistance } })}
            hint={t("distanceCmHint")}
            error={say("panel.viewingDistance")}
          />
        </div>
        <Field
          label={t("bottomEdge")}
          inputMode="decimal"
          value={draft.bottomEdgeCm}
          onChange={(next) => change({ bottomEdgeCm: next })}
          error={say("bottomEdgeCm")}
          inputClassName="max-w-36"
        />
        <KioskFacts
          panel={readPanel(draft.panel, mmPerCm)}
          bottomEdgeMm={bottomEdgeCm === null ? null : bottomEdgeCm * mmPerCm}
        />
      </Card>
      <div className="space-y-5">
        <Card heading={t("look")}>
          <p className="text-muted text-pretty">{t("lookLead")}</p>
          <div className="mt-2">
            <RadioField
              label={t("scheme")}
              value={draft.scheme}
              choices={[
                { value: "light", label: t("light") },
                { value: "dark", label: t("dark") },
              ]}
              onChange={(scheme) => change({ scheme })}
            />
          </div>
          <CheckField
            label={t("largeText")}
            isSelected={draft.largeText}
            onChange={(largeText) => change({ largeText })}
          />
          <CheckField
            label={t("reachLayout")}
            hint={t("reachLayoutHint")}
            isSelected={draft.reachLayout}
            onChange={(reachLayout) => change({ reachLayout })}
          />
          <CheckField
            label={t("exploreByTouch")}
            hint={t("exploreByTouchHint")}
            isSelected={draft.exploreByTouch}
            onChange={(exploreByTouch) => change({ exploreByTouch })}
          />
          <CheckField
            label={t("steadyKeys")}
            hint={t("steadyKeysHint")}
            isSelected={draft.steadyKeys}
            onChange={(steadyKeys) => change({ steadyKeys })}
          />
        </Card>
        <Card heading={t("sound")}>
          <StepField
            label={t("kioskVolume")}
            hint={t("kioskVolumeHint")}
            value={draft.volume}
            min={1}
            max={10}
            less={t("quieter")}
            more={t("louder")}
            onChange={(volume) => change({ volume })}
          />
        </Card>
      </div>
      <PrinterFields draft={draft} change={change} say={say} />
      <KeyMapEditor keys={draft.keys} onChange={(keys) => change({ keys })} />
    </SetupFrame>
  );
}
