"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type PostRefusal, postJson } from "#app/_lib/post-json.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Field } from "#app/_ui/fields.tsx";
import { ModalDialog } from "#app/_ui/modal-dialog.tsx";
import { QrCode } from "#app/_ui/qr-code.tsx";
import type { TwoFactorStart } from "#server/protocol/account.ts";
import { accountProblem } from "../_lib/account-problem.ts";
import { groupKey } from "../_lib/group-key.ts";

type ScanDialogProps = { start: TwoFactorStart; onConfirmed(): void; onClose(): void };

/** The key for the app, as a picture and to type; it counts only once the app has shown a right code. */
export function ScanDialog({ start, onConfirmed, onClose }: ScanDialogProps) {
  const t = useTranslations("staff");
  const [code, setCode] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const [refusal, setRefusal] = useState<PostRefusal | null>(null);
  const [isPending, setIsPending] = useState(false);
  const isWrongForm = !/^[0-9]{6}$/.test(code.replaceAll(/\s/g, ""));

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    setRefusal(null);
    if (isWrongForm || isPending) return;
    setIsPending(true);
    const reply = await postJson("/api/account/two-factor/confirm", { code });
    setIsPending(false);
    if (reply.ok) return onConfirmed();
    setRefusal(reply.code);
  }

  const error =
    refusal === "code_wrong"
      ? t("access.secondStep.code_wrong")
      : refusal
        ? t(`access.account.${accountProblem(refusal)}`)
        : isChecked && isWrongForm && t("access.secondStep.badCode");
  return (
    <ModalDialog title={t("access.account.scan")} isOpen onClose={onClose} role="alertdialog">
      <p className="text-pretty text-muted">{t("access.account.scanHint")}</p>
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-4">
        <QrCode
          text={start.uri}
          label={t("access.account.qrLabel")}
          className="size-52 shrink-0 rounded-md border border-line"
        />
        <div className="min-w-52 flex-1">
          <p className="text-pretty">{t("access.account.orType")}</p>
          <p data-key className="mt-2 font-mono text-lg leading-relaxed font-semibold break-words select-all">
            {groupKey(start.secret)}
          </p>
        </div>
      </div>
      <form onSubmit={(event) => void handleSubmit(event)} noValidate className="mt-6 space-y-5">
        <Field
          label={t("access.account.confirm")}
          name="code"
          value={code}
          onChange={(value) => {
            setCode(value);
            setRefusal(null);
          }}
          autoComplete="one-time-code"
          inputMode="numeric"
          spellCheck="false"
          isRequired
          error={error || null}
          inputClassName="max-w-52 font-mono text-2xl! tracking-widest"
        />
        <div className="flex gap-3">
          <ActionButton type="submit" variant="primary" isPending={isPending}>
            {t("access.account.confirmSubmit")}
          </ActionButton>
          <ActionButton onPress={onClose}>{t("common.cancel")}</ActionButton>
        </div>
      </form>
    </ModalDialog>
  );
}
