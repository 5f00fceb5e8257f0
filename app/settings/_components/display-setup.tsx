"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { Card } from "#app/_ui/card.tsx";
import { CheckField, Field } from "#app/_ui/fields.tsx";
import { RadioField } from "#app/_ui/radio-field.tsx";
import { StepField } from "#app/_ui/step-field.tsx";
import type { DisplayConfig } from "#server/domain/device-config.ts";
import { checkDisplay, finishDisplay, readPanel } from "../_lib/check-device.ts";
import { type DisplayDraft, draftDisplay, mmPerMetre } from "../_lib/device-draft.ts";
import { useDeviceList } from "../_lib/use-device-list.tsx";
import { useTextOf } from "../_lib/use-problem-text.ts";
import { useSettings } from "../_lib/use-settings.tsx";
import { useSetupDraft } from "../_lib/use-setup-draft.ts";
import { DisplayFacts } from "./panel-facts.tsx";
import { SetupFrame } from "./setup-frame.tsx";

type DisplaySetupProps = { device: { id: string; name: string }; config: DisplayConfig; onClose(): void };

export function DisplaySetup({ device, config, onClose }: DisplaySetupProps) {
  const t = useTranslations("staff.settings.deviceSetup");
  const { formatLocale } = useStaffLanguage();
  const { stored } = useSettings();
  const [writtenIn] = useState(formatLocale);
  const { run } = useDeviceList();
  const deskIds = stored.desks.map(({ id }) => id);
  const form = useSetupDraft(draftDisplay(config, deskIds, writtenIn), checkDisplay, async (draft) => {
    const finished = finishDisplay(draft);
    return finished && run("device:configure", { deviceId: device.id, setup: { kind: "display", config: finished } });
  });
  const { draft, change } = form;
  const say = useTextOf(form.problems);
  return (
    <SetupFrame heading={t("display", { name: device.name })} name={device.name} form={form} onClose={onClose}>
      <div className="space-y-5">
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
              label={t("distanceMetres")}
              inputMode="decimal"
              value={draft.panel.viewingDistance}
              onChange={(viewingDistance) => change({ panel: { ...draft.panel, viewingDistance } })}
              hint={t("distanceMetresHint")}
              error={say("panel.viewingDistance")}
            />
          </div>
          <DisplayFacts panel={readPanel(draft.panel, mmPerMetre)} />
        </Card>
        <Card heading={t("sound")} className="space-y-3">
          <StepField
            label={t("displayVolume")}
            hint={t("displayVolumeHint")}
            value={draft.volume}
            min={0}
            max={10}
            less={t("quieter")}
            more={t("louder")}
            onChange={(volume) => change({ volume })}
          />
          <CheckField
            label={t("englishVoice")}
            hint={t("englishVoiceHint")}
            isSelected={draft.englishVoice}
            onChange={(englishVoice) => change({ englishVoice })}
          />
        </Card>
      </div>
      <Card heading={t("shown")} className="space-y-4">
        <DeskChoice draft={draft} change={change} error={say("deskIds")} />
        <RadioField
          label={t("placeWord")}
          value={draft.placeWord}
          choices={(["room", "seat", "chamber"] as const).map((value) => ({ value, label: t(`placeWords.${value}`) }))}
          onChange={(placeWord) => change({ placeWord })}
        />
        <RadioField
          label={t("scheme")}
          value={draft.scheme}
          choices={[
            { value: "light", label: t("light") },
            { value: "dark", label: t("dark") },
          ]}
          onChange={(scheme) => change({ scheme })}
        />
        <RadioField
          label={t("columns")}
          value={draft.columns}
          choices={[
            { value: "1", label: t("oneColumn") },
            { value: "2", label: t("twoColumns") },
          ]}
          onChange={(columns) => change({ columns })}
        />
        <CheckField label={t("english")} isSelected={draft.english} onChange={(english) => change({ english })} />
      </Card>
    </SetupFrame>
  );
}

type DeskChoiceProps = { draft: DisplayDraft; change(patch: Partial<DisplayDraft>): void; error: string | null };

function DeskChoice({ draft, change, error }: DeskChoiceProps) {
  const t = useTranslations("staff");
  const { stored } = useSettings();
  const desks = stored.desks.toSorted((a, b) => a.order - b.order);
  return (
    <div>
      <RadioField
        label={t("settings.deviceSetup.desks")}
        value={draft.showsAllDesks ? "all" : "some"}
        choices={[
          { value: "all", label: t("settings.deviceSetup.allDesks") },
          { value: "some", label: t("settings.deviceSetup.someDesks") },
        ]}
        onChange={(which) => change({ showsAllDesks: which === "all" })}
      />
      {!draft.showsAllDesks && (
        <div className="ms-9">
          {desks.map(({ id, room }) => (
            <CheckField
              key={id}
              label={t("common.room", { room })}
              isSelected={draft.deskIds.includes(id)}
              isInvalid={error !== null}
              onChange={(isShown) =>
                change({
                  deskIds: isShown ? [...draft.deskIds, id] : draft.deskIds.filter((other) => other !== id),
                })
              }
            />
          ))}
          <p aria-live="polite" className="text-sm font-medium text-danger-700 empty:hidden">
            {error}
          </p>
        </div>
      )}
    </div>
  );
}
