"use client";
import { useTranslations } from "use-intl";
import { ActionButton } from "./action-button.tsx";
import { Notice } from "./notice.tsx";

type ConflictRow = { name: string; theirs: string; mine: string };

type ConflictViewProps = {
  title: string;
  lead: string;
  /** What both have alike is there, too, but not in the foreground. */
  rows: readonly ConflictRow[];
  onTakeTheirs(): void;
  onKeepMine(): void;
};

/** Where three columns have no room: the field above its two versions. */
const narrowRow = "max-sm:grid max-sm:grid-cols-2";

/** Two versions beside each other: a person decides, nothing is overwritten silently (V5, F6, G1). */
export function ConflictView({ title, lead, rows, onTakeTheirs, onKeepMine }: ConflictViewProps) {
  const t = useTranslations("staff.record.conflict");
  return (
    <div role="alert">
      <Notice tone="warm" title={title}>
        <p>{lead}</p>
        <table className="my-2 w-full border-collapse bg-surface text-start text-ink">
          <thead>
            <tr className={`border-b border-line text-sm text-muted ${narrowRow}`}>
              {(["field", "theirs", "mine"] as const).map((column) => (
                <th key={column} scope="col" className="px-2 py-1.5 text-start font-semibold max-sm:first:sr-only">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, theirs, mine }) => (
              <tr
                key={name}
                className={`border-b border-line align-top last:border-0 ${narrowRow} ${theirs === mine ? "text-sm text-muted" : ""}`}
              >
                <th
                  scope="row"
                  className="px-2 py-1.5 text-start font-medium hyphens-auto max-sm:col-span-2 max-sm:pb-0"
                >
                  {name}
                </th>
                {Object.entries({ theirs, mine }).map(([whose, text]) => (
                  <td
                    key={whose}
                    dir="auto"
                    className={`px-2 py-1.5 text-start whitespace-pre-line break-words ${theirs === mine ? "" : "font-medium"}`}
                  >
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <div className="flex flex-wrap gap-2.5">
          <ActionButton onPress={onTakeTheirs}>{t("takeTheirs")}</ActionButton>
          <ActionButton onPress={onKeepMine}>{t("keepMine")}</ActionButton>
        </div>
      </Notice>
    </div>
  );
}
