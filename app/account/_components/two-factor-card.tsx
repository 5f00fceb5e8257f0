"use client";
import { ShieldCheck, ShieldOff } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { postJson } from "#app/_lib/post-json.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import type { AccountReply, RecoveryCodes, TwoFactorStart } from "#server/protocol/account.ts";
import { PasswordDialog } from "./password-dialog.tsx";
import { RecoveryCodesDialog } from "./recovery-codes-dialog.tsx";
import { ScanDialog } from "./scan-dialog.tsx";

/** Where in the set-up somebody is. */
type Step =
  | { at: "idle" }
  | { at: "password"; for: "start" | "codes" | "off" }
  | { at: "scan"; start: TwoFactorStart }
  | { at: "codes"; codes: readonly string[] };

export function TwoFactorCard({ account, onChanged }: { account: AccountReply; onChanged(): Promise<void> }) {
  const t = useTranslations("staff.access.account");
  const [step, setStep] = useState<Step>({ at: "idle" });
  const [said, setSaid] = useState<"turnedOn" | "turnedOff" | null>(null);
  const { hasTwoFactor, hasPassword, duty } = account;
  const Icon = hasTwoFactor ? ShieldCheck : ShieldOff;

  async function handlePassword(password: string) {
    if (step.at !== "password") return null;
    if (step.for === "start") {
      const reply = await postJson<TwoFactorStart>("/api/account/two-factor/start", { password });
      if (reply.ok) setStep({ at: "scan", start: reply.data });
      return reply.ok ? null : reply.code;
    }
    if (step.for === "codes") {
      const reply = await postJson<RecoveryCodes>("/api/account/two-factor/recovery-codes", { password });
      if (reply.ok) setStep({ at: "codes", codes: reply.data.recoveryCodes });
      return reply.ok ? null : reply.code;
    }
    const reply = await postJson("/api/account/two-factor/off", { password });
    if (!reply.ok) return reply.code;
    setStep({ at: "idle" });
    setSaid("turnedOff");
    await onChanged();
    return null;
  }

  const ask = (wanted: "start" | "codes" | "off") => {
    setSaid(null);
    setStep({ at: "password", for: wanted });
  };
  const leads = {
    start: t("askPassword"),
    codes: `${t("newCodesLead")} ${t("askPassword")}`,
    off: `${t(account.twoFactorFrom === null ? "turnOffLead" : "turnOffAdmin")} ${t("askPassword")}`,
  };
  const titles = { start: t("setUp"), codes: t("newCodes"), off: t("turnOff") };

  return (
    <Card heading={t("twoFactor")}>
      <p className="flex gap-2.5 text-pretty">
        <Icon aria-hidden className={`mt-0.5 size-5.5 shrink-0 ${hasTwoFactor ? "text-good-700" : "text-muted"}`} />
        {t(hasTwoFactor ? "twoFactorOn" : "twoFactorOff")}
      </p>
      <p aria-live="polite" className="mt-2 font-medium text-good-700 empty:hidden">
        {said && t(said)}
      </p>
      {hasPassword && (
        <div className="mt-4 flex flex-wrap gap-3">
          {hasTwoFactor ? (
            <>
              <ActionButton onPress={() => ask("codes")}>{t("newCodes")}</ActionButton>
              <ActionButton onPress={() => ask("off")}>{t("turnOff")}</ActionButton>
            </>
          ) : (
            <ActionButton variant={duty === "two_factor" ? "primary" : "secondary"} onPress={() => ask("start")}>
              {t("setUp")}
            </ActionButton>
          )}
        </div>
      )}
      {step.at === "password" && (
        <PasswordDialog
          title={titles[step.for]}
          lead={leads[step.for]}
          submit={step.for === "start" ? t("goOnSetUp") : titles[step.for]}
          onPassword={handlePassword}
          onClose={() => setStep({ at: "idle" })}
        />
      )}
      {step.at === "scan" && (
        <ScanDialog
          start={step.start}
          onConfirmed={() => {
            setStep({ at: "codes", codes: step.start.recoveryCodes });
            setSaid("turnedOn");
          }}
          onClose={() => setStep({ at: "idle" })}
        />
      )}
      {step.at === "codes" && (
        <RecoveryCodesDialog
          codes={step.codes}
          username={account.username}
          onClose={() => {
            setStep({ at: "idle" });
            void onChanged();
          }}
        />
      )}
    </Card>
  );
}
