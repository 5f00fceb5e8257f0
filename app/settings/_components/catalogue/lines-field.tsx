"use client";
import { FieldError, Label, Text, TextArea, TextField } from "react-aria-components";
import { inputLook } from "#app/_ui/fields.tsx";

type LinesFieldProps = {
  label: string;
  hint?: string;
  lines: readonly string[];
  onChange(lines: readonly string[]): void;
  error: string | null;
};

/** Several texts, one a line. */
export function LinesField({ label, hint, lines, onChange, error }: LinesFieldProps) {
  return (
    <TextField
      value={lines.join("\n")}
      onChange={(text) => onChange(text === "" ? [] : text.split("\n"))}
      isInvalid={error !== null}
      validationBehavior="aria"
      className="flex flex-col gap-1"
    >
      <Label className="font-medium">{label}</Label>
      {hint && (
        <Text slot="description" className="text-sm text-muted text-pretty">
          {hint}
        </Text>
      )}
      <TextArea rows={Math.min(6, Math.max(3, lines.length + 1))} className={inputLook} />
      {error && <FieldError className="text-sm font-medium text-danger-700">{error}</FieldError>}
    </TextField>
  );
}
