"use client";
import { Trash2, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import type { Live } from "#app/_lib/use-live.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { ConfirmDialog } from "#app/_ui/confirm-dialog.tsx";
import type { CommandReplies } from "#server/protocol/commands.ts";

type Value = CommandReplies["historic:list"]["values"][number];
type EarlierValuesProps = { live: Live<"report">; values: readonly Value[]; onRemoved(): void };

/** What was typed in, with what is printed nowhere marked; any of it can be taken away. */
export function EarlierValues({ live, values, onRemoved }: EarlierValuesProps) {
  const t = useTranslations("staff.report.earlier");
  const [going, setGoing] = useState<Value | null>(null);
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-start tabular-nums">
        <thead>
          <tr className="border-b border-line text-sm text-muted">
            {(["year", "figure", "row", "column", "value"] as const).map((column) => (
              <th
                key={column}
                scope="col"
                className={`px-2 py-1.5 font-semibold ${column === "value" ? "text-end" : "text-start"}`}
              >
                {t(column)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {values.map((one) => (
            <tr key={one.id} className="border-b border-line last:border-0">
              <td className="px-2 py-1.5 align-top">{one.year}</td>
              <td className="px-2 py-1.5 align-top">{one.figure}</td>
              <td className="px-2 py-1.5 align-top">
                <RowName value={one} />
              </td>
              <td className="px-2 py-1.5 align-top">{one.column}</td>
              <td className="px-2 py-1.5 text-end align-top">{one.value}</td>
              <td className="w-0 text-end align-top">
                <ActionButton
                  size="small"
                  variant="quiet"
                  icon={Trash2}
                  label={t("removeOf", placeOf(one))}
                  onPress={() => setGoing(one)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {going && <RemoveDialog live={live} value={going} onClose={() => setGoing(null)} onRemoved={onRemoved} />}
    </div>
  );
}

function RowName({ value: { row, rowLabel } }: { value: Value }) {
  const t = useTranslations("staff.report.earlier");
  if (rowLabel !== null)
    return (
      <>
        {rowLabel} {!rowLabel.includes(row) && <span className="text-sm text-muted">{row}</span>}
      </>
    );
  return (
    <>
      {row}
      <span className="flex items-center gap-1 text-sm font-medium text-danger-700">
        <TriangleAlert aria-hidden className="size-4 shrink-0" />
        {t("printedNowhere")}
      </span>
    </>
  );
}

function RemoveDialog({
  live,
  value,
  onClose,
  onRemoved,
}: {
  live: Live<"report">;
  value: Value;
  onClose(): void;
  onRemoved(): void;
}) {
  const t = useTranslations("staff");
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);

  async function remove() {
    const { id, year, figure, row, column, revision } = value;
    const reply = await live.send("historic:save", {
      value: { id, year, figure, row, column, value: null },
      baseRevision: revision,
    });
    if (!reply.ok) return setRefusal(reply.code);
    onRemoved();
    onClose();
  }

  return (
    <ConfirmDialog
      title={t("report.earlier.removeTitle")}
      lead={t("report.earlier.removeLead", { ...placeOf(value), value: String(value.value) })}
      confirm={t("report.earlier.remove")}
      cancel={t("common.cancel")}
      refusal={refusal && t(`refusals.${refusal}`)}
      onConfirm={() => void remove()}
      onClose={onClose}
    />
  );
}

function placeOf({ year, figure, row, rowLabel }: Value): { year: string; figure: string; row: string } {
  return { year: String(year), figure, row: rowLabel ?? row };
}
