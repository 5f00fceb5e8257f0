"use client";
import { Plus, X } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { describeConcern, groupConcerns } from "#app/_lib/catalogue-labels.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import { maxFoundConcerns } from "#server/domain/visit.ts";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import { ActionButton } from "../action-button.tsx";
import { ConcernField } from "../concern-field.tsx";

type ConcernsFieldProps = {
  catalogue: CatalogueReply;
  stated: ConcernCode | null;
  /** As found: the main one first. */
  value: readonly ConcernCode[];
  onChange(value: ConcernCode[]): void;
  isMissing: boolean;
};

/** What it is about, as found: what was chosen at the kiosk stands beside it. */
export function ConcernsField({ catalogue, stated, value, onChange, isMissing }: ConcernsFieldProps) {
  const t = useTranslations("staff.console.visit");
  const { locale } = useStaffLanguage();
  const groups = useMemo(() => groupConcerns(catalogue, value), [catalogue, value]);
  const [isAdding, setIsAdding] = useState(false);
  const [repeated, setRepeated] = useState<number | null>(null);
  const lines: readonly (ConcernCode | null)[] = isAdding || value.length === 0 ? [...value, null] : value;

  function change(position: number, code: ConcernCode | null) {
    const isTwice = code !== null && value.some((other, at) => other === code && at !== position);
    setRepeated(isTwice ? position : null);
    if (isTwice) return;
    setIsAdding(false);
    const next = lines.map((old, at) => (at === position ? code : old));
    onChange(next.filter((one) => one !== null));
  }

  function sayProblem(position: number): string | null {
    if (position === repeated) return t("duplicate");
    return position === 0 && isMissing ? t("needConcern") : null;
  }

  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="font-medium">{t("concern")}</p>
        <p className="text-sm text-muted">
          {stated === null ? t("statedNone") : t("stated", { label: describeConcern(catalogue, stated, locale) })}
        </p>
      </div>
      {lines.map((code, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the position is what a line is: main, second, third.
        <div key={position} className="flex flex-wrap items-start gap-2">
          <div className="flex min-w-0 flex-1 basis-56">
            <ConcernField
              label={position === 0 ? t("mainConcern") : t("furtherConcern", { n: String(position) })}
              hiddenLabel
              groups={groups}
              value={code}
              onChange={(next) => change(position, next)}
              error={sayProblem(position)}
            />
          </div>
          {position > 0 && (
            <ActionButton
              variant="quiet"
              icon={X}
              label={t("removeConcern", { n: String(position) })}
              onPress={() => (code === null ? setIsAdding(false) : change(position, null))}
            />
          )}
          {position === lines.length - 1 && code !== null && lines.length < maxFoundConcerns && (
            <ActionButton variant="quiet" icon={Plus} onPress={() => setIsAdding(true)}>
              {t("addConcern")}
            </ActionButton>
          )}
        </div>
      ))}
    </div>
  );
}
