"use client";
import { Plus, X } from "lucide-react";
import type { Ref } from "react";
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { describeConcern, groupConcerns, groupFinalOutcomes } from "#app/_lib/catalogue-labels.ts";
import {
  askedQuestions,
  canAddConcern,
  checkDraft,
  finishDraft,
  type VisitDraft,
  type VisitFormDraft,
} from "#app/_lib/visit-draft.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import { ActionButton } from "./action-button.tsx";
import { ConcernField } from "./concern-field.tsx";
import { OutcomeList } from "./outcome-list.tsx";
import { RadioField } from "./radio-field.tsx";

/** To finish the form from outside, by a key. */
export type VisitFormHandle = { submit(): void };

type VisitFormProps = {
  catalogue: CatalogueReply;
  stated: ConcernCode | null;
  draft: VisitFormDraft;
  onDraftChange(draft: VisitFormDraft): void;
  onSubmit(visit: VisitDraft): void;
  /** Whether "later" stands beside "complete". */
  offersLater: boolean;
  /** The buttons. */
  children: ReactNode;
  ref?: Ref<VisitFormHandle>;
};

/** Concern as found and outcome: what a talk leaves (C6). Opens complete but for the outcome. */
export function VisitForm({ catalogue, stated, draft, onDraftChange, onSubmit, offersLater, ...rest }: VisitFormProps) {
  const t = useTranslations("staff.console.visit");
  const { locale } = useStaffLanguage();
  const [isChecked, setIsChecked] = useState(false);
  const concernsRef = useRef<HTMLDivElement>(null);
  const outcomesRef = useRef<HTMLDivElement>(null);
  const concernGroups = useMemo(() => groupConcerns(catalogue), [catalogue]);
  const outcomeGroups = useMemo(() => groupFinalOutcomes(catalogue), [catalogue]);
  const asked = { stated, facts: catalogue };
  const problems = isChecked ? checkDraft(draft, asked) : [];
  useImperativeHandle(rest.ref, () => ({ submit }));

  function submit() {
    const visit = finishDraft(draft, asked);
    if (visit) return onSubmit(visit);
    setIsChecked(true);
    const [first] = checkDraft(draft, asked);
    const place = first === "needOutcome" ? outcomesRef.current : concernsRef.current;
    place?.querySelector<HTMLElement>('input, [role="option"]')?.focus();
    place?.scrollIntoView({ block: "nearest" });
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    submit();
  }

  /** While capturing: lists and fields keep Enter to themselves. */
  function handleKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    submit();
  }

  function change(position: number, code: ConcernCode | null) {
    onDraftChange({ ...draft, concerns: draft.concerns.map((old, at) => (at === position ? code : old)) });
  }

  function sayConcern(position: number): string | null {
    if (position === 0 && problems.includes("needConcern")) return t("needConcern");
    const code = draft.concerns[position];
    const isRepeated = code !== null && code !== undefined && draft.concerns.indexOf(code) < position;
    return isRepeated ? t("duplicate") : null;
  }

  return (
    <form onSubmit={handleSubmit} onKeyDownCapture={handleKeyDown} noValidate className="space-y-3">
      <div ref={concernsRef} className="space-y-2">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <p className="font-medium">{t("concern")}</p>
          <p className="text-sm text-muted">
            {stated === null ? t("statedNone") : t("stated", { label: describeConcern(catalogue, stated, locale) })}
          </p>
        </div>
        {draft.concerns.map((code, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the position is what a line is: main, second, third.
          <div key={position} className="flex items-start gap-2">
            <ConcernField
              label={position === 0 ? t("mainConcern") : t("furtherConcern", { n: String(position) })}
              hiddenLabel
              groups={concernGroups}
              value={code}
              onChange={(next) => change(position, next)}
              error={sayConcern(position)}
            />
            {position > 0 && (
              <ActionButton
                variant="quiet"
                icon={X}
                label={t("removeConcern", { n: String(position) })}
                onPress={() => onDraftChange({ ...draft, concerns: draft.concerns.filter((_, at) => at !== position) })}
              />
            )}
            {position === draft.concerns.length - 1 && canAddConcern(draft) && (
              <ActionButton
                variant="quiet"
                icon={Plus}
                onPress={() => onDraftChange({ ...draft, concerns: [...draft.concerns, null] })}
              >
                {t("addConcern")}
              </ActionButton>
            )}
          </div>
        ))}
      </div>
      {askedQuestions(draft, asked).map((question) => (
        <RadioField
          key={question}
          label={t(question)}
          value={draft.answers[question] === null ? "" : draft.answers[question] ? "yes" : "no"}
          choices={[
            { value: "yes", label: t("yes") },
            { value: "no", label: t("no") },
          ]}
          onChange={(answer) =>
            onDraftChange({ ...draft, answers: { ...draft.answers, [question]: answer === "yes" } })
          }
        />
      ))}
      {problems.includes("needAnswer") && <p className="text-danger-700">{t("needAnswer")}</p>}
      <OutcomeList
        ref={outcomesRef}
        groups={outcomeGroups}
        value={draft.outcome}
        onChange={(outcome) => onDraftChange({ ...draft, outcome })}
        error={problems.includes("needOutcome") ? t(offersLater ? "needOutcome" : "needOutcomeOnly") : null}
      />
      {rest.children}
    </form>
  );
}
