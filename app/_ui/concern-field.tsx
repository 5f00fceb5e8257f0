"use client";
import { ChevronDown } from "lucide-react";
import {
  Button,
  ComboBox,
  FieldError,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from "react-aria-components";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { type ConcernGroup, labelIn } from "#app/_lib/catalogue-labels.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import { inputLook } from "./fields.tsx";
import { ReadableNodes } from "./readable-nodes.tsx";

type ConcernFieldProps = {
  label: string;
  groups: readonly ConcernGroup[];
  value: ConcernCode | null;
  onChange(code: ConcernCode | null): void;
  error?: string | null;
  /** Label for assistive technology only. */
  hiddenLabel?: boolean;
  isDisabled?: boolean;
};

/** One concern of the catalogue, found by code or word, grouped by tile. */
export function ConcernField({ label, groups, value, onChange, error, hiddenLabel, isDisabled }: ConcernFieldProps) {
  const t = useTranslations("staff.console.visit");
  const { locale } = useStaffLanguage();
  return (
    <ComboBox
      // The text of the choice follows the language.
      key={locale}
      value={value}
      onChange={(key) => onChange(key as ConcernCode | null)}
      menuTrigger="focus"
      allowsEmptyCollection
      validationBehavior="aria"
      isInvalid={Boolean(error)}
      isDisabled={isDisabled ?? false}
      {...(hiddenLabel ? { "aria-label": label } : {})}
      className="flex min-w-0 flex-1 flex-col gap-1"
    >
      <ReadableNodes />
      {!hiddenLabel && <Label className="font-medium">{label}</Label>}
      <div className="relative">
        <Input
          placeholder={t("concernPlaceholder")}
          // Typing replaces the concern that stands there.
          onFocus={(event) => event.currentTarget.select()}
          className={`${inputLook} pe-12`}
        />
        <Button
          aria-label={t("showConcerns")}
          className="absolute inset-y-0.5 end-0.5 flex w-11 items-center justify-center rounded-sm text-muted data-hovered:bg-brand-50"
        >
          <ChevronDown aria-hidden className="size-5" />
        </Button>
      </div>
      {error && <FieldError className="text-sm font-medium text-danger-700">{error}</FieldError>}
      <Popover
        maxHeight={400}
        className="w-(--trigger-width) overflow-auto rounded-md border border-line-strong bg-surface p-1 shadow-lg"
      >
        <ListBox
          className="outline-none"
          renderEmptyState={() => <p className="px-3 py-2 text-muted">{t("noMatch")}</p>}
        >
          {groups.map(({ tile, concerns }) => (
            <ListBoxSection key={tile.code} id={`group-${tile.code}`}>
              <Header className="px-3 pt-3 pb-1 text-sm font-semibold text-brand-700">
                {labelIn(tile.labels, locale)}
              </Header>
              {concerns.map((concern) => (
                <ListBoxItem
                  key={concern.code}
                  id={concern.code}
                  textValue={`${concern.code} ${labelIn(concern.labels, locale)}`}
                  className="flex min-h-9 cursor-pointer items-baseline gap-3 rounded-sm px-3 py-1.5 outline-none data-focused:bg-brand-700 data-focused:text-white data-selected:font-semibold"
                >
                  <span className="w-16 shrink-0 text-sm tabular-nums">{concern.code}</span>
                  <span>{labelIn(concern.labels, locale)}</span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
