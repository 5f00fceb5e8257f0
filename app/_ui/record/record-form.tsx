"use client";
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import { groupFinalOutcomes } from "#app/_lib/catalogue-labels.ts";
import { outcomeKeysOf } from "#app/_lib/record/outcome-keys.ts";
import type { RecordChanges, RecordVersion } from "#app/_lib/record/record-draft.ts";
import { useOutcomeKeys } from "#app/_lib/record/use-outcome-keys.ts";
import type { RecordHandle } from "#app/_lib/record/use-record.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { OutcomeCode } from "#server/domain/visit.ts";
import { missingFields, presetReaction, type VisitField } from "#server/domain/visit-rules.ts";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import { DiscreetField } from "../discreet.tsx";
import { OutcomeList } from "../outcome-list.tsx";
import { ConcernsField } from "./concerns-field.tsx";
import { RecordConflict } from "./record-conflict.tsx";
import { FurtherFields, RelevantQuestions, UrgentQuestions } from "./record-questions.tsx";

/** To finish the form from outside, by a key. */
export type RecordFormHandle = { submit(): void };

type RecordFormProps = {
  record: RecordHandle;
  visit: RecordVersion;
  catalogue: CatalogueReply;
  /** In the office's zone. */
  today: string;
  /** Digits choose an outcome wherever the focus is. */
  hasKeys: boolean;
  /** Nothing is missing (V2). */
  onSubmit(): void;
  /** Whether "later" stands beside "complete". */
  offersLater: boolean;
  /** What the outcome leads to beside the record. */
  afterOutcome?: ReactNode;
  /** After the outcome and its questions: what belongs to the record and is stored apart from it. */
  aside?: ReactNode;
  /** The buttons. */
  children: ReactNode;
  ref?: Ref<RecordFormHandle>;
};

const noKeys: ReadonlyMap<OutcomeCode, string> = new Map();

/** What a contact leaves (C6): opens with what is known, asks what the concern makes relevant, saves each change. */
export function RecordForm({
  record,
  visit,
  catalogue,
  today,
  hasKeys,
  onSubmit,
  offersLater,
  ...rest
}: RecordFormProps) {
  const t = useTranslations("staff.console.visit");
  const form = useRef<HTMLFormElement>(null);
  const [isChecked, setIsChecked] = useState(false);
  const groups = useMemo(() => groupFinalOutcomes(catalogue, visit.outcome), [catalogue, visit.outcome]);
  const keys = useMemo(() => (hasKeys ? outcomeKeysOf(groups) : noKeys), [groups, hasKeys]);
  const missing = isChecked ? missingFields(visit, catalogue) : [];
  const questions = { visit, catalogue, today, missing, onEdit: record.edit };
  const chooseOutcome = (outcome: OutcomeCode) => record.edit({ outcome });
  useOutcomeKeys({ form, keys, onChoose: (outcome) => flushSync(() => chooseOutcome(outcome)) });
  useChosenInView(form, visit.outcome);
  usePresets(record, visit, catalogue);
  useImperativeHandle(rest.ref, () => ({ submit }));

  function submit() {
    const [first] = missingFields(visit, catalogue);
    if (first === undefined) return onSubmit();
    // At once: the next key may be the answer.
    flushSync(() => setIsChecked(true));
    focusField(form.current, first);
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

  function sayOutcome(): string | null {
    return missing.includes("outcome") ? t(offersLater ? "needOutcome" : "needOutcomeOnly") : null;
  }

  return (
    <form
      ref={form}
      onSubmit={handleSubmit}
      onKeyDownCapture={handleKeyDown}
      noValidate
      className="flex flex-1 flex-col gap-3"
    >
      {record.theirs && <RecordConflict {...record} mine={visit} theirs={record.theirs} catalogue={catalogue} />}
      <div data-field="foundConcerns">
        <DiscreetField>
          <ConcernsField
            catalogue={catalogue}
            stated={visit.statedConcern}
            value={visit.foundConcerns}
            onChange={(found) => record.edit(withReaction(found, visit, catalogue))}
            isMissing={missing.includes("foundConcerns")}
          />
        </DiscreetField>
      </div>
      <UrgentQuestions {...questions} />
      <div data-field="outcome">
        <OutcomeList groups={groups} value={visit.outcome} onChange={chooseOutcome} error={sayOutcome()} keys={keys} />
      </div>
      {rest.afterOutcome}
      <RelevantQuestions {...questions} />
      {rest.aside}
      <FurtherFields {...questions} />
      {rest.children}
    </form>
  );
}

/** What was stated at the kiosk stands there as found, once: it is confirmed by finishing, or changed before. */
function usePresets(record: RecordHandle, visit: RecordVersion, catalogue: CatalogueReply): void {
  const isPreset = useRef(false);
  const { edit } = record;
  useEffect(() => {
    if (isPreset.current) return;
    isPreset.current = true;
    const { state, foundConcerns, statedConcern } = visit;
    const isChoosable = catalogue.concerns.some(({ code, ended }) => code === statedConcern && !ended);
    if (state === "complete" || foundConcerns.length > 0 || statedConcern === null || !isChoosable) return;
    edit(withReaction([statedConcern], visit, catalogue));
  }, [edit, visit, catalogue]);
}

/** The kind of reaction follows the main concern as long as nobody chose another one. */
function withReaction(found: ConcernCode[], visit: RecordVersion, catalogue: CatalogueReply): RecordChanges {
  const usual = (code: ConcernCode | undefined) => presetReaction(catalogue.concerns.find((one) => one.code === code));
  const isUntouched = visit.reactionKind === null || visit.reactionKind === usual(visit.foundConcerns[0]);
  return { foundConcerns: found, ...(isUntouched ? { reactionKind: usual(found[0]) } : {}) };
}

/** What a key has chosen is seen; a click has it under the pointer anyway. */
function useChosenInView(form: RefObject<HTMLElement | null>, outcome: OutcomeCode | null): void {
  const shown = useRef(outcome);
  useEffect(() => {
    if (shown.current === outcome) return;
    shown.current = outcome;
    form.current?.querySelector(`[role="option"][data-key="${outcome}"]`)?.scrollIntoView({ block: "nearest" });
  }, [form, outcome]);
}

function focusField(form: HTMLFormElement | null, field: VisitField): void {
  const place = form?.querySelector(`[data-field="${field}"]`);
  place?.querySelector<HTMLElement>('input, [role="option"], button')?.focus();
  place?.scrollIntoView({ block: "nearest" });
}
