"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatLanguage } from "#app/_lib/format-language.ts";
import { useCatalogue } from "#app/_lib/use-catalogue.ts";
import { Card } from "#app/_ui/card.tsx";
import { Field } from "#app/_ui/fields.tsx";
import { tellsTooMuch } from "#server/domain/slip-line.ts";
import { type LobbyLocale, lobbyLocales } from "#server/words/lobby-locales.ts";
import { useProblemText } from "../_lib/use-problem-text.ts";
import { useSettings } from "../_lib/use-settings.tsx";
import { SlipPreview } from "./slip-preview.tsx";

/** What the office adds to every slip; all the rest of it is fixed (K4, P4). */
export function SlipsPanel() {
  const t = useTranslations("staff.settings.slips");
  const settings = useSettings();
  const { draft, stored, changed, change } = settings;
  const { locale } = useStaffLanguage();
  const say = useProblemText();
  const catalogue = useCatalogue(settings, `published ${changed.catalogue ?? 0}`);
  const [shown, setShown] = useState<LobbyLocale>("de");
  const problemOf = (code: LobbyLocale) => {
    const line = draft.slipLines[code];
    if (line === stored.settings.slipLines[code]) return null;
    return say(`slipLines.${code}`) ?? (tellsTooMuch(line, catalogue?.concerns ?? []) ? t("tellsTooMuch") : null);
  };
  return (
    <Card heading={t("heading")}>
      <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-[1fr_22rem]">
        <div>
          <p className="max-w-prose text-muted text-pretty">{t("lead")}</p>
          <div className="mt-4 grid gap-x-6 gap-y-4 md:grid-cols-2">
            {lobbyLocales.map(({ code, native, dir }) => {
              const name = formatLanguage(code, locale);
              return (
                <Field
                  key={code}
                  label={name === native ? native : `${native} · ${name}`}
                  value={draft.slipLines[code]}
                  onChange={(line) => change({ slipLines: { ...draft.slipLines, [code]: line } })}
                  error={problemOf(code)}
                  lang={code === "de-simple" ? "de" : code}
                  dir={dir}
                />
              );
            })}
          </div>
        </div>
        <div>
          <SlipPreview
            // Drawn by the server, from what is stored.
            key={JSON.stringify(stored.settings.slipLines)}
            paper={null}
            language={shown}
            onChooseLanguage={setShown}
          />
          <p className="mt-2 text-sm text-muted text-pretty">{t("previewHint")}</p>
        </div>
      </div>
    </Card>
  );
}
