"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { labelIn } from "#app/_lib/catalogue-labels.ts";
import { CheckField, Field } from "#app/_ui/fields.tsx";
import { RadioField } from "#app/_ui/radio-field.tsx";
import type { Concern } from "#server/domain/catalogue.ts";
import { neverOnKiosk } from "#server/domain/catalogue-edition.ts";
import type { ConcernCode, Urgency } from "#server/domain/ticket.ts";
import { putConcern, tidyLabels } from "../../_lib/edition-draft.ts";
import type { Edition } from "../../_lib/use-edition.tsx";
import { EntryForm } from "./entry-form.tsx";
import { LabelFields } from "./label-fields.tsx";
import { LinesField } from "./lines-field.tsx";
import { ValidityFields } from "./validity-fields.tsx";

type ConcernDialogProps = { edition: Edition; start: Concern; isNew: boolean; onClose(): void };

export function ConcernDialog({ edition, start, isNew, onClose }: ConcernDialogProps) {
  const t = useTranslations("staff.catalogue.form");
  const { locale } = useStaffLanguage();
  const [concern, setConcern] = useState(start);
  const change = (patch: Partial<Concern>) => setConcern({ ...concern, ...patch });
  const tile = edition.draft.concerns.find(({ code }) => code === concern.parent);
  const isTaken = isNew && edition.draft.concerns.some(({ code }) => code === concern.code);
  const title = isNew
    ? t(concern.parent === null ? "addTileTitle" : "addTitle")
    : t("editTitle", { code: concern.code });
  const next = putConcern(edition.draft, edition.base, tidy(concern));
  return (
    <EntryForm title={title} path={`concerns.${concern.code}`} next={next} onClose={onClose} isTaken={isTaken}>
      {(say) => (
        <>
          {isNew && (
            <Field
              label={t("code")}
              hint={t(concern.parent === null ? "tileCodeHint" : "entryCodeHint")}
              value={concern.code}
              onChange={(code) => change({ code: code.toUpperCase() as ConcernCode })}
              error={say("code")}
              className="w-64"
              autoCapitalize="characters"
              spellCheck="false"
              maxLength={6}
              isRequired
            />
          )}
          <LabelFields
            labels={concern.labels}
            onChange={(labels) => change({ labels })}
            say={say}
            lead={t("labelsLead")}
          />
          <div className="grid items-start gap-x-8 gap-y-5 md:grid-cols-2">
            <div>
              <CheckField
                label={t("kiosk")}
                hint={kioskHint(concern, tile?.kiosk ?? true)}
                isSelected={concern.kiosk}
                onChange={(kiosk) => change({ kiosk })}
                isDisabled={
                  neverOnKiosk.includes(concern.code) || (tile !== undefined && !tile.kiosk && !concern.kiosk)
                }
              />
              {say("kiosk") && <p className="text-sm font-medium text-danger-700">{say("kiosk")}</p>}
              <CheckField
                label={t("municipal")}
                hint={t("municipalHint")}
                isSelected={concern.municipal}
                onChange={(municipal) => change({ municipal })}
              />
            </div>
            <RadioField
              label={t("urgency")}
              value={`${concern.urgency}`}
              choices={(["0", "1", "2"] as const).map((value) => ({ value, label: t(`urgency${value}`) }))}
              onChange={(value) => change({ urgency: Number(value) as Urgency })}
            />
          </div>
          <ValidityFields {...concern} onChange={change} say={say} />
          <LinesField
            label={t("legalRefs")}
            hint={t("legalRefsHint")}
            lines={concern.legalRefs}
            onChange={(legalRefs) => change({ legalRefs })}
            error={say("legalRefs")}
          />
          {tile && <p className="text-sm text-muted">{labelIn(tile.labels, locale)}</p>}
        </>
      )}
    </EntryForm>
  );

  function kioskHint({ code, parent }: Concern, isTileOffered: boolean): string {
    if (neverOnKiosk.includes(code)) return t("kioskNever");
    if (parent === null) return t("kioskTakesAll");
    return isTileOffered ? "" : t("kioskTileOff");
  }
}

function tidy(concern: Concern): Concern {
  const legalRefs = concern.legalRefs.map((line) => line.trim()).filter((line) => line !== "");
  return { ...concern, labels: tidyLabels(concern.labels), legalRefs };
}
