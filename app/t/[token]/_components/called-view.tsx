"use client";
import { useTranslations } from "use-intl";
import type { PhoneSnapshot } from "#server/protocol/snapshots.ts";
import type { CallAlert } from "../_lib/use-call-alert.ts";
import type { Wishes } from "../_lib/use-wishes.ts";
import { AlertSwitch } from "./alert-switch.tsx";
import { RoomCard } from "./room-card.tsx";
import { WishPanel } from "./wish-panel.tsx";

type Props = { ticket: PhoneSnapshot; isConnected: boolean; alert: CallAlert; wishes: Wishes };

/** The one moment the page is for: where to go, as large as the phone allows. */
export function CalledView({ ticket, isConnected, alert, wishes }: Props) {
  const t = useTranslations("lobby");
  return (
    <>
      <RoomCard title={t("phoneCalled")} room={ticket.room ?? ""} isNow />
      {!alert.isOn && <AlertSwitch alert={alert} />}
      <WishPanel ticket={ticket} isConnected={isConnected} wishes={wishes} />
    </>
  );
}
