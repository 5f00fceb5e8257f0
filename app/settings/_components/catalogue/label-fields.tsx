"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatLanguage } from "#app/_lib/format-language.ts";
import { Field } from "#app/_ui/fields.tsx";
import type { Labels } from "#server/domain/catalogue.ts";
import { lobbyLocales } from "#server/words/lobby-locales.ts";

type LabelFieldsProps = {
  labels: Labels;
  onChange(labels: Labels): void;
  say(field: string): string | null;
  /** Only these languages; default: all eleven. */
  only?: readonly string[];
  lead?: string;
};

/** The words of an entry in every language; where one is missing it says what is shown instead. */
export function LabelFields({ labels, onChange, say, only, lead }: LabelFieldsProps) {
  const t = useTranslations("staff.catalogue.form");
  const { locale } = useStaffLanguage();
  const offered = lobbyLocales.filter(({ code }) => only === undefined || only.includes(code));
  return (
    <fieldset>
      <legend className="text-lg font-semibold">{t("labels")}</legend>
      {lead && <p className="text-muted text-pretty">{lead}</p>}
      <div className="mt-3 grid items-start gap-x-6 gap-y-4 md:grid-cols-2">
        {offered.map(({ code, native, dir }) => {
          const name = formatLanguage(code, locale);
          const text = labels[code] ?? "";
          const isMissing = text.trim() === "" && code !== "de";
          return (
            <Field
              key={code}
              label={name === native ? native : `${native} · ${name}`}
              hint={isMissing ? t(code === "de-simple" || only ? "missingGerman" : "missing") : undefined}
              value={text}
              onChange={(changed) => onChange({ ...labels, [code]: changed })}
              error={say(`labels.${code}`)}
              lang={code === "de-simple" ? "de" : code}
              dir={dir}
              isRequired={code === "de"}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
