"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatLanguage } from "#app/_lib/format-language.ts";
import { useEntryForm } from "#app/_lib/use-entry-form.ts";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import { ConcernField } from "#app/_ui/concern-field.tsx";
import { EntryDialog } from "#app/_ui/entry-dialog.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { TextAreaField } from "#app/_ui/text-area-field.tsx";
import { registerLimits } from "#server/domain/register-entry.ts";
import { lobbyLocales } from "#server/words/lobby-locales.ts";
import { concernChoices } from "../_lib/concern-choices.ts";
import { type ClientViewEntry, checkClientView, draftClientView } from "../_lib/drafts.ts";
import type { FormProps } from "../_lib/form-props.ts";
import { formatMonth, monthChoices } from "../_lib/periods.ts";
import { useFieldWords } from "../_lib/use-field-words.ts";

export function ClientViewForm(props: FormProps<ClientViewEntry>) {
  const { entry, latest, line, catalogue, today, isLocked, reload, onClose } = props;
  const t = useTranslations("staff.registers");
  const { locale, formatLocale } = useStaffLanguage();
  const words = useFieldWords(catalogue);
  const form = useEntryForm({
    entry,
    latest,
    start: draftClientView(entry, today),
    draftLatest: () => draftClientView(latest, today),
    fields: [
      [t("text"), (d) => d.text],
      [t("concern"), (d) => words.concern(d.concern)],
      [t("clientViews.language"), (d) => formatLanguage(d.language, locale)],
      [t("clientViews.month"), (d) => formatMonth(d.month, formatLocale)],
    ],
    sayProblem: words.problem,
    check: checkClientView,
    send: (at, { concern, ...draft }) =>
      line.send("client-view:save", {
        ...at,
        clientView: { ...draft, text: draft.text.trim(), concern: concern ?? "" },
      }),
    reload,
    onSaved: () => onClose(true),
  });
  const { draft, change, say } = form;
  return (
    <EntryDialog
      title={t(entry ? "clientViews.editTitle" : "clientViews.newTitle")}
      form={form}
      isLocked={isLocked}
      onClose={() => onClose(false)}
    >
      {entry?.releasedOn && <Notice tone="info">{t("clientViews.releaseAgain")}</Notice>}
      <TextAreaField
        label={t("text")}
        hint={`${t("clientViews.textHint", { max: String(registerLimits.clientView) })} ${t("nobody")}`}
        value={draft.text}
        onChange={(text) => change({ text })}
        error={say("text")}
        max={registerLimits.clientView}
        lang={draft.language}
      />
      <ConcernField
        label={t("concern")}
        groups={concernChoices(catalogue, { kept: draft.concern, oldLabel: t("oldCodes") })}
        value={draft.concern}
        onChange={(concern) => change({ concern })}
        error={say("concern")}
      />
      <div className="grid items-start gap-x-6 gap-y-4 sm:grid-cols-2">
        <ChoiceField
          label={t("clientViews.language")}
          value={draft.language}
          choices={languagesWith(draft.language).map((value) => ({ value, label: formatLanguage(value, locale) }))}
          onChange={(language) => change({ language })}
        />
        <div>
          <ChoiceField
            label={t("clientViews.month")}
            value={draft.month}
            choices={monthChoices(today, draft.month).map((value) => ({
              value,
              label: formatMonth(value, formatLocale),
            }))}
            onChange={(month) => change({ month })}
          />
          <p className="mt-1 text-sm text-muted">{t("clientViews.monthHint")}</p>
        </div>
      </div>
    </EntryDialog>
  );
}

function languagesWith(language: string): string[] {
  const offered: string[] = lobbyLocales.map(({ code }) => code);
  return offered.includes(language) ? offered : [...offered, language];
}
