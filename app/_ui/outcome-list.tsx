"use client";
import { Circle, CircleCheck } from "lucide-react";
import { type Ref, useId } from "react";
import { Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { labelIn, type OutcomeGroup } from "#app/_lib/catalogue-labels.ts";
import type { OutcomeCode } from "#server/domain/visit.ts";

type OutcomeListProps = {
  groups: readonly OutcomeGroup[];
  value: OutcomeCode | null;
  onChange(code: OutcomeCode): void;
  error: string | null;
  /** The two digits of an outcome; empty: keys are switched off. */
  keys: ReadonlyMap<OutcomeCode, string>;
  ref?: Ref<HTMLDivElement>;
};

/** All outcomes at a glance: one click, two digits, or a few letters and Enter. */
export function OutcomeList({ groups, value, onChange, error, keys, ref }: OutcomeListProps) {
  const t = useTranslations("staff.console.visit");
  const { locale } = useStaffLanguage();
  const labelId = useId();
  const errorId = useId();
  return (
    <div className="@container">
      <div className="mb-1.5 flex flex-wrap items-baseline gap-x-4">
        <p id={labelId} className="font-medium">
          {t("outcome")}
        </p>
        <p id={errorId} aria-live="polite" className="text-sm font-medium text-danger-700">
          {error}
        </p>
      </div>
      <ListBox
        ref={ref ?? null}
        aria-labelledby={labelId}
        aria-describedby={errorId}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => {
          const [key] = [...keys];
          if (key !== undefined) onChange(key as OutcomeCode);
        }}
        className={`gap-4 rounded-md border-2 p-1.5 outline-none @xl:columns-2 ${error ? "border-danger-700" : "border-line"}`}
      >
        {groups.map((group) => (
          <ListBoxSection key={group.code} id={group.code} className="mb-1 break-inside-avoid">
            <Header className="px-2 pt-1 pb-0.5 text-sm leading-tight font-semibold text-brand-700">
              {labelIn(group.labels, locale)}
            </Header>
            {group.outcomes.map((outcome) => (
              <ListBoxItem
                key={outcome.code}
                id={outcome.code}
                textValue={labelIn(outcome.labels, locale)}
                className="group flex min-h-6.5 scroll-my-28 cursor-pointer items-start gap-2 rounded-sm px-2 py-0.5 text-[0.95rem] leading-snug data-focus-visible:outline-4 -outline-offset-4! data-focus-visible:outline-focus data-hovered:bg-brand-50 data-selected:bg-brand-100 data-selected:font-semibold"
              >
                <Circle aria-hidden className="mt-px size-4.5 shrink-0 text-line-strong group-data-selected:hidden" />
                <CircleCheck
                  aria-hidden
                  className="mt-px hidden size-4.5 shrink-0 text-brand-700 group-data-selected:block"
                />
                <span className="flex-1">{labelIn(outcome.labels, locale)}</span>
                {keys.has(outcome.code) && (
                  <kbd aria-hidden className="hidden font-sans text-xs leading-5 font-normal text-muted sm:inline">
                    {keys.get(outcome.code)}
                  </kbd>
                )}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </div>
  );
}
