"use client";
import { type ComponentProps, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { deskStorageKey } from "#app/_lib/desk-of-tab.ts";
import { DiscretionProvider } from "#app/_lib/discretion.tsx";
import { useKeptDrafts } from "#app/_lib/record/use-kept-drafts.ts";
import { useStaffSession } from "#app/_lib/staff-session.ts";
import { useCatalogue } from "#app/_lib/use-catalogue.ts";
import { useDocumentTitle } from "#app/_lib/use-document-title.ts";
import { useLive } from "#app/_lib/use-live.ts";
import { useNow } from "#app/_lib/use-now.ts";
import { usePagePerson } from "#app/_lib/use-page-person.ts";
import { useSessionOver } from "#app/_lib/use-session-over.ts";
import { SessionCover } from "#app/_ui/session-over.tsx";
import { StaffGate } from "#app/_ui/staff-gate.tsx";
import { StaffShell } from "#app/_ui/staff-shell.tsx";
import { StaleBar } from "#app/_ui/stale-bar.tsx";
import { pickDesk } from "../_lib/choose-desk.ts";
import { ArrivalSignsProvider } from "../_lib/use-arrival-signs.tsx";
import { ConsoleProvider } from "../_lib/use-console.tsx";
import { ConsoleClock } from "../_lib/use-console-now.tsx";
import { useOutOfDate } from "../_lib/use-out-of-date.ts";
import { ShortcutProvider } from "../_lib/use-shortcuts.tsx";
import { ConsoleBoard } from "./console-board.tsx";
import { ConsoleTools } from "./console-tools.tsx";

export function ConsoleScreen() {
  const t = useTranslations("staff");
  const live = useLive("console");
  const session = useStaffSession();
  useKeptDrafts(live, usePagePerson());
  // Who is signed out in mid-typing keeps what was typed; the connection goes on trying.
  const over = useSessionOver(live?.refusal ?? null);
  const snapshot = live?.snapshot ?? null;
  const catalogue = useCatalogue(live, snapshot && `${snapshot.catalogueVersion} ${snapshot.day.date}`);
  const [remembered, setRemembered] = useState<string | null>(null);
  useEffect(() => setRemembered(window.sessionStorage.getItem(deskStorageKey)), []);
  const isStale = useOutOfDate(live?.connected ?? false, live?.confirmedAt ?? null);
  const isUrgent = snapshot?.waiting.some(({ urgency }) => urgency === 2) ?? false;
  const waiting = { n: String(snapshot?.waitingCount ?? 0) };
  const title = isUrgent ? t("wholeDay.arrivals.titled", waiting) : t("console.documentTitle", waiting);
  useDocumentTitle(snapshot ? title : t("titles.console"));

  function chooseDesk(deskId: string | null) {
    if (deskId === null) window.sessionStorage.removeItem(deskStorageKey);
    else window.sessionStorage.setItem(deskStorageKey, deskId);
    setRemembered(deskId);
  }

  if (!live || !snapshot || (live.refusal && !over)) {
    return (
      <StaffShell current="console" session={session}>
        <Gate refusal={live?.refusal ?? null} session={session} />
      </StaffShell>
    );
  }

  const desk = pickDesk(snapshot.desks, remembered);
  return (
    <DiscretionProvider byDefault={snapshot.discretion}>
      <ConsoleProvider
        live={live}
        snapshot={snapshot}
        presence={live.presence}
        catalogue={catalogue}
        isLocked={isStale}
        me={session?.staff?.name ?? null}
        idleMinutes={session?.staff?.idleMinutes ?? null}
        desk={desk}
        visitor={snapshot.active.find((ticket) => desk !== null && ticket.deskId === desk.id) ?? null}
        chooseDesk={chooseDesk}
      >
        <ConsoleClock offsetMs={live.clockOffsetMs}>
          <ShortcutProvider>
            <ArrivalSignsProvider>
              <StaffShell current="console" session={session} wide tools={<ConsoleTools />} line={over ? null : live}>
                <ConsoleBoard />
                {over && <SessionCover reason={over} />}
                <AgeBar isStale={isStale && !over} confirmedAt={live.confirmedAt} />
              </StaffShell>
            </ArrivalSignsProvider>
          </ShortcutProvider>
        </ConsoleClock>
      </ConsoleProvider>
    </DiscretionProvider>
  );
}

/** What ticks stands apart from the screen, which would else be drawn anew each second. */
function Gate(props: Pick<ComponentProps<typeof StaffGate>, "refusal" | "session">) {
  const [openedAt] = useState(() => Date.now());
  return <StaffGate {...props} forbidden="console" openedAt={openedAt} now={useNow()} />;
}

function AgeBar(props: Pick<ComponentProps<typeof StaleBar>, "isStale" | "confirmedAt">) {
  return <StaleBar {...props} now={useNow()} />;
}
