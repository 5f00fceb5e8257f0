"use client";
import { Snowflake } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { createRandomUuid } from "#app/_lib/random-uuid.ts";
import type { Live } from "#app/_lib/use-live.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import type { CommandReplies } from "#server/protocol/commands.ts";

type FreezeCardProps = {
  live: Live<"report">;
  year: number;
  isFrozen: boolean;
  /** The year is not over yet. */
  isRunning: boolean;
};

/** The button of January: one press, and the year stands as it is (Z5). */
export function FreezeCard({ live, year, isFrozen, isRunning }: FreezeCardProps) {
  const t = useTranslations("staff.report.yearly");
  const tRefusal = useTranslations("staff.refusals");
  // One id for all tries: after "no answer" the same version is asked for, not a second one.
  const [id, setId] = useState(createRandomUuid);
  const [isPending, setIsPending] = useState(false);
  const [done, setDone] = useState<CommandReplies["report:freeze"] | null>(null);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);

  async function freeze() {
    setIsPending(true);
    const reply = await live.send("report:freeze", { id, year });
    setIsPending(false);
    setRefusal(reply.ok ? null : reply.code);
    if (!reply.ok) return;
    setDone(reply.data);
    setId(createRandomUuid());
  }

  return (
    <Card heading={t("freezing")} tone="brand">
      <p className="mb-4 text-pretty">{t("freezeLead")}</p>
      {isRunning && (
        <div className="mb-4">
          <Notice tone="warm" title={t("runningTitle", { year: String(year) })}>
            {t("running")}
          </Notice>
        </div>
      )}
      <ActionButton variant="primary" icon={Snowflake} isPending={isPending} onPress={() => void freeze()}>
        {t(isFrozen ? "freezeAgain" : "freeze", { year: String(year) })}
      </ActionButton>
      <div role="status" className="mt-4 space-y-2 empty:hidden">
        {refusal && <Notice tone="danger">{tRefusal(refusal)}</Notice>}
        {done && (
          <Notice tone="good" title={t("frozenNow", { version: String(done.version) })}>
            {done.version > 1 && <Changes changes={done.changes} />}
          </Notice>
        )}
      </div>
    </Card>
  );
}

function Changes({ changes }: Pick<CommandReplies["report:freeze"], "changes">) {
  const t = useTranslations("staff.report.yearly");
  if (changes.length === 0) return t("noChanges");
  return (
    <>
      <p>{t("changes", { n: changes.length })}</p>
      <ul className="mt-1 max-h-80 list-disc space-y-1 overflow-y-auto ps-5 text-sm text-ink">
        {changes.map(({ table, row, column, before, after }) => (
          <li key={`${table} ${row} ${column}`}>
            {t("change", { figure: table, row, column, before: before ?? "–", after: after ?? "–" })}
          </li>
        ))}
      </ul>
    </>
  );
}
