"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { describeConcern, describeOutcome } from "#app/_lib/catalogue-labels.ts";
import { formatLanguage } from "#app/_lib/format-language.ts";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import { differingFields, type RecordVersion } from "#app/_lib/record/record-draft.ts";
import type { RecordHandle } from "#app/_lib/record/use-record.ts";
import type { VisitField } from "#server/domain/visit-rules.ts";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import { ConflictView } from "../conflict-view.tsx";

type RecordConflictProps = Pick<RecordHandle, "takeTheirs" | "keepMine"> & {
  mine: RecordVersion;
  theirs: RecordVersion;
  catalogue: CatalogueReply;
};

/** Two versions of one record beside each other: a person decides, nothing is overwritten silently (V5). */
export function RecordConflict({ mine, theirs, catalogue, takeTheirs, keepMine }: RecordConflictProps) {
  const t = useTranslations("staff.record");
  const wordsOf = useDescription(catalogue);
  return (
    <ConflictView
      title={t("conflict.title")}
      lead={t("conflict.lead")}
      rows={differingFields(theirs, mine).map((field) => ({
        name: t(`fields.${field}`),
        theirs: wordsOf(theirs, field),
        mine: wordsOf(mine, field),
      }))}
      onTakeTheirs={takeTheirs}
      onKeepMine={keepMine}
    />
  );
}

/** Any field of a record in words. */
function useDescription(catalogue: CatalogueReply) {
  const t = useTranslations("staff.record");
  const { locale, formatLocale } = useStaffLanguage();
  return (visit: RecordVersion, field: VisitField): string => {
    const value = visit[field];
    if (value === null || (Array.isArray(value) && value.length === 0)) return t("notStated");
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    switch (field) {
      case "foundConcerns":
        return visit.foundConcerns.map((code) => describeConcern(catalogue, code, locale)).join("; ");
      case "referrals":
        return visit.referrals.map((code) => nameOfTarget(catalogue, code)).join("; ");
      case "outcome":
        return describeOutcome(catalogue, String(value), locale);
      case "language":
        return formatLanguage(visit.language, locale);
      case "consentJobcenterOn":
      case "consentCallbackOn":
        return formatPlainDate(String(value), formatLocale);
      case "caseId":
        return t("fields.caseId");
      default:
        return t(`${field}.${String(value)}` as "area.benefits");
    }
  };
}

function nameOfTarget(catalogue: CatalogueReply, code: string): string {
  return catalogue.referralTargets.find((target) => target.code === code)?.label ?? code;
}
