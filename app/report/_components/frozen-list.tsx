"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatDate } from "#app/_lib/format-time.ts";
import { Card } from "#app/_ui/card.tsx";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import type { CommandReplies } from "#server/protocol/commands.ts";
import { MakeFile } from "./make-file.tsx";

type FrozenListProps = { frozen: CommandReplies["report:list"]["frozen"]; isLoaded: boolean };

/** What was frozen, newest first, and its documents: the same bytes every time. */
export function FrozenList({ frozen, isLoaded }: FrozenListProps) {
  const t = useTranslations("staff.report.yearly");
  const { formatLocale } = useStaffLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = frozen.find(({ id }) => id === chosen) ?? frozen[0] ?? null;
  const nameOf = ({ year, version }: { year: number; version: number }) =>
    t("version", { year: String(year), version: String(version) });
  return (
    <Card heading={t("versions")}>
      {isLoaded && shown === null && <p className="text-muted">{t("none")}</p>}
      {shown && (
        <div className="space-y-4">
          <ChoiceField
            label={t("which")}
            value={shown.id}
            choices={frozen.map((one) => ({ value: one.id, label: nameOf(one) }))}
            onChange={setChosen}
          />
          <p className="text-sm text-muted text-pretty">
            {t("frozenAt", {
              date: formatDate(shown.frozenAt.slice(0, 10), formatLocale),
              catalogue: shown.catalogueVersion,
            })}
          </p>
          <MakeFile key={shown.id} of={{ kind: "frozen", year: shown.year, version: shown.version }} />
        </div>
      )}
    </Card>
  );
}
