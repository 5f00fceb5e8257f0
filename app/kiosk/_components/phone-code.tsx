"use client";
import { useTranslations } from "use-intl";
import { serialiseSaying } from "#server/words/saying.ts";
import { Later } from "./later.tsx";
import { qrCodePart } from "./later-parts.tsx";

/** The code that takes the number along on the visitor's own phone. Nothing to touch: it is no control of the kiosk. */
export function PhoneCode({ address }: { address: string }) {
  const t = useTranslations("lobby");
  return (
    <div
      data-say-screen={serialiseSaying([{ word: "followOnPhone" }])}
      className="kiosk-result-code flex items-center gap-7 self-center text-(length:--kiosk-body) leading-snug font-semibold"
    >
      <Later
        part={qrCodePart}
        props={{
          text: address,
          label: t("followOnPhone"),
          className: "size-(--kiosk-code) shrink-0 rounded-2xl border border-line",
        }}
      />
      <p aria-hidden className="max-w-96 text-balance">
        {t("followOnPhone")}
      </p>
    </div>
  );
}
