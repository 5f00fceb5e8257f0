"use client";
import { useTranslations } from "use-intl";
import { Card } from "#app/_ui/card.tsx";
import { CheckField, Field, SwitchField } from "#app/_ui/fields.tsx";
import { TimeField } from "#app/_ui/time-field.tsx";
import type { StaffRole } from "#server/protocol/staff.ts";
import type { NumberField } from "../_lib/check-settings.ts";
import { useProblemText } from "../_lib/use-problem-text.ts";
import { useSettings } from "../_lib/use-settings.tsx";
import { StopCard } from "./stop-card.tsx";

export function QueuePanel({ roles }: { roles: readonly StaffRole[] }) {
  const t = useTranslations("staff.settings.queue");
  const { draft, change } = useSettings();
  const say = useProblemText();
  return (
    <>
      <StopCard isOmbudsperson={roles.includes("ombudsperson")} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card heading={t("office")}>
          <Field
            label={t("name")}
            hint={t("nameHint")}
            value={draft.name}
            onChange={(name) => change({ name })}
            error={say("name")}
          />
        </Card>
        <KeptPromise />
        <DiscretionCard />
        <Card heading={t("numbers")} className="space-y-4">
          <div>
            <CheckField
              label={t("limited")}
              isSelected={draft.isLimited}
              onChange={(isLimited) => change({ isLimited })}
            />
            {draft.isLimited && <NumberInput field="dailyLimit" label={t("dailyLimit")} />}
          </div>
          <NumberInput field="lastTicketMarginMinutes" label={t("margin")} hint={t("marginHint")} />
          <TimeField
            label={t("dayEndsAt")}
            hint={t("dayEndsAtHint")}
            value={draft.dayEndsAt}
            onChange={(dayEndsAt) => change({ dayEndsAt })}
            error={say("dayEndsAt")}
          />
        </Card>
        <div className="space-y-5">
          <Card heading={t("calling")} className="space-y-4">
            <NumberInput field="maxRecalls" label={t("maxRecalls")} />
            <NumberInput field="recallIntervalSeconds" label={t("recallInterval")} />
            <NumberInput field="noShowAfterSeconds" label={t("noShow")} />
            <NumberInput field="noShowAfterSecondsMoreTime" label={t("noShowMoreTime")} />
          </Card>
          <Card heading={t("breaks")} className="space-y-4">
            <Field
              label={t("breakMinutes")}
              hint={t("breakMinutesHint")}
              value={draft.breakMinutes}
              onChange={(breakMinutes) => change({ breakMinutes })}
              error={say("breakMinutes")}
              inputClassName="max-w-72"
            />
            <NumberInput field="presetTalkMinutes" label={t("presetTalk")} hint={t("presetTalkHint")} />
          </Card>
        </div>
      </div>
    </>
  );
}

/** Whether the console hides topics at first (P21). */
function DiscretionCard() {
  const t = useTranslations("staff.wholeDay.discretion");
  const { draft, change } = useSettings();
  return (
    <Card heading={t("settingHeading")}>
      <SwitchField
        label={t("setting")}
        hint={t("settingHint")}
        isSelected={draft.discretionByDefault}
        onChange={(discretionByDefault) => change({ discretionByDefault })}
      />
    </Card>
  );
}

function NumberInput({ field, label, hint }: { field: NumberField; label: string; hint?: string }) {
  const { draft, change } = useSettings();
  const say = useProblemText();
  return (
    <Field
      label={label}
      hint={hint}
      inputMode="numeric"
      value={draft[field]}
      onChange={(value) => change({ [field]: value })}
      error={say(field)}
      inputClassName="max-w-36 tabular-nums"
    />
  );
}

/** How often the promised wait held (W1). */
function KeptPromise() {
  const t = useTranslations("staff.settings.queue");
  const { promise } = useSettings().stored;
  return (
    <Card heading={t("promise")}>
      <p className="text-pretty">
        {promise === null
          ? t("promiseNone")
          : t("promiseHeld", {
              kept: String(promise.kept),
              of: String(promise.of),
              percent: String(Math.round((promise.kept / Math.max(1, promise.of)) * 100)),
            })}
      </p>
    </Card>
  );
}
