"use client";
import { ArrowLeftRight, DoorClosed } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatTime } from "#app/_lib/format-time.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import type { ConsoleDesk } from "#server/protocol/snapshots.ts";
import { type DeskState, readDeskState } from "../_lib/desk-state.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { useConsoleNow } from "../_lib/use-console-now.tsx";
import { CommandButton } from "./command-button.tsx";
import { DeskChooser } from "./desk-chooser.tsx";
import { DeskArmed, DeskFree } from "./desk-free.tsx";
import { DayClosed, DeskBreak, DeskNotOpen, NoDesk } from "./desk-idle.tsx";
import { DeskTaken } from "./desk-taken.tsx";
import { UrgentMark } from "./urgent-mark.tsx";
import { VisitorCalled } from "./visitor-called.tsx";
import { VisitorServing } from "./visitor-serving.tsx";

/** The desk of this tab and the person at it: what is the case, and the one thing to do next. */
export function DeskPanel() {
  const t = useTranslations("staff.console");
  const { snapshot, desk, visitor, me } = useConsole();
  const now = useConsoleNow();
  const state = readDeskState(snapshot, desk, visitor, now, me);
  const heading = useRef<HTMLHeadingElement>(null);
  const subject = `${state.kind} ${visitor?.id ?? ""}`;
  const shownSubject = useRef(subject);

  useEffect(() => {
    if (shownSubject.current === subject) return;
    shownSubject.current = subject;
    // The pressed button is gone with its state: keyboard and screen reader go on here, not at the top of the page.
    if (document.activeElement === document.body) heading.current?.focus();
  }, [subject]);

  return (
    <section
      aria-labelledby="desk-heading"
      className="flex flex-col rounded-lg border border-line bg-surface p-4 sm:px-6 sm:py-4 [@media(min-width:80rem)_and_(min-height:42rem)]:min-h-[calc(100dvh-5.5rem-var(--alerts))]"
    >
      <div className="mb-3 flex min-h-10 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line pb-2">
        <h2 id="desk-heading" ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
          {t("desk.heading")}
          {desk && (
            <>
              {": "}
              <DeskRoom desk={desk} />
            </>
          )}
        </h2>
        {desk && <DeskControls desk={desk} isFree={visitor === null} />}
      </div>
      <DeskStateView state={state} />
    </section>
  );
}

function DeskRoom({ desk }: { desk: ConsoleDesk }) {
  const t = useTranslations("staff.common");
  return <bdi>{t("room", { room: desk.room })}</bdi>;
}

function DeskControls({ desk, isFree }: { desk: ConsoleDesk; isFree: boolean }) {
  const t = useTranslations("staff.console");
  const { snapshot, chooseDesk } = useConsole();
  const { formatLocale } = useStaffLanguage();
  const isOpen = desk.openedAt !== null;
  const hasOthers = snapshot.desks.filter((d) => d.active).length > 1;
  return (
    <>
      <p className="text-muted">
        {desk.openedAt === null
          ? t("desk.notStaffed")
          : t("desk.staffed", { time: formatTime(desk.openedAt, formatLocale, snapshot.timeZone) })}
      </p>
      <UrgentMark />
      {hasOthers && (
        <ActionButton variant="quiet" size="small" icon={ArrowLeftRight} onPress={() => chooseDesk(null)}>
          {t("desk.change")}
        </ActionButton>
      )}
      {isOpen && isFree && (
        <CommandButton
          name="desk:close"
          input={{ deskId: desk.id }}
          shortcut="openDesk"
          variant="quiet"
          size="small"
          icon={DoorClosed}
        >
          {t("desk.close")}
        </CommandButton>
      )}
    </>
  );
}

function DeskStateView({ state }: { state: DeskState }) {
  switch (state.kind) {
    case "no_desk":
      return <NoDesk />;
    case "not_chosen":
      return <DeskChooser />;
    case "taken":
      return <DeskTaken desk={state.desk} name={state.name} />;
    case "day_closed":
      return <DayClosed closedAt={state.closedAt} />;
    case "on_break":
      return <DeskBreak desk={state.desk} until={state.until} />;
    case "not_open":
      return <DeskNotOpen desk={state.desk} />;
    case "armed":
      return <DeskArmed desk={state.desk} />;
    case "free":
      return <DeskFree desk={state.desk} next={state.next} />;
    case "called":
      return <VisitorCalled key={state.visitor.id} desk={state.desk} visitor={state.visitor} />;
    case "serving":
      return <VisitorServing key={state.visitor.id} visitor={state.visitor} />;
  }
}
