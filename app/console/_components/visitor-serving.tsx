"use client";
import { CheckCheck, ClipboardPen, Pause } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatTime } from "#app/_lib/format-time.ts";
import { startDraft, type VisitDraft } from "#app/_lib/visit-draft.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { VisitForm, type VisitFormHandle } from "#app/_ui/visit-form.tsx";
import { canApply } from "#server/domain/ticket.ts";
import type { ConsoleTicket } from "#server/protocol/snapshots.ts";
import { minutesSince } from "../_lib/call-limits.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { useShortcut } from "../_lib/use-shortcuts.tsx";
import { CommandButton } from "./command-button.tsx";
import { RefusalLine } from "./refusal-line.tsx";
import { VisitorHead } from "./visitor-head.tsx";
import { RequeueMenu, TransferMenu } from "./visitor-menus.tsx";

/** The talk: its record stands open from the beginning, so that finishing takes an outcome and one button. */
export function VisitorServing({ visitor }: { visitor: ConsoleTicket }) {
  const t = useTranslations("staff.console");
  const { snapshot, now, catalogue, drafts, run, pending, isLocked } = useConsole();
  const { formatLocale } = useStaffLanguage();
  const form = useRef<VisitFormHandle>(null);
  const [draft, setDraft] = useState(() => drafts.get(visitor.id) ?? startDraft(visitor.concern));
  const record = { ticketId: visitor.id, baseRevision: visitor.visitRevision ?? 0 };
  const isCompleting = pending?.name === "ticket:complete";
  const shortcutKey = useShortcut("complete", isLocked ? null : () => form.current?.submit());

  function complete(visit: VisitDraft) {
    void run("ticket:complete", { ...record, changes: visit, later: false });
  }

  return (
    <div className="space-y-3">
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
      {catalogue === null ? (
        <p className="text-muted">{t("visit.catalogueMissing")}</p>
      ) : (
        <VisitForm
          ref={form}
          catalogue={catalogue}
          stated={visitor.concern}
          draft={draft}
          onDraftChange={(next) => {
            drafts.set(visitor.id, next);
            setDraft(next);
          }}
          onSubmit={complete}
          offersLater
        >
          <div className="sticky bottom-(--foot) -mx-4 -mb-4 border-t border-line bg-surface px-4 py-3 sm:-mx-6 sm:-mb-4 sm:px-6">
            <div className="flex flex-wrap items-center gap-3">
              <ActionButton
                type="submit"
                variant="primary"
                size="large"
                icon={CheckCheck}
                shortcutKey={shortcutKey}
                isDisabled={isLocked}
                isPending={isCompleting}
              >
                {t("actions.complete")}
              </ActionButton>
              <CommandButton
                name="ticket:complete"
                input={{ ...record, changes: {}, later: true }}
                shortcut="completeLater"
                icon={ClipboardPen}
              >
                {t("actions.completeLater")}
              </CommandButton>
              <div className="min-w-56 flex-1">
                <RefusalLine>
                  <p className="hidden text-sm text-muted sm:block">{t("visit.submitHint")}</p>
                </RefusalLine>
              </div>
            </div>
          </div>
        </VisitForm>
      )}
    </div>
  );
}
