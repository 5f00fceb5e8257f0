"use client";
import { Check, HeartHandshake } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Wishes } from "#server/domain/ticket.ts";
import { said } from "../_lib/say.ts";
import { usePress } from "../_lib/use-settled.ts";

type Props = { wishes: Wishes; onPress: () => void };

/** Leads to the wishes from where a number is drawn, so that nobody has to pass through them. */
export function WishesButton({ wishes, onPress }: Props) {
  const t = useTranslations("lobby");
  const press = usePress(onPress);
  const hasSome = Object.values(wishes).some(Boolean);
  return (
    <button
      type="button"
      {...press}
      {...said([
        { word: "wishesTitle" },
        { word: "wishesExamples" },
        ...(hasSome ? [{ word: "chosen" } as const] : []),
      ])}
      className="flex min-h-(--kiosk-button) min-w-(--target) flex-[2] items-center gap-5 rounded-2xl border-[0.1875rem] border-brand-700 bg-brand-100 px-6 py-1 text-start text-brand-900 active:bg-brand-50"
    >
      {hasSome ? (
        <Check aria-hidden className="size-12 shrink-0" strokeWidth={3} />
      ) : (
        <HeartHandshake aria-hidden className="size-12 shrink-0" strokeWidth={1.75} />
      )}
      <span className="flex min-w-0 flex-col leading-tight">
        <span className="text-(length:--kiosk-choice-text) font-semibold">{t("wishesTitle")}</span>
        <span className={`text-(length:--kiosk-small) ${hasSome ? "" : "kiosk-aside"}`}>
          {hasSome ? t("chosen") : t("wishesExamples")}
        </span>
      </span>
    </button>
  );
}
