"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatDate } from "#app/_lib/format-time.ts";
import type { PlainDate } from "#server/domain/time.ts";

type Tone = "plain" | "brand" | "warm" | "danger";
const tones: Record<Tone, string> = {
  plain: "border-line text-muted",
  brand: "border-brand-600 bg-brand-50 text-brand-800",
  warm: "border-warm-800 bg-warm-50 text-warm-800",
  danger: "border-danger-700 bg-danger-50 text-danger-800",
};

/** A word beside an entry. */
export function Mark({ tone = "plain", children }: { tone?: Tone; children: string }) {
  return <span className={`rounded-sm border px-1.5 text-sm whitespace-nowrap ${tones[tone]}`}>{children}</span>;
}

type Dated = { validFrom: PlainDate | null; validTo: PlainDate | null };

/** From when or until when it may be chosen, where that is not for ever. */
export function ValidityMark({ entry: { validFrom, validTo }, today }: { entry: Dated; today: PlainDate }) {
  const t = useTranslations("staff.catalogue.row");
  const { formatLocale } = useStaffLanguage();
  if (validTo !== null && validTo < today) return <Mark>{t("ended")}</Mark>;
  if (validFrom !== null && validFrom > today) {
    return <Mark tone="warm">{t("startsOn", { date: formatDate(validFrom, formatLocale) })}</Mark>;
  }
  return validTo === null ? null : <Mark tone="warm">{t("endsOn", { date: formatDate(validTo, formatLocale) })}</Mark>;
}
