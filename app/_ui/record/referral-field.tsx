"use client";
import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ReferralCode } from "#server/domain/visit.ts";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import { ActionButton } from "../action-button.tsx";
import { ChoiceField } from "../choice-field.tsx";

type Target = CatalogueReply["referralTargets"][number];

type ReferralFieldProps = {
  label: string;
  targets: readonly Target[];
  value: readonly ReferralCode[];
  onChange(value: ReferralCode[]): void;
};

const none = "none";

/** Where the person was sent: several offices, one choice each, with the address to say or write down. */
export function ReferralField({ label, targets, value, onChange }: ReferralFieldProps) {
  const t = useTranslations("staff.record");
  const left = targets.filter(({ code, ended }) => !ended && !value.includes(code));
  return (
    <div className="space-y-2">
      <ChoiceField
        label={label}
        value={none}
        choices={[
          { value: none, label: t("add") },
          ...left.map((target) => ({ value: target.code as string, label: target.label })),
        ]}
        onChange={(code) => code !== none && onChange([...value, code as ReferralCode])}
      />
      {value.length > 0 && (
        <ul className="space-y-1">
          {value.map((code) => (
            <Referral
              key={code}
              code={code}
              target={targets.find((one) => one.code === code) ?? null}
              onRemove={() => onChange(value.filter((one) => one !== code))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function Referral({ code, target, onRemove }: { code: string; target: Target | null; onRemove(): void }) {
  const t = useTranslations("staff.record");
  const label = target?.label ?? code;
  return (
    <li className="flex items-start justify-between gap-2 rounded-md bg-brand-50 py-0.5 ps-3">
      <span className="py-1.5">
        {label}
        {target?.contact && (
          <span className="block text-sm text-muted">
            {target.contact}
            {target.verify && ` (${t("referralVerify")})`}
          </span>
        )}
      </span>
      <ActionButton variant="quiet" size="small" icon={X} label={t("remove", { label })} onPress={onRemove} />
    </li>
  );
}
