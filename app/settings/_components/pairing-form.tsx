"use client";
import { Link2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Field } from "#app/_ui/fields.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { readPairingCode } from "../_lib/pairing-code.ts";
import { useOrigin } from "../_lib/use-origin.ts";
import { type SettingsRefusal, useSettings } from "../_lib/use-settings.tsx";

/** Approves the code a new device shows (R29). */
export function PairingForm() {
  const t = useTranslations("staff");
  const { run, isLocked } = useSettings();
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const [paired, setPaired] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<SettingsRefusal | null>(null);
  const origin = useOrigin();

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    setPaired(null);
    const asked = readPairingCode(code);
    if (asked === null || !name.trim() || isPending) return;
    setIsPending(true);
    const refused = await run("device:approve", { code: asked, name: name.trim() });
    setIsPending(false);
    setRefusal(refused);
    if (refused) return;
    setPaired(name.trim());
    setCode("");
    setName("");
    setIsChecked(false);
  }

  return (
    <Card heading={t("settings.devices.pair")}>
      <p className="max-w-prose text-muted text-pretty">{t("settings.devices.pairLead")}</p>
      <ul className="mt-2 mb-4 font-medium break-all">
        <li>{t("settings.devices.pairKiosk", { address: `${origin}/kiosk` })}</li>
        <li>{t("settings.devices.pairDisplay", { address: `${origin}/display` })}</li>
      </ul>
      <form onSubmit={handleSubmit} noValidate className="flex flex-wrap items-start gap-x-5 gap-y-3">
        <Field
          label={t("settings.devices.code")}
          hint={t("settings.devices.codeHint")}
          value={code}
          onChange={(value) => setCode(value.toUpperCase())}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck="false"
          maxLength={12}
          isRequired
          error={isChecked && readPairingCode(code) === null ? t("fields.code") : null}
          className="w-76"
          inputClassName="font-semibold tracking-widest"
        />
        <Field
          label={t("settings.devices.name")}
          hint={t("settings.devices.nameHint")}
          value={name}
          onChange={setName}
          autoComplete="off"
          maxLength={40}
          isRequired
          error={isChecked && !name.trim() ? t("fields.required") : null}
          className="min-w-64 flex-1"
        />
        <ActionButton
          type="submit"
          variant="primary"
          icon={Link2}
          isPending={isPending}
          isDisabled={isLocked}
          className="sm:mt-13"
        >
          {t("settings.devices.submit")}
        </ActionButton>
      </form>
      <div aria-live="polite" className="mt-3 empty:hidden">
        {refusal && <Notice tone="danger">{t(`refusals.${refusal.code}`)}</Notice>}
        {!refusal && paired !== null && <Notice tone="good">{t("settings.devices.paired", { name: paired })}</Notice>}
      </div>
    </Card>
  );
}
