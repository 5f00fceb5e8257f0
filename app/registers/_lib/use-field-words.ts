"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { describeConcern } from "#app/_lib/catalogue-labels.ts";
import { formatDate } from "#app/_lib/format-time.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import type { EntryProblem } from "./check-entry.ts";

/** What the forms of the registers say of their fields. */
export function useFieldWords(catalogue: CatalogueReply) {
  const t = useTranslations("staff.registers");
  const { locale, formatLocale } = useStaffLanguage();
  const nothing = "–";
  return {
    nothing,
    day: (date: string) => (date === "" ? nothing : formatDate(date, formatLocale)),
    concern: (code: ConcernCode | null) => (code === null ? t("noConcern") : describeConcern(catalogue, code, locale)),
    problem: (problem: EntryProblem) =>
      problem.code === "tooLong" ? t("problems.tooLong", { max: String(problem.max) }) : t(`problems.${problem.code}`),
  };
}
