"use client";
import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Card } from "#app/_ui/card.tsx";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import { type Catalogue, kioskTiles } from "#server/domain/catalogue.ts";
import type { PlainDate } from "#server/domain/time.ts";
import { dirOf, type LobbyLocale, lobbyLocales } from "#server/words/lobby-locales.ts";

/** The tiles as the kiosk orders and words them: emergencies first, in two columns. */
export function TilePreview({ catalogue, today }: { catalogue: Catalogue; today: PlainDate }) {
  const t = useTranslations("staff.catalogue.preview");
  const [locale, setLocale] = useState<LobbyLocale>("de");
  const tiles = kioskTiles(catalogue, today).toSorted((a, b) => Number(b.urgency === 2) - Number(a.urgency === 2));
  return (
    <Card heading={t("heading")}>
      <div className="mb-4 flex flex-wrap items-start justify-between gap-4">
        <p className="max-w-prose text-muted text-pretty">{t("lead")}</p>
        <ChoiceField<LobbyLocale>
          label={t("language")}
          value={locale}
          choices={lobbyLocales.map(({ code, native }) => ({ value: code, label: native }))}
          onChange={setLocale}
          className="w-56"
        />
      </div>
      <ul dir={dirOf(locale)} className="grid max-w-3xl grid-cols-2 gap-3 rounded-md border border-line bg-paper p-4">
        {tiles.map(({ code, labels, urgency }) => (
          <li
            key={code}
            className={`flex min-h-20 items-center gap-3 rounded-md border-2 bg-surface px-4 py-3 font-medium ${urgency === 2 ? "border-danger-700" : "border-line-strong"}`}
          >
            {urgency === 2 && <TriangleAlert aria-hidden className="size-6 shrink-0 text-danger-700" />}
            <TileLabel labels={labels} locale={locale} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** As on the kiosk: without a text of its own in plain German and in English (A17). */
function TileLabel({ labels, locale }: { labels: Readonly<Record<string, string>>; locale: LobbyLocale }) {
  const own = labels[locale];
  if (own) return <span lang={locale === "de-simple" ? "de" : locale}>{own}</span>;
  return (
    <span dir="ltr">
      <span lang="de">{labels["de-simple"] ?? labels.de}</span>
      {labels.en && !locale.startsWith("de") && (
        <span lang="en" className="block text-sm text-muted">
          {labels.en}
        </span>
      )}
    </span>
  );
}
