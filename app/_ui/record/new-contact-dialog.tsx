"use client";
import { AtSign, Globe, type LucideIcon, Mail, Phone, UserPlus, Users } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import type { Live } from "#app/_lib/use-live.ts";
import { createUuidV7 } from "#app/_lib/uuid-v7.ts";
import type { Channel, VisitId } from "#server/domain/visit.ts";
import { ActionButton } from "../action-button.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { Notice } from "../notice.tsx";

type NewContactDialogProps = {
  live: Pick<Live<"console">, "send">;
  onOpened(visitId: VisitId): void;
  onClose(): void;
};

/** Without a number; who comes in person draws one, except by appointment. */
const offered: readonly (readonly [Channel, LucideIcon])[] = [
  ["phone", Phone],
  ["email", AtSign],
  ["letter", Mail],
  ["online", Globe],
  ["called_in_by_staff", UserPlus],
  ["third_party", Users],
];

/** A contact by another way than the kiosk: its channel first, then the same record. */
export function NewContactDialog({ live, onOpened, onClose }: NewContactDialogProps) {
  const t = useTranslations("staff");
  // One id for all tries: after "no answer" the same contact is asked for again, not a second one.
  const [visitId] = useState(() => createUuidV7() as VisitId);
  const [isPending, setIsPending] = useState(false);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);

  async function open(channel: Channel) {
    setIsPending(true);
    const reply = await live.send("visit:open", { visitId, channel, language: "de", concern: null, caseId: null });
    setIsPending(false);
    if (reply.ok) onOpened(visitId);
    else setRefusal(reply.code);
  }

  return (
    <ModalDialog title={t("record.contact.title")} isOpen onClose={onClose}>
      <p className="mb-3">{t("record.contact.lead")}</p>
      <div className="grid gap-2.5 sm:grid-cols-2">
        {offered.map(([channel, icon]) => (
          <ActionButton key={channel} icon={icon} isPending={isPending} onPress={() => void open(channel)}>
            {t(`record.channel.${channel}`)}
          </ActionButton>
        ))}
      </div>
      <div aria-live="polite" className="mt-3 empty:hidden">
        {refusal && <Notice tone="danger">{t(`refusals.${refusal}`)}</Notice>}
      </div>
    </ModalDialog>
  );
}
