"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { PostRefusal } from "#app/_lib/post-json.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { ModalDialog } from "#app/_ui/modal-dialog.tsx";
import { PasswordField } from "#app/_ui/password-field.tsx";
import { accountProblem } from "../_lib/account-problem.ts";

type PasswordDialogProps = {
  title: string;
  lead: string;
  submit: string;
  /** Does it; its code where it was refused. */
  onPassword(password: string): Promise<PostRefusal | null>;
  onClose(): void;
};

/** Asks who is at the desk once more, before a second factor comes or goes. */
export function PasswordDialog({ title, lead, submit, onPassword, onClose }: PasswordDialogProps) {
  const t = useTranslations("staff");
  const [password, setPassword] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const [refusal, setRefusal] = useState<PostRefusal | null>(null);
  const [isPending, setIsPending] = useState(false);

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    if (!password || isPending) return;
    setIsPending(true);
    setRefusal(await onPassword(password));
    setIsPending(false);
  }

  const error = refusal
    ? t(`access.account.${accountProblem(refusal)}`)
    : isChecked && !password && t("fields.required");
  return (
    <ModalDialog title={title} isOpen onClose={onClose}>
      <form onSubmit={(event) => void handleSubmit(event)} noValidate className="space-y-5">
        <p className="text-pretty">{lead}</p>
        <PasswordField
          label={t("access.account.password")}
          value={password}
          onChange={(value) => {
            setPassword(value);
            setRefusal(null);
          }}
          autoComplete="current-password"
          showLabel={t("access.password.show")}
          error={error || null}
        />
        <div className="flex gap-3">
          <ActionButton type="submit" variant="primary" isPending={isPending}>
            {submit}
          </ActionButton>
          <ActionButton onPress={onClose}>{t("common.cancel")}</ActionButton>
        </div>
      </form>
    </ModalDialog>
  );
}
