"use client";
import { useTranslations } from "use-intl";
import { useEntryForm } from "#app/_lib/use-entry-form.ts";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import { ConcernField } from "#app/_ui/concern-field.tsx";
import { EntryDialog } from "#app/_ui/entry-dialog.tsx";
import { Field } from "#app/_ui/fields.tsx";
import { TextAreaField } from "#app/_ui/text-area-field.tsx";
import { registerLimits } from "#server/domain/register-entry.ts";
import { nextStatuses, type SuggestionStatus, suggestionAddressees } from "#server/domain/suggestion.ts";
import { concernChoices } from "../_lib/concern-choices.ts";
import { checkSuggestion, draftSuggestion, finishSuggestion, type SuggestionEntry } from "../_lib/drafts.ts";
import type { FormProps } from "../_lib/form-props.ts";
import { useFieldWords } from "../_lib/use-field-words.ts";

export function SuggestionForm(props: FormProps<SuggestionEntry>) {
  const { entry, latest, line, catalogue, today, isLocked, reload, onClose } = props;
  const t = useTranslations("staff.registers");
  const words = useFieldWords(catalogue);
  const form = useEntryForm({
    entry,
    latest,
    start: draftSuggestion(entry, today),
    draftLatest: () => draftSuggestion(latest, today),
    fields: [
      [t("text"), (d) => d.text],
      [t("concern"), (d) => words.concern(d.concern)],
      [t("suggestions.addressedTo"), (d) => t(`suggestions.addressees.${d.addressedTo}`)],
      [t("suggestions.proposedOn"), (d) => words.day(d.proposedOn)],
      [t("suggestions.status"), (d) => t(`suggestions.statuses.${d.status}`)],
      [t("suggestions.answeredOn"), (d) => words.day(d.answeredOn)],
      [t("suggestions.reason"), (d) => d.reason || words.nothing],
    ],
    sayProblem: words.problem,
    check: (draft) => checkSuggestion(draft, today),
    send: (at, draft) => line.send("suggestion:save", { ...at, suggestion: finishSuggestion(draft) }),
    reload,
    onSaved: () => onClose(true),
  });
  const { draft, change, say } = form;
  // The order of answers counts from what is stored, not from what is chosen in the form (G2).
  const known = (latest ?? entry)?.status ?? null;
  const isAnswered = draft.status !== "proposed";
  const isRejected = draft.status === "rejected";
  const chooseStatus = (status: SuggestionStatus) =>
    change({ status, answeredOn: status === "proposed" ? "" : draft.answeredOn || today });
  return (
    <EntryDialog
      title={t(entry ? "suggestions.editTitle" : "suggestions.newTitle")}
      form={form}
      isLocked={isLocked}
      onClose={() => onClose(false)}
    >
      <TextAreaField
        label={t("text")}
        hint={`${t("suggestions.textHint", { max: String(registerLimits.suggestion) })} ${t("nobody")}`}
        value={draft.text}
        onChange={(text) => change({ text })}
        error={say("text")}
        max={registerLimits.suggestion}
      />
      <div className="grid items-start gap-x-6 gap-y-4 sm:grid-cols-2">
        <ConcernField
          label={t("concernOptional")}
          groups={concernChoices(catalogue, { kept: draft.concern, oldLabel: t("oldCodes") })}
          value={draft.concern}
          onChange={(concern) => change({ concern })}
        />
        <ChoiceField
          label={t("suggestions.addressedTo")}
          value={draft.addressedTo}
          choices={suggestionAddressees.map((value) => ({ value, label: t(`suggestions.addressees.${value}`) }))}
          onChange={(addressedTo) => change({ addressedTo })}
        />
        <Field
          label={t("suggestions.proposedOn")}
          type="date"
          value={draft.proposedOn}
          onChange={(proposedOn) => change({ proposedOn })}
          error={say("proposedOn")}
        />
        <ChoiceField
          label={t("suggestions.status")}
          value={draft.status}
          choices={nextStatuses(known).map((value) => ({ value, label: t(`suggestions.statuses.${value}`) }))}
          onChange={chooseStatus}
        />
      </div>
      {known === "rejected" && <p className="text-sm text-muted">{t("suggestions.statusHint")}</p>}
      {isAnswered && (
        <>
          <Field
            label={t("suggestions.answeredOn")}
            type="date"
            value={draft.answeredOn}
            onChange={(answeredOn) => change({ answeredOn })}
            error={say("answeredOn")}
            className="sm:w-1/2"
          />
          <TextAreaField
            label={t(isRejected ? "suggestions.reasonRejected" : "suggestions.reason")}
            hint={isRejected ? t("nobody") : t("suggestions.reasonHint", { max: String(registerLimits.reason) })}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
            error={say("reason")}
            max={registerLimits.reason}
            rows={2}
          />
        </>
      )}
    </EntryDialog>
  );
}
