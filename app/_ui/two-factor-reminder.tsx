"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import { Notice } from "./notice.tsx";

/** Before the day on which nothing works without a second factor any more (U5). */
export function TwoFactorReminder({ due, withLink }: { due: string | null; withLink: boolean }) {
  const t = useTranslations("staff.access.account");
  const { formatLocale } = useStaffLanguage();
  if (due === null) return null;
  return (
    <Notice tone="info" title={t("soon", { date: formatPlainDate(due, formatLocale) })}>
      {t("soonText")}{" "}
      {withLink && (
        <a href="/account" className="font-semibold underline underline-offset-4">
          {t("heading")}
        </a>
      )}
    </Notice>
  );
}
