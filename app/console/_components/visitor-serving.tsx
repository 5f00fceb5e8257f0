"use client";
import { CheckCheck, ClipboardPen, Pause } from "lucide-react";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatTime } from "#app/_lib/format-time.ts";
import { useRecord } from "#app/_lib/record/use-record.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { CaseBlock } from "#app/_ui/cases/case-block.tsx";
import { NoteBlock } from "#app/_ui/notes/note-block.tsx";
import { RecordForm, type RecordFormHandle } from "#app/_ui/record/record-form.tsx";
import { RecordStatus } from "#app/_ui/record/record-status.tsx";
import { SuggestionOffer } from "#app/_ui/record/suggestion-offer.tsx";
import { canApply } from "#server/domain/ticket.ts";
import type { VisitId } from "#server/domain/visit.ts";
import type { ConsoleTicket } from "#server/protocol/snapshots.ts";
import { minutesSince } from "../_lib/call-limits.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { useConsoleNow } from "../_lib/use-console-now.tsx";
import { useShortcut, useShortcutSwitch } from "../_lib/use-shortcuts.tsx";
import { ActionBar } from "./action-bar.tsx";
import { CommandButton } from "./command-button.tsx";
import { VisitorHead } from "./visitor-head.tsx";
import { RequeueMenu, TransferMenu } from "./visitor-menus.tsx";

/** The talk: its record stands open from the beginning, so that finishing takes an outcome and one button. */
export function VisitorServing({ visitor }: { visitor: ConsoleTicket }) {
  const t = useTranslations("staff.console");
  const { snapshot } = useConsole();
  const now = useConsoleNow();
  const { formatLocale } = useStaffLanguage();
  return (
    <div className="flex flex-1 flex-col gap-3">
      <VisitorHead
        visitor={visitor}
        isCompact
        actions={
          <>
            {canApply(visitor.status, "park") && (
              <CommandButton
                name="ticket:park"
                input={{ ticketId: visitor.id }}
                shortcut="park"
                size="small"
                icon={Pause}
              >
                {t("actions.park")}
              </CommandButton>
            )}
            <RequeueMenu visitor={visitor} size="small" />
            <TransferMenu visitor={visitor} size="small" />
          </>
        }
      >
        <p>
          {visitor.startedAt &&
            t("visitor.servingSince", { time: formatTime(visitor.startedAt, formatLocale, snapshot.timeZone) })}
          {visitor.startedAt && `, ${t("visitor.talk", { minutes: String(minutesSince(visitor.startedAt, now)) })}`}
        </p>
      </VisitorHead>
      {visitor.visitId && <TalkRecord key={visitor.visitId} visitor={visitor} visitId={visitor.visitId} />}
    </div>
  );
}

function TalkRecord({ visitor, visitId }: { visitor: ConsoleTicket; visitId: VisitId }) {
  const t = useTranslations("staff.console");
  const { snapshot, catalogue, live, run, pending, isLocked } = useConsole();
  const { isEnabled } = useShortcutSwitch();
  const form = useRef<RecordFormHandle>(null);
  const record = useRecord({ visitId, live, seenRevision: visitor.visitRevision });
  const isCompleting = pending?.name === "ticket:complete";
  const completeKey = useShortcut("complete", isLocked ? null : () => form.current?.submit());
  const laterKey = useShortcut("completeLater", isLocked ? null : () => void complete(true));

  if (catalogue === null || record.visit === null) return <p className="text-muted">{t("visit.catalogueMissing")}</p>;

  /** Talk and record in one step, with whatever is typed and not saved yet. */
  async function complete(later: boolean) {
    await record.finish(async (baseRevision, changes) => {
      const input = { ticketId: visitor.id, later, baseRevision, changes: changes as Record<string, never> };
      return (await run("ticket:complete", input)) ?? { ok: false, code: "rate_limited" };
    });
  }

  return (
    <RecordForm
      ref={form}
      record={record}
      visit={record.visit}
      catalogue={catalogue}
      today={snapshot.day.date}
      hasKeys={isEnabled}
      onSubmit={() => void complete(false)}
      offersLater
      afterOutcome={<SuggestionOffer visit={record.visit} live={live} catalogue={catalogue} isLocked={isLocked} />}
      aside={
        <>
          <CaseBlock
            visit={record.visit}
            live={live}
            catalogue={catalogue}
            today={snapshot.day.date}
            isLocked={isLocked}
            onLink={(caseId) => record.edit({ caseId })}
            onOpen={record.openCase}
          />
          <NoteBlock subject={{ visitId, caseId: null }} live={live} isLocked={isLocked} />
        </>
      }
    >
      <ActionBar hint={<RecordStatus {...record} />}>
        <ActionButton
          type="submit"
          variant="primary"
          size="large"
          icon={CheckCheck}
          shortcutKey={completeKey}
          isDisabled={isLocked}
          isPending={isCompleting}
        >
          {t("actions.complete")}
        </ActionButton>
        <ActionButton
          icon={ClipboardPen}
          shortcutKey={laterKey}
          isDisabled={isLocked || isCompleting}
          onPress={() => void complete(true)}
        >
          {t("actions.completeLater")}
        </ActionButton>
      </ActionBar>
    </RecordForm>
  );
}
