"use client";
import { FolderOpen, Search } from "lucide-react";
import { type FormEvent, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { describeConcern, describeOutcome, groupConcerns } from "#app/_lib/catalogue-labels.ts";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { type AskingLive, useAnswer } from "#app/_lib/use-answer.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { CaseDialog } from "#app/_ui/cases/case-dialog.tsx";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import { ConcernField } from "#app/_ui/concern-field.tsx";
import { Discreet, DiscreetField } from "#app/_ui/discreet.tsx";
import { Field } from "#app/_ui/fields.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { FieldProblem } from "#app/_ui/record/field-problem.tsx";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { CaseSearchReply } from "#server/protocol/cases.ts";
import type { CatalogueReply } from "#server/protocol/replies.ts";

type CasesBoardProps = { live: AskingLive; catalogue: CatalogueReply | null; today: string; isLocked: boolean };

const states = ["all", "open", "closed"] as const;
const firstYear = 2017;

/** Cases by reference, year, concern and state. */
export function CasesBoard({ live, catalogue, today, isLocked }: CasesBoardProps) {
  const t = useTranslations("staff.cases");
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(String(thisYear));
  const [state, setState] = useState<(typeof states)[number]>("open");
  const [concern, setConcern] = useState<ConcernCode | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const groups = useMemo(() => (catalogue ? groupConcerns(catalogue, "all") : []), [catalogue]);
  const query = { from: `${year}-01-01`, to: `${year}-12-31`, concern, state, offset: 0 };
  const { data, refusal } = useAnswer(live, "case:search", query, ["cases", "follow_ups"]);
  const years = Array.from({ length: thisYear - firstYear + 1 }, (_, back) => String(thisYear - back));
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3 rounded-lg border border-line bg-surface p-4 sm:p-5">
        <ReferenceSearch live={live} onFound={setChosen} />
        <ChoiceField
          label={t("list.year")}
          value={year}
          choices={years.map((value) => ({ value, label: value }))}
          onChange={setYear}
          className="w-36"
        />
        <ChoiceField
          label={t("list.state")}
          value={state}
          choices={states.map((value) => ({ value, label: t(`list.${value}`) }))}
          onChange={(next) => setState(next as (typeof states)[number])}
          className="w-48"
        />
        <div className="min-w-64 flex-1">
          <DiscreetField hasTopic={concern !== null}>
            <ConcernField label={t("list.concern")} groups={groups} value={concern} onChange={setConcern} />
          </DiscreetField>
        </div>
      </div>
      {refusal && <Notice tone="danger">{t("failed")}</Notice>}
      {data && <CaseRows list={data} catalogue={catalogue} onChoose={setChosen} />}
      {chosen && (
        <CaseDialog
          caseId={chosen}
          live={live}
          catalogue={catalogue}
          today={today}
          isLocked={isLocked}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  );
}

function ReferenceSearch({ live, onFound }: { live: AskingLive; onFound(caseId: string): void }) {
  const t = useTranslations("staff");
  const [typed, setTyped] = useState("");
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);

  async function search(event: FormEvent) {
    event.preventDefault();
    const reply = await live.send("case:read", { caseId: null, reference: typed });
    setRefusal(reply.ok ? null : reply.code);
    if (reply.ok) onFound(reply.data.id);
  }

  return (
    <form onSubmit={(event) => void search(event)}>
      <div className="flex items-end gap-2">
        <Field label={t("cases.list.search")} value={typed} onChange={setTyped} maxLength={20} spellCheck="false" />
        <ActionButton type="submit" icon={Search} isDisabled={typed.trim() === ""}>
          {t("cases.list.find")}
        </ActionButton>
      </div>
      <FieldProblem className="mt-1">
        {refusal === "record_not_found" ? t("cases.block.unknown") : refusal && t(`refusals.${refusal}`)}
      </FieldProblem>
    </form>
  );
}

type CaseRowsProps = { list: CaseSearchReply; catalogue: CatalogueReply | null; onChoose(caseId: string): void };

function CaseRows({ list, catalogue, onChoose }: CaseRowsProps) {
  const t = useTranslations("staff.cases.list");
  const { locale, formatLocale } = useStaffLanguage();
  const day = (date: string | null) => (date === null ? "–" : formatPlainDate(date, formatLocale, "short"));
  if (list.cases.length === 0) {
    return (
      <div className="rounded-lg border border-line bg-surface px-6 py-14 text-center">
        <p className="text-xl font-semibold">{t("empty")}</p>
        <p className="mt-1 text-muted">{t("emptyHint")}</p>
      </div>
    );
  }
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table aria-label={t("table")} className="w-full border-collapse text-start">
        <thead>
          <tr className="border-b-2 border-line-strong text-sm text-muted">
            {(["reference", "year", "contacts", "lastContact", "concern", "next"] as const).map((column) => (
              <th key={column} scope="col" className="px-3 py-2.5 text-start font-semibold whitespace-nowrap">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.cases.map((one) => (
            <tr key={one.id} className="border-b border-line align-top last:border-0">
              <th scope="row" className="px-3 py-1.5 text-start">
                <ActionButton
                  size="small"
                  variant="quiet"
                  icon={FolderOpen}
                  label={t("openCase", { reference: one.reference })}
                  onPress={() => onChoose(one.id)}
                >
                  <bdi className="tabular-nums">{one.reference}</bdi>
                </ActionButton>
              </th>
              <td className="px-3 py-2.5 whitespace-nowrap">{day(one.openedOn)}</td>
              <td className="px-3 py-2.5 tabular-nums">{one.contactCount}</td>
              <td className="px-3 py-2.5 whitespace-nowrap">{day(one.lastContactOn)}</td>
              <td className="px-3 py-2.5">
                {one.concern && (
                  <Discreet>
                    {describeConcern(catalogue, one.concern, locale)}
                    {one.outcome && (
                      <span className="block text-sm text-muted">
                        {describeOutcome(catalogue, one.outcome, locale)}
                      </span>
                    )}
                  </Discreet>
                )}
              </td>
              <td className="px-3 py-2.5 whitespace-nowrap">{day(one.nextDueOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
