"use client";
import { Megaphone } from "lucide-react";
import { useTranslations } from "use-intl";
import { type LobbyLocale, lobbyLocales } from "#server/words/lobby-locales.ts";

/** The words as the waiting room gets them: every language in its own direction, German first. */
export function AnnouncementPreview({ texts }: { texts: Readonly<Record<LobbyLocale, string>> }) {
  const t = useTranslations("staff.settings.announcements");
  const written = lobbyLocales.filter(({ code }) => texts[code].trim() !== "");
  return (
    <figure className="rounded-lg border-4 border-ink bg-surface">
      <div className="flex min-h-40 flex-col justify-center gap-2 p-4">
        <Megaphone aria-hidden className="size-6 text-brand-700" />
        {written.length === 0 && <p className="text-muted">{t("previewEmpty")}</p>}
        {written.map(({ code, dir }) => (
          <p
            key={code}
            lang={code === "de-simple" ? "de" : code}
            dir={dir}
            className={`break-words text-pretty ${code === "de" ? "text-xl font-semibold" : "text-lg"}`}
          >
            {texts[code]}
          </p>
        ))}
      </div>
      <figcaption className="border-t border-line px-4 py-2 text-sm text-muted">{t("preview")}</figcaption>
    </figure>
  );
}
