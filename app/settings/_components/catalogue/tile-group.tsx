"use client";
import { ChevronDown, ChevronRight, Plus } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { labelIn } from "#app/_lib/catalogue-labels.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import type { Concern } from "#server/domain/catalogue.ts";
import { lobbyLocales } from "#server/words/lobby-locales.ts";
import type { Edition } from "../../_lib/use-edition.tsx";
import { EntryRow } from "./entry-row.tsx";
import { Mark, ValidityMark } from "./marks.tsx";

type TileGroupProps = {
  edition: Edition;
  tile: Concern;
  tiles: readonly Concern[];
  below: readonly Concern[];
  /** What was found is in view, and nothing is moved among it. */
  isSearching: boolean;
  onMove(siblings: readonly Concern[], code: string, step: -1 | 1): void;
  onEdit(concern: Concern): void;
  onAdd(): void;
};

/** One tile and, opened, what is below it. */
export function TileGroup({ edition, tile, tiles, below, isSearching, onMove, onEdit, onAdd }: TileGroupProps) {
  const t = useTranslations("staff.catalogue.concerns");
  const { locale } = useStaffLanguage();
  const [wasOpened, setWasOpened] = useState(false);
  const isOpen = wasOpened || isSearching;
  const listId = useId();
  const label = labelIn(tile.labels, locale);
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <>
      <ConcernRow
        edition={edition}
        concern={tile}
        siblings={tiles}
        onMove={isSearching ? undefined : onMove}
        onEdit={onEdit}
        lead={
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-label={t(isOpen ? "close" : "open", { label })}
            onClick={() => setWasOpened(!isOpen)}
            disabled={isSearching}
            className="flex size-11 shrink-0 items-center justify-center rounded-md text-brand-700 hover:bg-brand-50 disabled:text-muted"
          >
            <Chevron aria-hidden className="size-5" />
          </button>
        }
        note={isOpen ? null : t("below", { n: below.length })}
      />
      <div id={listId} hidden={!isOpen} className="mb-3 border-s-2 border-line ps-3 sm:ms-5 sm:ps-6">
        {isOpen && (
          <>
            <ul>
              {below.map((concern) => (
                <li key={concern.code}>
                  <ConcernRow
                    edition={edition}
                    concern={concern}
                    siblings={below}
                    onMove={isSearching ? undefined : onMove}
                    onEdit={onEdit}
                  />
                </li>
              ))}
            </ul>
            <ActionButton variant="quiet" icon={Plus} onPress={onAdd}>
              {t("addBelow", { label })}
            </ActionButton>
          </>
        )}
      </div>
    </>
  );
}

type ConcernRowProps = {
  edition: Edition;
  concern: Concern;
  siblings: readonly Concern[];
  lead?: ReactNode;
  note?: string | null;
  onMove: TileGroupProps["onMove"] | undefined;
  onEdit(concern: Concern): void;
};

function ConcernRow({ edition, concern, siblings, lead, note = null, onMove, onEdit }: ConcernRowProps) {
  const t = useTranslations("staff.catalogue.row");
  const { locale } = useStaffLanguage();
  const { code, labels, kiosk, urgency, municipal, validTo } = concern;
  const missing = lobbyLocales.filter((language) => !labels[language.code]).length;
  const isOver = validTo !== null && validTo < edition.today;
  const at = siblings.findIndex((sibling) => sibling.code === code);
  const changed = edition.summary.entries.find((entry) => entry.list === "concerns" && entry.code === code);
  return (
    <EntryRow
      code={code}
      label={labelIn(labels, locale)}
      lead={lead}
      isOver={isOver}
      onEdit={() => onEdit(concern)}
      {...(onMove ? { onMove: (step: -1 | 1) => onMove(siblings, code, step) } : {})}
      canMoveUp={at > 0}
      canMoveDown={at < siblings.length - 1}
      marks={
        <>
          {changed && <Mark tone="warm">{t(changed.lines[0]?.field === "added" ? "isNew" : "changed")}</Mark>}
          {urgency > 0 && (
            <Mark tone={urgency === 2 ? "danger" : "plain"}>{t(urgency === 2 ? "urgency2" : "urgency1")}</Mark>
          )}
          {!kiosk && <Mark>{t("noKiosk")}</Mark>}
          {municipal && <Mark>{t("municipal")}</Mark>}
          <ValidityMark entry={concern} today={edition.today} />
          {kiosk && !isOver && missing > 0 && <Mark>{t("missing", { n: missing })}</Mark>}
          {note && <span className="text-sm text-muted">{note}</span>}
        </>
      }
    />
  );
}
