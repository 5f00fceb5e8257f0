"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { ConfirmDialog } from "#app/_ui/confirm-dialog.tsx";
import type { Person } from "../../_lib/use-people.tsx";
import { useSettings } from "../../_lib/use-settings.tsx";

export type PersonAction = "resetPassword" | "resetTwoFactor" | "lock" | "unlock" | "endSessions";

type PersonActionDialogProps = {
  person: Person;
  action: PersonAction;
  onDone(words: string): void;
  onPassword(password: string): void;
  onClose(): void;
};

/** Says what will happen to somebody, and does it. */
export function PersonActionDialog({ person, action, onDone, onPassword, onClose }: PersonActionDialogProps) {
  const t = useTranslations("staff");
  const { send } = useSettings();
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const { id: userId, name } = person;
  const leads = {
    resetPassword: t("access.people.resetPasswordLead", { name }),
    resetTwoFactor: t("access.people.resetTwoFactorLead", { name }),
    lock: t("access.people.lockLead", { name }),
    unlock: "",
    endSessions: "",
  };

  async function handleConfirm() {
    if (action === "resetPassword") {
      const reply = await send("user:reset-password", { userId });
      if (!reply.ok) return setRefusal(reply.code);
      onClose();
      return onPassword(reply.data.password);
    }
    const reply =
      action === "resetTwoFactor"
        ? await send("user:reset-two-factor", { userId })
        : action === "endSessions"
          ? await send("user:end-sessions", { userId })
          : await send("user:lock", { userId, locked: action === "lock" });
    if (!reply.ok) return setRefusal(reply.code);
    onClose();
    onDone(t(`access.people.done.${action}`, { name }));
  }

  return (
    <ConfirmDialog
      title={t(`access.people.${action}Of`, { name })}
      lead={leads[action]}
      confirm={t(`access.people.${action}`)}
      cancel={t("common.cancel")}
      refusal={refusal && t(`refusals.${refusal}`)}
      onConfirm={() => void handleConfirm()}
      onClose={onClose}
    />
  );
}
