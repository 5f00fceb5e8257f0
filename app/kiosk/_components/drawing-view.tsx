"use client";
import { Ticket } from "lucide-react";
import { useTranslations } from "use-intl";
import { heard } from "../_lib/say.ts";

/** Between tap and answer; usually too short to be seen. */
export function DrawingView() {
  const t = useTranslations("lobby");
  return (
    <div className="kiosk-late flex flex-1 flex-col items-center justify-center gap-8 text-center">
      <Ticket aria-hidden className="size-28 text-brand-700" strokeWidth={1.5} />
      <h1 tabIndex={-1} {...heard([{ word: "oneMoment" }])} className="text-[4rem] font-semibold">
        {t("oneMoment")}
      </h1>
    </div>
  );
}

/** Before the first answer of the server. */
export function ConnectingView() {
  const t = useTranslations("lobby");
  return (
    <div className="kiosk-late flex flex-1 items-center justify-center">
      <h1 tabIndex={-1} {...heard([{ word: "connecting" }])} className="text-[2.5rem] font-semibold text-muted">
        {t("connecting")}
      </h1>
    </div>
  );
}
