"use client";
import { CircleCheck, CircleDashed } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatLanguage } from "#app/_lib/format-language.ts";
import { useCatalogue } from "#app/_lib/use-catalogue.ts";
import { Card } from "#app/_ui/card.tsx";
import { lobbyLocales } from "#server/words/lobby-locales.ts";
import { findMissingLabels, type MissingLabels } from "../_lib/missing-labels.ts";
import { useSettings } from "../_lib/use-settings.tsx";

/** What visitors can read, who has checked it, and which concerns fall back to plain German and English. */
export function LanguagesPanel() {
  const t = useTranslations("staff.settings.languages");
  const { locale } = useStaffLanguage();
  const settings = useSettings();
  // Read again when somebody has published a new version.
  const catalogue = useCatalogue(settings, `published ${settings.changed.catalogue ?? 0}`);
  const missing = useMemo(() => (catalogue ? findMissingLabels(catalogue, locale) : null), [catalogue, locale]);
  return (
    <Card heading={t("heading")}>
      <p className="max-w-prose text-muted text-pretty">{t("lead")}</p>
      <ul className="mt-3 divide-y divide-line">
        {lobbyLocales.map((language) => (
          <li
            key={language.code}
            className="grid items-start gap-x-6 gap-y-1 py-3 sm:grid-cols-[13rem_1fr] lg:grid-cols-[13rem_20rem_1fr]"
          >
            <LanguageName language={language} />
            <ReviewState language={language} />
            <Missing of={missing?.find((one) => one.locale === language.code) ?? null} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

type Language = (typeof lobbyLocales)[number];

function LanguageName({ language: { code, native, dir } }: { language: Language }) {
  const { locale } = useStaffLanguage();
  const name = formatLanguage(code, locale);
  return (
    <div>
      <h3 className="text-lg leading-tight font-semibold">
        <bdi lang={code === "de-simple" ? "de" : code} dir={dir}>
          {native}
        </bdi>
      </h3>
      {name !== native && <p className="text-muted">{name}</p>}
    </div>
  );
}

function ReviewState({ language: { code, reviewed } }: { language: Language }) {
  const t = useTranslations("staff.settings.languages");
  const Icon = reviewed ? CircleCheck : CircleDashed;
  const words = reviewed ? t("reviewed") : t(code === "de-simple" ? "notReviewedSimple" : "notReviewed");
  return (
    <p className={`flex gap-2 text-pretty ${reviewed ? "text-good-700" : "text-warm-800"}`}>
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      {words}
    </p>
  );
}

function Missing({ of }: { of: MissingLabels | null }) {
  const t = useTranslations("staff.settings.languages");
  if (of === null) return <p className="text-muted">{t("loading")}</p>;
  if (of.concerns.length === 0) return <p className="text-good-700">{t("complete")}</p>;
  return (
    <details className="sm:col-span-2 lg:col-span-1">
      <summary className="text-pretty">{t("missing", { n: of.concerns.length })}</summary>
      <ul className="mt-2 space-y-1 ps-5">
        {of.concerns.map(({ code, label }) => (
          <li key={code}>
            <span className="me-2 text-sm text-muted tabular-nums">{code}</span>
            {label}
          </li>
        ))}
      </ul>
    </details>
  );
}
