"use client";
import { ChevronRight } from "lucide-react";
import { useTranslations } from "use-intl";
import { isLawsuitAvoided, relevantFields, requiredFields, type VisitField } from "#server/domain/visit-rules.ts";
import { RecordField, type RecordFieldProps } from "./record-field.tsx";

type QuestionsProps = Pick<RecordFieldProps, "visit" | "catalogue" | "today" | "onEdit"> & {
  /** Named as missing since somebody tried to finish. */
  missing: readonly VisitField[];
};

const urgent = ["crisisIntervention", "existenceSecured"] as const;
const asked = [
  "deadlineHintGiven",
  "remedyBefore",
  "remedyAfter",
  "referrals",
  "factsEstablished",
  "decisionObtained",
  "interpreter",
  "area",
  "krmBefore",
  "consentJobcenterOn",
  "consentCallbackOn",
] as const;
const further = ["channel", "reactionKind", "language", "legalState"] as const;
const voluntary = ["ageBand", "gender", "household"] as const;

type Group = typeof urgent | typeof asked | typeof further | typeof voluntary;

/** In an emergency these come before all others. */
export function UrgentQuestions(props: QuestionsProps) {
  return <Fields {...props} group={urgent} />;
}

/** What the concern or an answer makes relevant, and nothing else. */
export function RelevantQuestions(props: QuestionsProps) {
  return (
    <>
      <Fields {...props} group={asked} />
      <LawsuitLine {...props} />
    </>
  );
}

/** What is known already, and what is said unasked: folded away. */
export function FurtherFields(props: QuestionsProps) {
  const t = useTranslations("staff.record");
  return (
    <details className="group rounded-md border border-line open:pb-3">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 px-3 font-medium">
        <ChevronRight aria-hidden className="size-5 text-muted group-open:rotate-90" />
        {t("moreHeading")}
      </summary>
      <div className="space-y-3 px-3">
        <Fields {...props} group={further} isWhole />
        <p className="text-sm text-muted">{t("moreHint")}</p>
        <Fields {...props} group={voluntary} isWhole />
      </div>
    </details>
  );
}

/** `isWhole`: also what the concern does not ask for. */
function Fields({ group, isWhole = false, missing, ...props }: QuestionsProps & { group: Group; isWhole?: boolean }) {
  const t = useTranslations("staff.record");
  const relevant = relevantFields(props.visit, props.catalogue);
  const required = requiredFields(props.visit, props.catalogue);
  const shown = isWhole ? group : group.filter((field) => relevant.includes(field));
  if (shown.length === 0) return null;
  return (
    <div className="@container">
      <div className="grid items-start gap-x-5 gap-y-3 @xl:grid-cols-2">
        {shown.map((field) => (
          <div key={field} data-field={field}>
            <RecordField
              {...props}
              field={field}
              isRequired={required.includes(field)}
              error={missing.includes(field) ? t("needAnswer") : null}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

/** V1: what follows from three answers, with the rule it follows by. */
function LawsuitLine({ visit, catalogue }: Pick<QuestionsProps, "visit" | "catalogue">) {
  const t = useTranslations("staff.record.lawsuit");
  if (visit.remedyBefore === null || visit.remedyBefore === "none") return null;
  const outcome = catalogue.outcomes.find(({ code }) => code === visit.outcome);
  return (
    <p className="text-sm text-muted text-pretty" aria-live="polite">
      <strong className="font-semibold text-ink">{t(isLawsuitAvoided(visit, outcome) ? "yes" : "no")}</strong>{" "}
      {t("rule")}
    </p>
  );
}
