"use client";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { labelIn } from "#app/_lib/catalogue-labels.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import type { Outcome, ReferralTarget } from "#server/domain/catalogue.ts";
import { moveEntry, newTarget, putEntries } from "../../_lib/edition-draft.ts";
import { type Edition, useEdition } from "../../_lib/use-edition.tsx";
import { EntryRow } from "./entry-row.tsx";
import { Mark, ValidityMark } from "./marks.tsx";
import { OutcomeDialog } from "./outcome-dialog.tsx";
import { TargetDialog } from "./target-dialog.tsx";

/** What a talk may end with, and where people are referred (V3). */
export function OutcomesPanel() {
  const t = useTranslations("staff.catalogue");
  const edition = useEdition();
  if (!edition) return <p className="text-muted">{t("loading")}</p>;
  return (
    <>
      <OutcomeCard edition={edition} />
      <TargetCard edition={edition} />
    </>
  );
}

function OutcomeCard({ edition }: { edition: Edition }) {
  const t = useTranslations("staff.catalogue");
  const { locale } = useStaffLanguage();
  const [edited, setEdited] = useState<Outcome | null>(null);
  const { draft, base, change, today } = edition;
  const move = (siblings: readonly Outcome[], code: string, step: -1 | 1) =>
    change({ ...draft, outcomes: putEntries(draft.outcomes, moveEntry(siblings, code, step)) });
  return (
    <Card heading={t("outcomes.heading")}>
      <p className="max-w-prose text-muted text-pretty">{t("outcomes.lead")}</p>
      {base.outcomeGroups.map((group) => {
        const outcomes = draft.outcomes.filter((one) => one.group === group.code).toSorted((a, b) => a.order - b.order);
        return (
          <section key={group.code} className="mt-4" aria-label={labelIn(group.labels, locale)}>
            <h3 className="font-semibold text-brand-700">{labelIn(group.labels, locale)}</h3>
            <ul className="divide-y divide-line">
              {outcomes.map((outcome, at) => (
                <li key={outcome.code}>
                  <EntryRow
                    code={outcome.code}
                    label={labelIn(outcome.labels, locale)}
                    hasLongCode
                    isOver={outcome.validTo !== null && outcome.validTo < today}
                    marks={
                      <>
                        <ChangeMark edition={edition} list="outcomes" code={outcome.code} />
                        <ValidityMark entry={outcome} today={today} />
                      </>
                    }
                    onEdit={() => setEdited(outcome)}
                    onMove={(step) => move(outcomes, outcome.code, step)}
                    canMoveUp={at > 0}
                    canMoveDown={at < outcomes.length - 1}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {edited && <OutcomeDialog edition={edition} start={edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}

function TargetCard({ edition }: { edition: Edition }) {
  const t = useTranslations("staff.catalogue");
  const [edited, setEdited] = useState<{ target: ReferralTarget; isNew: boolean } | null>(null);
  const { draft, change, today } = edition;
  const targets = draft.referralTargets.toSorted((a, b) => a.order - b.order);
  const move = (code: string, step: -1 | 1) =>
    change({ ...draft, referralTargets: putEntries(draft.referralTargets, moveEntry(targets, code, step)) });
  return (
    <Card heading={t("targets.heading")}>
      <p className="max-w-prose text-muted text-pretty">{t("targets.lead")}</p>
      <ul className="my-3 divide-y divide-line">
        {targets.map((target, at) => (
          <li key={target.code}>
            <EntryRow
              code={target.code}
              label={target.label}
              hasLongCode
              isOver={target.validTo !== null && target.validTo < today}
              marks={
                <>
                  {target.contact && <span className="text-sm text-muted">{target.contact}</span>}
                  <ChangeMark edition={edition} list="referralTargets" code={target.code} />
                  {target.verify && <Mark tone="warm">{t("row.verify")}</Mark>}
                  <ValidityMark entry={target} today={today} />
                </>
              }
              onEdit={() => setEdited({ target, isNew: false })}
              onMove={(step) => move(target.code, step)}
              canMoveUp={at > 0}
              canMoveDown={at < targets.length - 1}
            />
          </li>
        ))}
      </ul>
      <ActionButton icon={Plus} onPress={() => setEdited({ target: newTarget(targets), isNew: true })}>
        {t("targets.add")}
      </ActionButton>
      {edited && (
        <TargetDialog edition={edition} start={edited.target} isNew={edited.isNew} onClose={() => setEdited(null)} />
      )}
    </Card>
  );
}

function ChangeMark({ edition, list, code }: { edition: Edition; list: "outcomes" | "referralTargets"; code: string }) {
  const t = useTranslations("staff.catalogue.row");
  const changed = edition.summary.entries.find((entry) => entry.list === list && entry.code === code);
  return changed ? <Mark tone="warm">{t(changed.lines[0]?.field === "added" ? "isNew" : "changed")}</Mark> : null;
}
