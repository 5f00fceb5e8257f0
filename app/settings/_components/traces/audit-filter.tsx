"use client";
import { useTranslations } from "use-intl";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import { Field } from "#app/_ui/fields.tsx";
import type { AuditListReply } from "#server/protocol/audit.ts";
import type { AuditQuery } from "../../_lib/use-audit-log.ts";

type AuditFilterProps = {
  query: AuditQuery;
  people: AuditListReply["people"];
  onChange(patch: Partial<AuditQuery>): void;
};

const everybody = "all";

export function AuditFilter({ query, people, onChange }: AuditFilterProps) {
  const t = useTranslations("staff.traces.audit");
  const isReversed = query.from > query.to;
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
      <Field
        label={t("from")}
        type="date"
        value={query.from}
        onChange={(from) => onChange({ from })}
        className="w-44"
      />
      <Field
        label={t("to")}
        type="date"
        value={query.to}
        onChange={(to) => onChange({ to })}
        error={isReversed ? t("rangeWrong") : null}
        className="w-44"
      />
      <ChoiceField
        label={t("person")}
        value={query.actorId ?? everybody}
        choices={[
          { value: everybody, label: t("everybody") },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => onChange({ actorId: value === everybody ? null : value })}
        className="min-w-56"
      />
    </div>
  );
}
