"use client";
import { CheckboxGroup, FieldError, Label } from "react-aria-components";
import { useTranslations } from "use-intl";
import { CheckField } from "#app/_ui/fields.tsx";
import type { StaffRole } from "#server/protocol/staff.ts";

const offered = ["ombudsperson", "administrator", "report_reader"] as const satisfies readonly StaffRole[];

type RolesFieldProps = { roles: readonly StaffRole[]; onChange(roles: StaffRole[]): void; error: string | null };

/** A set of roles, each with what it may see (P13). */
export function RolesField({ roles, onChange, error }: RolesFieldProps) {
  const t = useTranslations("staff.access");
  return (
    <CheckboxGroup isInvalid={error !== null} validationBehavior="aria" className="flex flex-col">
      <Label className="font-medium">{t("people.rolesField")}</Label>
      {offered.map((role) => (
        <CheckField
          key={role}
          value={role}
          label={t(`roles.${role}`)}
          hint={t(`people.roleHints.${role}`)}
          isSelected={roles.includes(role)}
          onChange={(isChosen) => onChange(offered.filter((one) => (one === role ? isChosen : roles.includes(one))))}
        />
      ))}
      {error && <FieldError className="text-sm font-medium text-danger-700">{error}</FieldError>}
    </CheckboxGroup>
  );
}
