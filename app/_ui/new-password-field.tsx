"use client";
import { useTranslations } from "use-intl";
import { type PasswordProblem, passwordLength, strengthOf } from "#server/domain/password-rules.ts";
import { PasswordField } from "./password-field.tsx";

type NewPasswordFieldProps = {
  label: string;
  value: string;
  onChange(value: string): void;
  /** Names that must not be all there is to it. */
  own: readonly string[];
  problem: PasswordProblem | "password_unchanged" | "required" | null;
};

/** A password that is chosen: what is wanted, and in words how far it is from being guessed (R27). */
export function NewPasswordField({ label, value, onChange, own, problem }: NewPasswordFieldProps) {
  const t = useTranslations("staff");
  const strength = strengthOf(value, own);
  const error = problem && (problem === "required" ? t("fields.required") : t(`access.password.problems.${problem}`));
  return (
    <div>
      <PasswordField
        label={label}
        hint={t("access.password.hint")}
        value={value}
        onChange={onChange}
        autoComplete="new-password"
        showLabel={t("access.password.show")}
        error={error}
      />
      <p
        aria-live="polite"
        className={`mt-2 min-h-5 text-sm font-medium ${strength === "good" ? "text-good-700" : "text-muted"}`}
      >
        {!error && [...value].length >= passwordLength.min ? t(`access.password.strength.${strength}`) : ""}
      </p>
    </div>
  );
}
