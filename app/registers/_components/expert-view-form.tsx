"use client";
import { useTranslations } from "use-intl";
import { useEntryForm } from "#app/_lib/use-entry-form.ts";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import { ConcernField } from "#app/_ui/concern-field.tsx";
import { EntryDialog } from "#app/_ui/entry-dialog.tsx";
import { TextAreaField } from "#app/_ui/text-area-field.tsx";
import { expertRoles } from "#server/domain/expert-view.ts";
import { quarterOf } from "#server/domain/quarter.ts";
import { registerLimits } from "#server/domain/register-entry.ts";
import { concernChoices } from "../_lib/concern-choices.ts";
import { checkExpertView, draftExpertView, type ExpertViewDraft, type ExpertViewEntry } from "../_lib/drafts.ts";
import type { FormProps } from "../_lib/form-props.ts";
import { quarterChoices } from "../_lib/periods.ts";
import { useFieldWords } from "../_lib/use-field-words.ts";

type ExpertViewFormProps = FormProps<ExpertViewEntry> & {
  /** What a new one begins with, where the reminder asked for it (G4). */
  asked?: Pick<ExpertViewDraft, "quarter" | "concern">;
};

export function ExpertViewForm(props: ExpertViewFormProps) {
  const { entry, latest, line, catalogue, today, isLocked, reload, onClose } = props;
  const t = useTranslations("staff.registers");
  const current = quarterOf(today);
  const asked = props.asked ?? { quarter: current, concern: null };
  const nameQuarter = (value: string) => t("expertViews.quarterOf", { n: value.slice(6), year: value.slice(0, 4) });
  const words = useFieldWords(catalogue);
  const form = useEntryForm({
    entry,
    latest,
    start: draftExpertView(entry, asked),
    draftLatest: () => draftExpertView(latest, asked),
    fields: [
      [t("expertViews.quarter"), (d) => nameQuarter(d.quarter)],
      [t("expertViews.role"), (d) => t(`expertViews.roles.${d.role}`)],
      [t("concern"), (d) => words.concern(d.concern)],
      [t("text"), (d) => d.text],
    ],
    sayProblem: words.problem,
    check: checkExpertView,
    send: (at, { concern, ...draft }) =>
      line.send("expert-view:save", {
        ...at,
        expertView: { ...draft, text: draft.text.trim(), concern: concern ?? "" },
      }),
    reload,
    onSaved: () => onClose(true),
  });
  const { draft, change, say } = form;
  return (
    <EntryDialog
      title={t(entry ? "expertViews.editTitle" : "expertViews.newTitle")}
      form={form}
      isLocked={isLocked}
      onClose={() => onClose(false)}
    >
      <div className="grid items-start gap-x-6 gap-y-4 sm:grid-cols-2">
        <ChoiceField
          label={t("expertViews.quarter")}
          value={draft.quarter}
          choices={quarterChoices(current, draft.quarter).map((value) => ({ value, label: nameQuarter(value) }))}
          onChange={(quarter) => change({ quarter })}
        />
        <ChoiceField
          label={t("expertViews.role")}
          value={draft.role}
          choices={expertRoles.map((value) => ({ value, label: t(`expertViews.roles.${value}`) }))}
          onChange={(role) => change({ role })}
        />
      </div>
      <div>
        <ConcernField
          label={t("concern")}
          groups={concernChoices(catalogue, { kept: draft.concern, onlyMunicipal: true, oldLabel: t("oldCodes") })}
          value={draft.concern}
          onChange={(concern) => change({ concern })}
          error={say("concern")}
        />
        <p className="mt-1 text-sm text-muted">{t("expertViews.concernHint")}</p>
      </div>
      <TextAreaField
        label={t("text")}
        hint={`${t("expertViews.textHint", { max: String(registerLimits.expertView) })} ${t("nobody")}`}
        value={draft.text}
        onChange={(text) => change({ text })}
        error={say("text")}
        max={registerLimits.expertView}
        rows={5}
      />
    </EntryDialog>
  );
}
