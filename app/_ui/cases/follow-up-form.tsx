"use client";
import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { createRandomUuid } from "#app/_lib/random-uuid.ts";
import type { AskingLive } from "#app/_lib/use-answer.ts";
import {
  checkFollowUp,
  type FollowUpKind,
  followUpKinds,
  type WaitedFor,
  waitedFor,
} from "#server/domain/follow-up.ts";
import { ActionButton } from "../action-button.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { Field } from "../fields.tsx";
import { FieldProblem } from "../record/field-problem.tsx";

type FollowUpFormProps = {
  /** What it belongs to: a case, or a contact without one. */
  caseId: string | null;
  visitId: string | null;
  live: Pick<AskingLive, "send">;
  today: string;
  isLocked: boolean;
  onSaved?(): void;
};

const nobody = "nobody";

/** Notes something due: a day, what is to be done, who is waited for. */
export function FollowUpForm({ caseId, visitId, live, today, isLocked, onSaved }: FollowUpFormProps) {
  const t = useTranslations("staff.cases.followUp");
  const tRefusal = useTranslations("staff.refusals");
  // One id for all tries of one entry: after "no answer" the same is sent again, not a second one.
  const [id, setId] = useState(createRandomUuid);
  const [dueOn, setDueOn] = useState("");
  const [kind, setKind] = useState<FollowUpKind>("ask_team");
  const [waitingFor, setWaitingFor] = useState<WaitedFor | null>("benefits_team");
  const [isWrong, setIsWrong] = useState(false);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);

  async function save() {
    const dates = { dueOn, askedOn: waitingFor === null ? null : today, answeredOn: null, doneOn: null };
    const isPossible = dueOn >= today && checkFollowUp(dates, { first: today, today }).length === 0;
    setIsWrong(!isPossible);
    if (!isPossible) return;
    const belongsTo = caseId === null ? { caseId: null, visitId } : { caseId, visitId: null };
    const followUp = { id, ...belongsTo, ...dates, kind, waitingFor };
    const reply = await live.send("follow-up:save", { followUp, baseRevision: null });
    setRefusal(reply.ok ? null : reply.code);
    if (!reply.ok) return;
    setId(createRandomUuid());
    setDueOn("");
    onSaved?.();
  }

  return (
    <div className="@container">
      <div className="grid items-end gap-3 @md:grid-cols-2 @3xl:grid-cols-[11rem_minmax(0,1fr)_minmax(0,1fr)_auto]">
        <Field
          label={t("dueOn")}
          type="date"
          value={dueOn}
          onChange={(next) => {
            setDueOn(next);
            setIsWrong(false);
          }}
          isInvalid={isWrong}
        />
        <ChoiceField<FollowUpKind>
          label={t("kind")}
          value={kind}
          choices={followUpKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={setKind}
        />
        <ChoiceField
          label={t("waitingFor")}
          value={waitingFor ?? nobody}
          choices={[
            { value: nobody, label: t("nobody") },
            ...waitedFor.map((value) => ({ value: value as string, label: t(`waiting.${value}`) })),
          ]}
          onChange={(next) => setWaitingFor(next === nobody ? null : (next as WaitedFor))}
        />
        <ActionButton icon={CalendarPlus} isDisabled={isLocked} onPress={() => void save()}>
          {t("save")}
        </ActionButton>
      </div>
      <FieldProblem className="mt-1">{isWrong ? t("badDate") : refusal && tRefusal(refusal)}</FieldProblem>
    </div>
  );
}
