"use client";
import { Check, MailCheck } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import type { AskingLive } from "#app/_lib/use-answer.ts";
import { type FollowUp, isOverdue } from "#server/domain/follow-up.ts";
import { ActionButton } from "../action-button.tsx";
import { FieldProblem } from "../record/field-problem.tsx";

type FollowUpRowProps = {
  followUp: FollowUp;
  live: AskingLive;
  today: string;
  isLocked: boolean;
  /** What it belongs to; where the list does not say it. */
  place?: ReactNode;
};

/** Something due, with the two things that happen to it: an answer comes, it is done. One press each. */
export function FollowUpRow({ followUp, live, today, isLocked, place = null }: FollowUpRowProps) {
  const t = useTranslations("staff.cases.followUp");
  const tRefusal = useTranslations("staff.refusals");
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  // Stored, and the list that shows it is on its way: another press would build on what is past.
  const [savedOn, setSavedOn] = useState<number | null>(null);
  const isOff = isLocked || savedOn === followUp.revision;
  const what = t(`kinds.${followUp.kind}`);
  const { waitingFor, answeredOn, doneOn } = followUp;

  async function save(changes: Partial<FollowUp>) {
    // Field by field: a list tells more of it than is stored.
    const { id, caseId, visitId, dueOn, kind, askedOn, revision: baseRevision } = followUp;
    const stored = { id, caseId, visitId, dueOn, kind, waitingFor, askedOn, answeredOn, doneOn };
    const reply = await live.send("follow-up:save", { followUp: { ...stored, ...changes }, baseRevision });
    setRefusal(reply.ok ? null : reply.code);
    if (reply.ok) setSavedOn(baseRevision);
  }

  return (
    <li className="py-2">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <div className="min-w-0 flex-1 basis-40">
          <p className="leading-snug font-medium">{what}</p>
          <p className="text-sm text-muted">
            <DueWords followUp={followUp} today={today} />
            {waitingFor && ` · ${t("waitingFor")}: ${t(`waiting.${waitingFor}`)}`}
            {place && <> · {place}</>}
          </p>
        </div>
        {doneOn === null && (
          <div className="flex gap-1.5">
            {waitingFor && answeredOn === null && (
              <ActionButton
                size="small"
                icon={MailCheck}
                label={t("answeredOf", { what })}
                isDisabled={isOff}
                onPress={() => void save({ answeredOn: today })}
              >
                {t("answered")}
              </ActionButton>
            )}
            <ActionButton
              size="small"
              icon={Check}
              label={t("doneOf", { what })}
              isDisabled={isOff}
              onPress={() => void save({ doneOn: today })}
            >
              {t("done")}
            </ActionButton>
          </div>
        )}
      </div>
      <FieldProblem>{refusal && tRefusal(refusal)}</FieldProblem>
    </li>
  );
}

function DueWords({ followUp, today }: { followUp: FollowUp; today: string }) {
  const t = useTranslations("staff.cases.followUp");
  const { formatLocale } = useStaffLanguage();
  const date = formatPlainDate(followUp.doneOn ?? followUp.dueOn, formatLocale, "short");
  if (followUp.doneOn !== null) return t("doneOn", { date });
  if (isOverdue(followUp, today))
    return <strong className="font-semibold text-danger-700">{t("overdue", { date })}</strong>;
  return followUp.dueOn === today ? (
    <strong className="font-semibold text-ink">{t("today")}</strong>
  ) : (
    t("due", { date })
  );
}
