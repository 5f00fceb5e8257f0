"use client";
import { useTranslations } from "use-intl";

/** A longer label than this gets smaller letters. */
const shortRoom = 3;

type Props = { title: string; room: string /** False: as it was when the connection broke. */; isNow: boolean };

/** Where to go. The words are those of sign and loudspeaker; the label stays together, whatever the page's direction. */
export function RoomCard({ title, room, isNow }: Props) {
  const t = useTranslations("lobby");
  const look = isNow ? "bg-brand-900 text-white" : "border-2 border-dashed border-line-strong text-ink";
  return (
    <section className={`phone-card flex flex-col items-center gap-3 rounded-2xl px-5 py-7 text-center ${look}`}>
      <h2 className="text-2xl leading-snug font-semibold text-balance">{title}</h2>
      <p className="phone-room font-semibold text-balance" data-long={room.length > shortRoom || undefined}>
        <bdi>{t("room", { room })}</bdi>
      </p>
      <p className="text-xl leading-snug text-balance">{t("goToRoom", { room })}</p>
    </section>
  );
}
