"use client";
import { ArrowLeft, CircleAlert, CloudOff, RotateCcw } from "lucide-react";
import { useTranslations } from "use-intl";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { refusalWords } from "../_lib/refusal-words.ts";
import { KioskButton } from "./kiosk-button.tsx";
import { MessageView } from "./message-view.tsx";

type Props = { code: RefusalCode; onTryAgain: () => void; onBack: () => void };

/** The server said no: why in words, and the same tap once more where that can help (D2). */
export function RefusedView({ code, onTryAgain, onBack }: Props) {
  const t = useTranslations("lobby");
  const { words, canTryAgain } = refusalWords[code];
  return (
    <MessageView
      icon={CircleAlert}
      title={t("refusedTitle")}
      lead={t(words)}
      actions={
        <>
          <BackButton onBack={onBack}>{t("back")}</BackButton>
          {canTryAgain && (
            <KioskButton
              variant="primary"
              onPress={onTryAgain}
              icon={<RotateCcw aria-hidden className="size-11" strokeWidth={2.25} />}
            >
              {t("tryAgain")}
            </KioskButton>
          )}
        </>
      }
    />
  );
}

/** No answer for ten seconds: the truth, which is that nobody knows yet (D2). */
export function UnknownView({ onBack }: { onBack: () => void }) {
  const t = useTranslations("lobby");
  return (
    <MessageView
      icon={CloudOff}
      title={t("unknownTitle")}
      lead={t("unknownHint")}
      text={t("unknownReception")}
      actions={<BackButton onBack={onBack}>{t("stopWaiting")}</BackButton>}
    />
  );
}

function BackButton({ onBack, children }: { onBack: () => void; children: string }) {
  return (
    <KioskButton
      variant="secondary"
      onPress={onBack}
      icon={<ArrowLeft aria-hidden className="size-11 rtl:rotate-180" strokeWidth={2.25} />}
    >
      {children}
    </KioskButton>
  );
}
