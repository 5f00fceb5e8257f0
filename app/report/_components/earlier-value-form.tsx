"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { createRandomUuid } from "#app/_lib/random-uuid.ts";
import { useAnswer } from "#app/_lib/use-answer.ts";
import type { Live } from "#app/_lib/use-live.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import { Field } from "#app/_ui/fields.tsx";
import { yearPeriod } from "#server/domain/report/report-period.ts";
import { typedColumns } from "#server/domain/report/typed-columns.ts";
import type { PlainDate } from "#server/domain/time.ts";
import type { CommandReplies } from "#server/protocol/commands.ts";
import { yearsUntil } from "../_lib/report-span.ts";
import { noFilter } from "./filter-fields.tsx";

type EarlierValueFormProps = {
  live: Live<"report">;
  today: PlainDate;
  values: CommandReplies["historic:list"]["values"];
  onSaved(): void;
};

/** One number of an earlier year: of which table, row and column is chosen from the tables as they are. */
export function EarlierValueForm({ live, today, values, onSaved }: EarlierValueFormProps) {
  const t = useTranslations("staff.report.earlier");
  const t0 = useTranslations("staff");
  const { locale } = useStaffLanguage();
  const years = yearsUntil(today);
  const [year, setYear] = useState(String(years.at(-1)));
  const [figure, setFigure] = useState("");
  const [row, setRow] = useState("");
  const [column, setColumn] = useState("");
  const [typed, setTyped] = useState("");
  const [refusal, setRefusal] = useState<RefusalCode | "number" | null>(null);
  // Rows such as months are named by their own year (Z6).
  const period = yearPeriod(Number(year));
  const { data } = useAnswer(live, "report:read", { period, filter: noFilter, locale }, []);
  const tables = (data?.document.chapters ?? []).flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === "table" && typedColumns(part.table.id).length > 0 ? [part.table] : [])),
  );
  const table = tables.find(({ id }) => id === figure) ?? tables[0];
  const rows = table?.rows ?? [];
  const columns = (table?.columns ?? []).filter(({ key }) => table && typedColumns(table.id).includes(key));
  const chosenRow = rows.find(({ key }) => key === row)?.key ?? rows[0]?.key;
  const chosenColumn = columns.find(({ key }) => key === column)?.key ?? columns[0]?.key;

  async function save() {
    const value = Number(typed.trim().replace(",", "."));
    if (typed.trim() === "" || !Number.isFinite(value) || value < 0) return setRefusal("number");
    if (!table || chosenRow === undefined || chosenColumn === undefined) return;
    const place = { year: Number(year), figure: table.id, row: chosenRow, column: chosenColumn };
    const known = values.find(
      (one) =>
        one.year === place.year && one.figure === place.figure && one.row === place.row && one.column === place.column,
    );
    const reply = await live.send("historic:save", {
      value: { id: known?.id ?? createRandomUuid(), ...place, value },
      baseRevision: known?.revision ?? null,
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
          value={year}
          choices={years.map((one) => ({ value: String(one), label: String(one) }))}
          onChange={setYear}
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
