"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatLanguage } from "#app/_lib/format-language.ts";
import { formatDate } from "#app/_lib/format-time.ts";
import { type ChangeLine, countSummary, type EditionSummary } from "../../_lib/edition-summary.ts";

/** What is different between two editions, one entry after the other. */
export function ChangeList({ summary }: { summary: EditionSummary }) {
  const t = useTranslations("staff.catalogue.lines");
  const say = useLineText();
  if (countSummary(summary) === 0) return <p className="py-1 text-muted">{t("same")}</p>;
  return (
    <ul className="divide-y divide-line">
      {summary.entries.map(({ list, code, label, lines }) => (
        <li key={`${list} ${code}`} className="py-2">
          <p className="font-medium">
            <span className="me-2 text-sm text-muted tabular-nums">{code}</span>
            {label}
          </p>
          <ul className="text-pretty">
            {lines.map((line) => {
              const text = say(line);
              return <li key={text}>{text}</li>;
            })}
          </ul>
        </li>
      ))}
      {summary.reordered.map(({ code, label }) => (
        <li key={code} className="py-2">
          {code === null ? t("reorderedTiles") : t("reordered", { label })}
        </li>
      ))}
      {summary.reorderedLists.map((list) => (
        <li key={list} className="py-2">
          {t(list === "outcomes" ? "reorderedOutcomes" : "reorderedTargets")}
        </li>
      ))}
    </ul>
  );
}

/** What is on, and what is off. */
const switched = {
  kiosk: ["kioskOn", "kioskOff"],
  municipal: ["municipalOn", "municipalOff"],
  verify: ["verifyOn", "verifyOff"],
} as const;

function useLineText(): (line: ChangeLine) => string {
  const t = useTranslations("staff.catalogue.lines");
  const tForm = useTranslations("staff.catalogue.form");
  const { locale, formatLocale } = useStaffLanguage();
  const quote = (text: string | null) => (text === null ? t("nothing") : t("quoted", { text }));
  const write = (date: string | null) => (date === null ? t("nothing") : formatDate(date, formatLocale));
  const urgency = (value: number) => tForm(value === 2 ? "urgency2" : value === 1 ? "urgency1" : "urgency0");
  return (line) => {
    switch (line.field) {
      case "added":
      case "legalRefs":
        return t(line.field);
      case "label": {
        const texts = {
          language: formatLanguage(line.language, locale),
          before: quote(line.before),
          after: quote(line.after),
        };
        if (line.before === null) return t("labelNew", texts);
        return t(line.after === null ? "labelGone" : "label", texts);
      }
      case "kiosk":
      case "municipal":
      case "verify":
        return t(switched[line.field][line.after ? 0 : 1]);
      case "urgency":
        return t("urgency", { before: urgency(line.before), after: urgency(line.after) });
      case "validFrom":
      case "validTo":
        return t(line.field, { before: write(line.before), after: write(line.after) });
      case "name":
      case "contact":
      case "definition":
        return t(line.field, { before: quote(line.before), after: quote(line.after) });
    }
  };
}
