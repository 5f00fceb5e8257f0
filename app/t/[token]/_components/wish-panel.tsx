"use client";
import { Timer, Undo2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { canApply } from "#server/domain/ticket.ts";
import type { PhoneSnapshot } from "#server/protocol/snapshots.ts";
import type { Wishes } from "../_lib/use-wishes.ts";
import type { Wish } from "../_lib/wish-outcome.ts";
import { PhoneButton } from "./phone-button.tsx";
import { WishAnswer } from "./wish-answer.tsx";

type Props = { ticket: PhoneSnapshot; isConnected: boolean; wishes: Wishes };

/** "Ten more minutes" (C10) and "give back", each with its own confirmation in the same place. */
export function WishPanel({ ticket, isConnected, wishes }: Props) {
  const t = useTranslations("lobby");
  if (wishes.phase === "confirming")
    return <Confirmation wishes={wishes} wish={wishes.wish} isConnected={isConnected} />;
  const isOff = !isConnected || wishes.phase === "asking";
  const mayPostpone = canApply(ticket.status, "postpone");
  return (
    <div className="flex flex-col gap-3">
      <WishAnswer ticket={ticket} wishes={wishes} />
      {mayPostpone && ticket.canPostpone && (
        <PhoneButton variant="secondary" icon={Timer} isDisabled={isOff} onPress={() => wishes.ask("postpone")}>
          {t("phonePostpone")}
        </PhoneButton>
      )}
      {canApply(ticket.status, "cancel") && (
        <PhoneButton variant="secondary" icon={Undo2} isDisabled={isOff} onPress={() => wishes.ask("give-back")}>
          {t("giveBackNumber")}
        </PhoneButton>
      )}
    </div>
  );
}

function Confirmation({ wishes, wish, isConnected }: { wishes: Wishes; wish: Wish; isConnected: boolean }) {
  const t = useTranslations("lobby");
  const heading = useRef<HTMLHeadingElement>(null);
  // Read aloud from its question; the button that was there is gone.
  useEffect(() => heading.current?.focus(), []);
  const isGivingBack = wish === "give-back";
  return (
    <section className="phone-card flex flex-col gap-4 rounded-2xl border-2 border-line-strong bg-surface px-5 py-5">
      <h2 ref={heading} tabIndex={-1} className="text-xl leading-snug font-semibold text-balance">
        {isGivingBack ? t("phoneGiveBackQuestion") : t("phonePostpone")}
      </h2>
      <p className="text-lg leading-snug">{isGivingBack ? t("phoneGiveBackHint") : t("phonePostponeHint")}</p>
      <div className="flex flex-col gap-3">
        <PhoneButton variant={isGivingBack ? "danger" : "primary"} isDisabled={!isConnected} onPress={wishes.confirm}>
          {t("yes")}
        </PhoneButton>
        <PhoneButton variant="secondary" onPress={wishes.dismiss}>
          {t("cancel")}
        </PhoneButton>
      </div>
    </section>
  );
}
