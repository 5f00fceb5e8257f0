"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DiscretionProvider } from "#app/_lib/discretion.tsx";
import { useKeptDrafts } from "#app/_lib/record/use-kept-drafts.ts";
import { useStaffSession } from "#app/_lib/staff-session.ts";
import { useCatalogue } from "#app/_lib/use-catalogue.ts";
import { useLive } from "#app/_lib/use-live.ts";
import { useNow } from "#app/_lib/use-now.ts";
import { usePagePerson } from "#app/_lib/use-page-person.ts";
import { useSessionOver } from "#app/_lib/use-session-over.ts";
import { DiscretionSwitch } from "#app/_ui/discretion-switch.tsx";
import { SessionCover } from "#app/_ui/session-over.tsx";
import { StaffGate } from "#app/_ui/staff-gate.tsx";
import { StaffShell } from "#app/_ui/staff-shell.tsx";
import { isOutOfDate, StaleBar } from "#app/_ui/stale-bar.tsx";
import { dayIn } from "../_lib/period.ts";
import { AppointmentsBoard } from "./appointments-board.tsx";
import { CasesBoard } from "./cases-board.tsx";
import { FollowUpsBoard } from "./follow-ups-board.tsx";
import { RecordsBoard } from "./records-board.tsx";
import { RecordsTabs } from "./records-tabs.tsx";

export function RecordsScreen() {
  const t = useTranslations("staff.records");
  const live = useLive("console");
  const session = useStaffSession();
  const now = useNow();
  useKeptDrafts(live, usePagePerson());
  // Who is signed out in mid-typing keeps what was typed; the connection goes on trying.
  const over = useSessionOver(live?.refusal ?? null);
  const [openedAt] = useState(() => Date.now());
  const snapshot = live?.snapshot ?? null;
  const catalogue = useCatalogue(live, snapshot && `${snapshot.catalogueVersion} ${snapshot.day.date}`);

  if (!live || !snapshot || now === null || (live.refusal && !over)) {
    return (
      <StaffShell current="records" session={session}>
        <StaffGate
          refusal={live?.refusal ?? null}
          session={session}
          forbidden="console"
          openedAt={openedAt}
          now={now}
        />
      </StaffShell>
    );
  }

  const isStale = isOutOfDate(live.connected, live.confirmedAt, now);
  const today = dayIn(snapshot.timeZone, now + live.clockOffsetMs);
  const shared = { live, catalogue, today, isLocked: isStale };
  return (
    <DiscretionProvider byDefault={snapshot.discretion}>
      <StaffShell current="records" session={session} wide tools={<DiscretionSwitch />} line={over ? null : live}>
        <h1 className="mt-2 text-3xl font-semibold">{t("heading")}</h1>
        <p className="mb-4 text-lg text-muted">{t("lead")}</p>
        <RecordsTabs
          panels={{
            contacts: <RecordsBoard {...shared} snapshot={snapshot} />,
            cases: <CasesBoard {...shared} />,
            "follow-ups": <FollowUpsBoard {...shared} />,
            appointments: <AppointmentsBoard live={live} today={today} isLocked={isStale} />,
          }}
        />
        {over && <SessionCover reason={over} />}
        <StaleBar isStale={isStale && !over} confirmedAt={live.confirmedAt} now={now} />
      </StaffShell>
    </DiscretionProvider>
  );
}
