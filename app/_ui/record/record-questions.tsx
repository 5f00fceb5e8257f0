"use client";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { RecordVersion } from "#app/_lib/record/record-draft.ts";
import {
  askedFields,
  isLawsuitAvoided,
  requiredFields,
  unaskedFields,
  type VisitField,
} from "#server/domain/visit-rules.ts";
import { RecordField, type RecordFieldProps } from "./record-field.tsx";

type QuestionsProps = Pick<RecordFieldProps, "visit" | "catalogue" | "today" | "onEdit"> & {
  /** Named as missing since somebody tried to finish. */
  missing: readonly VisitField[];
};

const urgent: readonly VisitField[] = ["crisisIntervention", "existenceSecured"];
const further = ["channel", "reactionKind", "language", "legalState"] as const;
const voluntary = ["ageBand", "gender", "household"] as const;

/** In an emergency these come before all others. */
export function UrgentQuestions(props: QuestionsProps) {
  const asked = askedFields(props.visit, props.catalogue);
  return <Fields {...props} fields={asked.filter((field) => urgent.includes(field))} />;
}

/** What the concern or an answer makes relevant, and nothing else. */
export function RelevantQuestions(props: QuestionsProps) {
  const asked = askedFields(props.visit, props.catalogue);
  return (
    <>
      <Fields {...props} fields={asked.filter((field) => !urgent.includes(field))} />
      <LawsuitLine {...props} />
    </>
  );
}

/** What is known already, what the concern does not ask for, and what is said unasked: folded away. */
export function FurtherFields(props: QuestionsProps) {
  const t = useTranslations("staff.record");
  const { visit, catalogue } = props;
  const unasked = unaskedFields(visit, catalogue);
  // Nothing that was answered is out of sight; what is answered here stays where it was answered.
  const [isOpen] = useState(() => unasked.some((field) => isAnswered(visit[field])));
  return (
    <details className="group rounded-md border border-line open:pb-3" open={isOpen}>
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 px-3 font-medium">
        <ChevronRight aria-hidden className="size-5 text-muted group-open:rotate-90" />
        {t("moreHeading")}
      </summary>
      <div className="space-y-3 px-3">
        <Fields {...props} fields={further} />
        <p className="border-t border-line pt-3 text-sm text-muted">{t("unaskedHint")}</p>
        <Fields {...props} fields={unasked} />
        <p className="border-t border-line pt-3 text-sm text-muted">{t("moreHint")}</p>
        <Fields {...props} fields={voluntary} />
      </div>
    </details>
  );
}

function isAnswered(value: RecordVersion[VisitField]): boolean {
  return value !== null && (!Array.isArray(value) || value.length > 0);
}

type FieldsProps = QuestionsProps & { fields: readonly RecordFieldProps["field"][] };

function Fields({ fields, missing, ...props }: FieldsProps) {
  const t = useTranslations("staff.record");
  const required = requiredFields(props.visit, props.catalogue);
  if (fields.length === 0) return null;
  return (
    <div className="@container">
      <div className="grid items-start gap-x-5 gap-y-3 @xl:grid-cols-2">
        {fields.map((field) => (
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
