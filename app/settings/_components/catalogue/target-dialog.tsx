"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { CheckField, Field } from "#app/_ui/fields.tsx";
import type { ReferralTarget } from "#server/domain/catalogue.ts";
import type { ReferralCode } from "#server/domain/visit.ts";
import { putEntries } from "../../_lib/edition-draft.ts";
import type { Edition } from "../../_lib/use-edition.tsx";
import { EntryForm } from "./entry-form.tsx";
import { ValidityFields } from "./validity-fields.tsx";

type TargetDialogProps = { edition: Edition; start: ReferralTarget; isNew: boolean; onClose(): void };

export function TargetDialog({ edition, start, isNew, onClose }: TargetDialogProps) {
  const t = useTranslations("staff.catalogue.form");
  const [target, setTarget] = useState(start);
  const change = (patch: Partial<ReferralTarget>) => setTarget({ ...target, ...patch });
  const contact = target.contact?.trim() ?? "";
  const finished = { ...target, label: target.label.trim(), contact: contact === "" ? null : contact };
  const isTaken = isNew && edition.draft.referralTargets.some(({ code }) => code === target.code);
  const next = { ...edition.draft, referralTargets: putEntries(edition.draft.referralTargets, [finished]) };
  return (
    <EntryForm
      title={isNew ? t("addTargetTitle") : t("editTitle", { code: target.code })}
      path={`referralTargets.${target.code}`}
      next={next}
      isTaken={isTaken}
      onClose={onClose}
    >
      {(say) => (
        <>
          {isNew && (
            <Field
              label={t("code")}
              hint={t("targetCodeHint")}
              value={target.code}
              onChange={(code) => change({ code: code.toUpperCase() as ReferralCode })}
              error={say("code")}
              className="w-64"
              autoCapitalize="characters"
              spellCheck="false"
              maxLength={17}
              isRequired
            />
          )}
          <Field
            label={t("targetLabel")}
            value={target.label}
            onChange={(label) => change({ label })}
            error={say("label")}
            isRequired
          />
          <Field
            label={t("contact")}
            hint={t("contactHint")}
            value={target.contact ?? ""}
            onChange={(text) => change({ contact: text })}
            error={say("contact")}
          />
          <CheckField label={t("verify")} isSelected={target.verify} onChange={(verify) => change({ verify })} />
          <ValidityFields {...target} onChange={change} say={say} />
        </>
      )}
    </EntryForm>
  );
}
