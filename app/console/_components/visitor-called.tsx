"use client";
import { Megaphone, Undo2, UserCheck, UserX, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatTime } from "#app/_lib/format-time.ts";
import { createUuidV7 } from "#app/_lib/uuid-v7.ts";
import { Notice } from "#app/_ui/notice.tsx";
import type { ConsoleDesk, ConsoleTicket } from "#server/protocol/snapshots.ts";
import { noShowInSeconds, recallLimit, undoSeconds } from "../_lib/call-limits.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { useConsoleNow } from "../_lib/use-console-now.tsx";
import { ActionBar } from "./action-bar.tsx";
import { CommandButton } from "./command-button.tsx";
import { VisitorHead } from "./visitor-head.tsx";
import { RequeueMenu, TransferMenu } from "./visitor-menus.tsx";

/** Called and on the way: is the person there, or has the number to be called again? */
export function VisitorCalled({ desk, visitor }: { desk: ConsoleDesk; visitor: ConsoleTicket }) {
  const t = useTranslations("staff.console");
  const { snapshot } = useConsole();
  const now = useConsoleNow();
  const { formatLocale } = useStaffLanguage();
  const input = { ticketId: visitor.id };
  // One id for all tries: after "no answer" the same record is asked for again, not a second one.
  const [visitId] = useState(() => createUuidV7(Date.now()));
  const recall = recallLimit(visitor, snapshot.limits, now);
  const noShowIn = noShowInSeconds(visitor, snapshot.limits, now);
  const undo = undoSeconds(desk, now);
  const calledAt = visitor.calledAt && formatTime(visitor.calledAt, formatLocale, snapshot.timeZone);

  return (
    <div className="flex flex-1 flex-col gap-5">
      <VisitorHead visitor={visitor}>
        <p>
          {calledAt && t("visitor.calledTitle", { time: calledAt })}
          {", "}
          {t("visitor.calls", { n: visitor.callCount })}
        </p>
      </VisitorHead>
      <CallHints visitor={visitor} />
      <div className="flex flex-wrap gap-2.5">
        <CommandButton
          name="ticket:mark-no-show"
          input={input}
          shortcut="noShow"
          icon={UserX}
          isDisabled={noShowIn > 0}
        >
          {t("actions.noShow")}
        </CommandButton>
        <RequeueMenu visitor={visitor} />
        <TransferMenu visitor={visitor} />
        <CommandButton name="ticket:cancel" input={input} shortcut="cancel" icon={X}>
          {t("actions.cancel")}
        </CommandButton>
        <CommandButton
          name="desk:undo-call"
          input={{ deskId: desk.id }}
          shortcut="undo"
          icon={Undo2}
          isDisabled={undo === 0}
        >
          {t("actions.undo")}
          <span aria-hidden className="ms-1.5 inline-block min-w-[5.2em] font-normal tabular-nums">
            {undo > 0 && t("actions.undoSeconds", { n: String(undo) })}
          </span>
        </CommandButton>
      </div>
      <ActionBar
        hint={
          <ul className="list-none text-sm text-muted text-pretty">
            <li>
              {recall.left > 0 && recall.inSeconds > 0
                ? t("visitor.recallIn", { n: String(recall.inSeconds) })
                : t("visitor.recallsLeft", { n: recall.left })}
            </li>
            <li>{noShowIn > 0 && t("visitor.noShowIn", { n: String(noShowIn) })}</li>
          </ul>
        }
      >
        <CommandButton
          name="ticket:start"
          input={{ ...input, visitId }}
          shortcut="start"
          variant="primary"
          size="large"
          icon={UserCheck}
        >
          {t("actions.start")}
        </CommandButton>
        <CommandButton
          name="ticket:recall"
          input={input}
          shortcut="recall"
          size="large"
          icon={Megaphone}
          isDisabled={recall.left === 0 || recall.inSeconds > 0}
        >
          {t("actions.recall")}
        </CommandButton>
      </ActionBar>
    </div>
  );
}

function CallHints({ visitor }: { visitor: ConsoleTicket }) {
  const t = useTranslations("staff.console.visitor");
  const { presence } = useConsole();
  const displays = presence?.devices.filter((device) => device.kind === "display") ?? [];
  const isUnseen = displays.length > 0 && displays.every((device) => !device.online);
  const hints = [
    visitor.wishes.fetch && t("fetchHint"),
    visitor.wishes.moreTime && t("noShowMoreTime"),
    visitor.wishes.interpreter && t("interpreterHint"),
    visitor.wishes.appointment && t("appointmentHint"),
  ].filter((hint) => hint !== false);
  if (!isUnseen && hints.length === 0) return null;
  return (
    <div className="space-y-2">
      {isUnseen && <Notice tone="warm">{t("displayOffline")}</Notice>}
      {hints.length > 0 && (
        <Notice tone="info">
          {hints.map((hint) => (
            <p key={hint}>{hint}</p>
          ))}
        </Notice>
      )}
    </div>
  );
}
