"use client";
import { type KeyboardEvent, useId } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { useTranslations } from "use-intl";
import { KeyHint } from "../key-hint.tsx";
import { FieldProblem } from "./field-problem.tsx";

type YesNoFieldProps = {
  label: string;
  value: boolean | null;
  onChange(value: boolean): void;
  isRequired: boolean;
  error: string | null;
};

/** A question that is answered with one key while it has the focus; unanswered is another thing than "no". */
export function YesNoField({ label, value, onChange, isRequired, error }: YesNoFieldProps) {
  const t = useTranslations("staff.record");
  const errorId = useId();
  const answers = [
    { value: true, word: t("yes") },
    { value: false, word: t("no") },
  ];

  function handleKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const answer = answers.find(({ word }) => word.charAt(0).toLowerCase() === event.key.toLowerCase());
    if (!answer) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(answer.value);
  }

  return (
    <div onKeyDownCapture={handleKeyDown}>
      <RadioGroup
        value={value === null ? null : String(value)}
        onChange={(next) => onChange(next === "true")}
        isRequired={isRequired}
        isInvalid={error !== null}
        validationBehavior="aria"
        aria-describedby={errorId}
        orientation="horizontal"
        className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1"
      >
        <Label className="font-medium text-pretty">{label}</Label>
        <div className="flex gap-2">
          {answers.map((answer) => (
            <Radio
              key={answer.word}
              value={String(answer.value)}
              className="flex min-h-10 min-w-20 cursor-pointer items-center justify-center rounded-md border-2 border-line-strong bg-surface px-3 font-medium data-focus-visible:outline-4 data-focus-visible:outline-offset-2 data-focus-visible:outline-focus data-hovered:border-brand-700 data-invalid:border-danger-700 data-selected:border-brand-700 data-selected:bg-brand-700 data-selected:text-white"
            >
              {answer.word}
              <KeyHint keyName={answer.word.charAt(0)} />
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <FieldProblem id={errorId} className="mt-2">
        {error}
      </FieldProblem>
    </div>
  );
}
