"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { createRandomUuid } from "#app/_lib/random-uuid.ts";
import type { Live } from "#app/_lib/use-live.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import { Field } from "#app/_ui/fields.tsx";
import type { PlainDate } from "#server/domain/time.ts";
import type { CommandReplies } from "#server/protocol/commands.ts";
import { yearsUntil } from "../_lib/report-span.ts";

type EarlierValueFormProps = {
  live: Live<"report">;
  today: PlainDate;
  year: number;
  onYear(year: number): void;
  /** Where numbers of that year can stand, and what there is already. */
  known: CommandReplies["historic:list"];
  onSaved(): void;
};

/** One number of an earlier year: of which table, row and column is chosen from those that can be printed. */
export function EarlierValueForm({ live, today, year, onYear, known, onSaved }: EarlierValueFormProps) {
  const t = useTranslations("staff.report.earlier");
  const t0 = useTranslations("staff");
  const [figure, setFigure] = useState("");
  const [row, setRow] = useState("");
  const [column, setColumn] = useState("");
  const [typed, setTyped] = useState("");
  const [refusal, setRefusal] = useState<RefusalCode | "number" | null>(null);
  const { tables, values } = known;
  const table = tables.find(({ id }) => id === figure) ?? tables[0];
  const { rows = [], columns = [] } = table ?? {};
  const chosenRow = rows.find(({ key }) => key === row)?.key ?? rows[0]?.key;
  const chosenColumn = columns.find(({ key }) => key === column)?.key ?? columns[0]?.key;

  async function save() {
    const value = Number(typed.trim().replace(",", "."));
    if (typed.trim() === "" || !Number.isFinite(value) || value < 0) return setRefusal("number");
    if (!table || chosenRow === undefined || chosenColumn === undefined) return;
    const place = { year, figure: table.id, row: chosenRow, column: chosenColumn };
    const before = values.find(
      (one) =>
        one.year === place.year && one.figure === place.figure && one.row === place.row && one.column === place.column,
    );
    const reply = await live.send("historic:save", {
      value: { id: before?.id ?? createRandomUuid(), ...place, value },
      baseRevision: before?.revision ?? null,
    });
    setRefusal(reply.ok ? null : reply.code);
    if (!reply.ok) return;
    setTyped("");
    onSaved();
  }

  if (!table) return null;
  const isNumberWrong = refusal === "number";
  return (
    <Card heading={t("enter")}>
      <div className="space-y-3">
        <ChoiceField
          label={t("year")}
          value={String(year)}
          choices={yearsUntil(today).map((one) => ({ value: String(one), label: String(one) }))}
          onChange={(one) => onYear(Number(one))}
          className="w-32"
        />
        <ChoiceField
          label={t("figure")}
          value={table.id as string}
          choices={tables.map(({ id, caption }) => ({ value: id as string, label: `${id} ${caption}` }))}
          onChange={setFigure}
        />
        <ChoiceField
          label={t("row")}
          value={chosenRow ?? ""}
          choices={rows.map(({ key, label }) => ({ value: key, label }))}
          onChange={setRow}
        />
        <ChoiceField
          label={t("column")}
          value={chosenColumn ?? ""}
          choices={columns.map(({ key, label }) => ({ value: key, label }))}
          onChange={setColumn}
        />
        <Field
          label={t("value")}
          value={typed}
          onChange={setTyped}
          inputMode="decimal"
          error={isNumberWrong ? t("problems.number") : refusal && t0(`refusals.${refusal}`)}
          className="w-40"
        />
        <ActionButton variant="primary" onPress={() => void save()}>
          {t0("common.save")}
        </ActionButton>
      </div>
    </Card>
  );
}
