"use client";
import { Plus, Search } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { labelIn } from "#app/_lib/catalogue-labels.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Field } from "#app/_ui/fields.tsx";
import type { Concern } from "#server/domain/catalogue.ts";
import { moveEntry, newConcern, putEntries } from "../../_lib/edition-draft.ts";
import { type Edition, useEdition } from "../../_lib/use-edition.tsx";
import { ConcernDialog } from "./concern-dialog.tsx";
import { TileGroup } from "./tile-group.tsx";
import { TilePreview } from "./tile-preview.tsx";
import { VersionsCard } from "./versions-card.tsx";

/** The concerns of the office: tiles and what is below them (V3). */
export function ConcernsPanel() {
  const t = useTranslations("staff.catalogue");
  const edition = useEdition();
  if (!edition) return <p className="text-muted">{t("loading")}</p>;
  return (
    <>
      <ConcernList edition={edition} />
      <TilePreview catalogue={edition.draft} today={edition.today} />
      <VersionsCard edition={edition} />
    </>
  );
}

function ConcernList({ edition }: { edition: Edition }) {
  const t = useTranslations("staff.catalogue.concerns");
  const { locale } = useStaffLanguage();
  const [words, setWords] = useState("");
  const [edited, setEdited] = useState<{ concern: Concern; isNew: boolean } | null>(null);
  const { draft, change } = edition;
  const sorted = draft.concerns.toSorted((a, b) => a.order - b.order);
  const isFound = (concern: Concern) => isAbout(concern, words, locale);
  const tiles = sorted.filter(({ parent }) => parent === null);
  const shown = tiles
    .map((tile) => {
      const below = sorted.filter(({ parent }) => parent === tile.code);
      return { tile, below, found: below.filter(isFound) };
    })
    .filter(({ tile, found }) => found.length > 0 || isFound(tile));
  const move = (siblings: readonly Concern[], code: string, step: -1 | 1) =>
    change({ ...draft, concerns: putEntries(draft.concerns, moveEntry(siblings, code, step)) });
  const isSearching = words.trim() !== "";
  const count = sorted.filter(isFound).length;
  return (
    <Card heading={t("heading")}>
      <p className="max-w-prose text-muted text-pretty">{t("lead")}</p>
      <div className="my-4 flex flex-wrap items-end justify-between gap-4">
        <Field label={t("search")} value={words} onChange={setWords} className="w-full max-w-96" inputClassName="pe-11">
          <Search aria-hidden className="absolute end-3 top-3 size-5 text-muted" />
        </Field>
        <ActionButton icon={Plus} onPress={() => setEdited({ concern: newConcern(null, tiles), isNew: true })}>
          {t("addTile")}
        </ActionButton>
      </div>
      <p aria-live="polite" className="text-sm text-muted empty:hidden">
        {isSearching && (count === 0 ? t("none") : t("found", { n: count }))}
      </p>
      <ul className="divide-y divide-line">
        {shown.map(({ tile, below, found }) => (
          <li key={tile.code}>
            <TileGroup
              edition={edition}
              tile={tile}
              tiles={tiles}
              below={isSearching ? found : below}
              isSearching={isSearching}
              onMove={move}
              onEdit={(concern) => setEdited({ concern, isNew: false })}
              onAdd={() => setEdited({ concern: newConcern(tile, below), isNew: true })}
            />
          </li>
        ))}
      </ul>
      {edited && (
        <ConcernDialog edition={edition} start={edited.concern} isNew={edited.isNew} onClose={() => setEdited(null)} />
      )}
    </Card>
  );
}

function isAbout({ code, labels }: Concern, words: string, locale: string): boolean {
  const text = `${code} ${labels.de} ${labelIn(labels, locale)}`.toLocaleLowerCase(locale);
  return words
    .toLocaleLowerCase(locale)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
