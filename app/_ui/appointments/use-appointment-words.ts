"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatLanguage } from "#app/_lib/format-language.ts";
import type { AppointmentListReply } from "#server/protocol/appointments.ts";

export type ListedAppointment = AppointmentListReply["appointments"][number];

/** An appointment in words: everything but its day and time. */
export function useAppointmentWords() {
  const t = useTranslations("staff.appointments");
  const tRecord = useTranslations("staff.record");
  const { locale } = useStaffLanguage();
  return ({ language, interpreter, reference, state }: ListedAppointment): string[] =>
    [
      formatLanguage(language, locale),
      interpreter && interpreter !== "not_needed" && `${t("interpreter")}: ${tRecord(`interpreter.${interpreter}`)}`,
      reference && t("case", { reference }),
      state !== "planned" && t(`states.${state}`),
    ].filter((fact): fact is string => typeof fact === "string");
}
