"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import type { AuditLine } from "./use-audit-log.ts";
import { useSettings } from "./use-settings.tsx";

type LineWords = Record<"number" | "at" | "who" | "what" | "subject" | "fields", string>;

/** Entries of the log in words. What has none yet is shown by the name the program has for it: nothing is left out. */
export function useAuditWords(): { describeLine(line: AuditLine): LineWords } {
  const t = useTranslations("staff.traces.log");
  const { formatLocale } = useStaffLanguage();
  const { timeZone } = useSettings().stored.settings;
  const known = (group: "actions" | "subjects" | "fields", name: string): string => {
    const key = `${group}.${name}` as Parameters<typeof t.has>[0];
    return t.has(key) ? t(key as Parameters<typeof t>[0]) : name;
  };
  return {
    describeLine({ seq, at, actorKind, actorName, action, subjectKind, subjectId, fields }) {
      const who = actorName ?? (actorKind === "staff" ? t("goneAccount") : t(`actors.${actorKind}`));
      return {
        number: seq === null ? "" : String(seq),
        at: new Intl.DateTimeFormat(formatLocale, { dateStyle: "medium", timeStyle: "short", timeZone }).format(
          Date.parse(at),
        ),
        who,
        what: known("actions", action),
        subject: [subjectKind === null ? "" : known("subjects", subjectKind), subjectId ?? ""]
          .filter(Boolean)
          .join(" "),
        fields: fields.map((field) => known("fields", field)).join(", "),
      };
    },
  };
}
