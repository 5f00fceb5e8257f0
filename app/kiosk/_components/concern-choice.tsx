"use client";
import { useId } from "react";
import { useTranslations } from "use-intl";
import type { Detail, Tile } from "../_lib/tiles.ts";
import { ChoiceButton } from "./choice-button.tsx";
import { ConcernIcon } from "./concern-icon.tsx";
import { ConcernLabel } from "./concern-label.tsx";

const iconSize = "size-12 shrink-0";

type Props = { entry: Detail | Tile; locale: string; onPress: () => void };

/** A tile with its pictogram, or an entry below one. Urgent ones say so in words, not by colour alone (A38). */
export function ConcernChoice({ entry, locale, onPress }: Props) {
  const t = useTranslations("lobby");
  const noteId = useId();
  const icon = "icon" in entry ? <ConcernIcon name={entry.icon} className={iconSize} /> : null;
  if (!entry.isUrgent) {
    return (
      <ChoiceButton say={[{ concern: entry.code }]} icon={icon} onPress={onPress}>
        <ConcernLabel entry={entry} locale={locale} />
      </ChoiceButton>
    );
  }
  return (
    <ChoiceButton
      look="urgent"
      say={[{ concern: entry.code }, { word: "emergencyNote" }]}
      icon={<ConcernIcon name="alert" className={iconSize} />}
      describedBy={noteId}
      onPress={onPress}
    >
      <span className="flex min-w-0 flex-col gap-1">
        <ConcernLabel entry={entry} locale={locale} />
        <span id={noteId} className="text-(length:--kiosk-small) font-normal">
          {t("emergencyNote")}
        </span>
      </span>
    </ChoiceButton>
  );
}

/** Saying nothing is a choice like the others, and looks like one that stands apart. */
export function PreferNotSayChoice({ onPress }: { onPress: () => void }) {
  const t = useTranslations("lobby");
  return (
    <ChoiceButton
      look="apart"
      say={[{ word: "preferNotSay" }]}
      icon={<ConcernIcon name={null} className={iconSize} />}
      onPress={onPress}
    >
      <span className="text-balance">{t("preferNotSay")}</span>
    </ChoiceButton>
  );
}
