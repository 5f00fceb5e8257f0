"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatLanguage } from "#app/_lib/format-language.ts";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import type { RecordChanges, RecordVersion } from "#app/_lib/record/record-draft.ts";
import { talkLanguages } from "#app/_lib/record/talk-languages.ts";
import {
  ageBands,
  areas,
  channels,
  genders,
  households,
  interpreters,
  krmStates,
  legalStates,
  reactionKinds,
  remediesAfter,
  remediesBefore,
} from "#server/domain/visit.ts";
import type { VisitField } from "#server/domain/visit-rules.ts";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import { ChoiceField } from "../choice-field.tsx";
import { CheckField } from "../fields.tsx";
import { ReferralField } from "./referral-field.tsx";
import { ValueField } from "./value-field.tsx";
import { YesNoField } from "./yes-no-field.tsx";

export type RecordFieldProps = {
  field: Exclude<VisitField, "foundConcerns" | "outcome" | "caseId">;
  visit: RecordVersion;
  catalogue: CatalogueReply;
  /** In the office's zone: the day of a consent that is given now. */
  today: string;
  isRequired: boolean;
  error: string | null;
  onEdit(changes: RecordChanges): void;
};

const valuesOf = {
  reactionKind: reactionKinds,
  area: areas,
  krmBefore: krmStates,
  interpreter: interpreters,
  ageBand: ageBands,
  gender: genders,
  household: households,
  remedyBefore: remediesBefore,
  remedyAfter: remediesAfter,
  legalState: legalStates,
} as const;

/** One answer of the record in the form that suits it. */
export function RecordField({ field, visit, catalogue, today, isRequired, error, onEdit }: RecordFieldProps) {
  const t = useTranslations("staff.record");
  const { locale, formatLocale } = useStaffLanguage();
  const label = t(`fields.${field}`);
  switch (field) {
    case "crisisIntervention":
    case "existenceSecured":
    case "factsEstablished":
    case "decisionObtained":
    case "deadlineHintGiven":
      return (
        <YesNoField
          label={label}
          value={visit[field]}
          onChange={(value) => onEdit({ [field]: value })}
          isRequired={isRequired}
          error={error}
        />
      );
    case "consentJobcenterOn":
    case "consentCallbackOn": {
      const on = visit[field];
      const hint = on === null ? {} : { hint: t("consentOn", { date: formatPlainDate(on, formatLocale) }) };
      return (
        <CheckField
          label={label}
          isSelected={on !== null}
          onChange={(isGiven) => onEdit({ [field]: isGiven ? today : null })}
          {...hint}
        />
      );
    }
    case "referrals":
      return (
        <ReferralField
          label={label}
          targets={catalogue.referralTargets}
          value={visit.referrals}
          onChange={(referrals) => onEdit({ referrals })}
        />
      );
    case "language":
      return (
        <ChoiceField
          label={label}
          value={visit.language}
          choices={talkLanguages(visit.language).map((tag) => ({ value: tag, label: formatLanguage(tag, locale) }))}
          onChange={(language) => onEdit({ language })}
        />
      );
    case "channel":
      return (
        <ChoiceField
          label={label}
          value={visit.channel}
          choices={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
          onChange={(channel) => onEdit({ channel })}
        />
      );
    default:
      return (
        <ValueField
          label={label}
          value={visit[field]}
          values={valuesOf[field] as readonly string[]}
          nameOf={(value) => t(`${field}.${value}` as "area.benefits")}
          onChange={(value) => onEdit({ [field]: value })}
        />
      );
  }
}
