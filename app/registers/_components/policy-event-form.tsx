"use client";
import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { describeConcern } from "#app/_lib/catalogue-labels.ts";
import { useEntryForm } from "#app/_lib/use-entry-form.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { ConcernField } from "#app/_ui/concern-field.tsx";
import { EntryDialog } from "#app/_ui/entry-dialog.tsx";
import { Field } from "#app/_ui/fields.tsx";
import { registerLimits } from "#server/domain/register-entry.ts";
import { concernChoices } from "../_lib/concern-choices.ts";
import { checkPolicyEvent, draftPolicyEvent, type PolicyEventDraft, type PolicyEventEntry } from "../_lib/drafts.ts";
import type { FormProps } from "../_lib/form-props.ts";
import { useFieldWords } from "../_lib/use-field-words.ts";

export function PolicyEventForm(props: FormProps<PolicyEventEntry>) {
  const { entry, latest, line, catalogue, today, isLocked, reload, onClose } = props;
  const t = useTranslations("staff.registers");
  const words = useFieldWords(catalogue);
  const form = useEntryForm({
    entry,
    latest,
    start: draftPolicyEvent(entry, today),
    draftLatest: () => draftPolicyEvent(latest, today),
    fields: [
      [t("policyEvents.date"), (d) => words.day(d.date)],
      [t("policyEvents.label"), (d) => d.label],
      [t("policyEvents.concerns"), (d) => d.concerns.map(words.concern).join("; ") || t("policyEvents.all")],
    ],
    sayProblem: words.problem,
    check: (draft) => checkPolicyEvent(draft, today),
    send: (at, draft) =>
      line.send("policy-event:save", { ...at, policyEvent: { ...draft, label: draft.label.trim() } }),
    reload,
    onSaved: () => onClose(true),
  });
  const { draft, change, say } = form;
  return (
    <EntryDialog
      title={t(entry ? "policyEvents.editTitle" : "policyEvents.newTitle")}
      form={form}
      isLocked={isLocked}
      onClose={() => onClose(false)}
    >
      <Field
        label={t("policyEvents.date")}
        hint={t("policyEvents.dateHint")}
        type="date"
        value={draft.date}
        onChange={(date) => change({ date })}
        error={say("date")}
        className="sm:w-1/2"
      />
      <Field
        label={t("policyEvents.label")}
        hint={t("policyEvents.labelHint", { max: String(registerLimits.eventLabel) })}
        value={draft.label}
        onChange={(label) => change({ label })}
        error={say("label")}
      />
      <TouchedConcerns catalogue={catalogue} value={draft.concerns} onChange={change} />
    </EntryDialog>
  );
}

type TouchedConcernsProps = Pick<FormProps<PolicyEventEntry>, "catalogue"> & {
  value: PolicyEventDraft["concerns"];
  onChange(patch: Pick<PolicyEventDraft, "concerns">): void;
};

function TouchedConcerns({ catalogue, value, onChange }: TouchedConcernsProps) {
  const t = useTranslations("staff.registers");
  const { locale } = useStaffLanguage();
  return (
    <fieldset>
      <legend className="font-medium">{t("policyEvents.concerns")}</legend>
      <p className="text-sm text-muted">{t("policyEvents.concernsHint")}</p>
      <ul className="my-2 flex flex-wrap gap-2 empty:hidden">
        {value.map((code) => (
          <li key={code} className="flex items-center gap-1 rounded-md border border-line bg-paper ps-3">
            {describeConcern(catalogue, code, locale)}
            <ActionButton
              variant="quiet"
              size="small"
              icon={X}
              label={t("policyEvents.removeConcern", { concern: describeConcern(catalogue, code, locale) })}
              onPress={() => onChange({ concerns: value.filter((other) => other !== code) })}
            />
          </li>
        ))}
      </ul>
      <ConcernField
        key={value.length}
        label={t("policyEvents.addConcern")}
        hiddenLabel
        groups={concernChoices(catalogue, { kept: null, oldLabel: t("oldCodes") })}
        value={null}
        onChange={(code) => code !== null && onChange({ concerns: [...new Set([...value, code])] })}
      />
    </fieldset>
  );
}
