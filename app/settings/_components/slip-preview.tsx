"use client";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import type { PrinterConfig } from "#server/domain/device-config.ts";
import { type LobbyLocale, lobbyLocales } from "#server/words/lobby-locales.ts";
import { useSettings } from "../_lib/use-settings.tsx";

export type SlipPaper = Pick<PrinterConfig, "paperMm" | "codePage" | "cut" | "logo">;

type SlipPreviewProps = {
  /** Null: as the kiosk's browser prints it. */
  paper: SlipPaper | null;
  language: LobbyLocale;
  onChooseLanguage(language: LobbyLocale): void;
};

/** The slip as these settings print it, made by the server from what it would send. */
export function SlipPreview({ paper, language, onChooseLanguage }: SlipPreviewProps) {
  const t = useTranslations("staff.settings.deviceSetup");
  const { picture, hasFailed } = usePreview(paper, language);
  const native = lobbyLocales.find(({ code }) => code === language)?.native ?? language;
  return (
    <div className="space-y-3">
      <ChoiceField
        label={t("previewLanguage")}
        value={language}
        choices={lobbyLocales.map(({ code, native: label }) => ({ value: code, label }))}
        onChange={onChooseLanguage}
      />
      <p className="font-medium">{t("preview")}</p>
      {hasFailed && <p className="font-medium text-danger-700">{t("previewFailed")}</p>}
      <div className="flex min-h-96 justify-center rounded-lg bg-brand-50 p-4">
        {picture !== null && (
          // biome-ignore lint/performance/noImgElement: a picture of this moment, not a file to be optimised.
          <img
            src={picture}
            alt={t("previewAlt", { language: native, width: t("paperMm", { mm: `${paper?.paperMm ?? 80}` }) })}
            className={`h-auto self-start bg-white shadow-md ${paper?.paperMm === 58 ? "w-48" : "w-72"}`}
          />
        )}
      </div>
    </div>
  );
}

/** The last picture stays until the next one is there: nothing jumps while somebody chooses. */
function usePreview(paper: SlipPaper | null, language: LobbyLocale) {
  const { send, connected } = useSettings();
  const [picture, setPicture] = useState<string | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const latestSend = useRef(send);
  latestSend.current = send;
  const asked = JSON.stringify({ paper, language });

  useEffect(() => {
    if (!connected) return;
    let isOver = false;
    void latestSend.current("device:preview-slip", JSON.parse(asked)).then((reply) => {
      if (isOver) return;
      setHasFailed(!reply.ok);
      if (reply.ok) setPicture(reply.data.image);
    });
    return () => {
      isOver = true;
    };
  }, [asked, connected]);
  return { picture, hasFailed };
}
