"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffSession } from "#app/_lib/staff-session.ts";
import { useCatalogue } from "#app/_lib/use-catalogue.ts";
import { useLive } from "#app/_lib/use-live.ts";
import { useNow } from "#app/_lib/use-now.ts";
import { useSessionOver } from "#app/_lib/use-session-over.ts";
import { SessionCover } from "#app/_ui/session-over.tsx";
import { StaffGate } from "#app/_ui/staff-gate.tsx";
import { StaffShell } from "#app/_ui/staff-shell.tsx";
import { isOutOfDate, StaleBar } from "#app/_ui/stale-bar.tsx";
import { RegistersBoard } from "./registers-board.tsx";

export function RegistersScreen() {
  const t = useTranslations("staff.registers");
  const live = useLive("console");
  const session = useStaffSession();
  const now = useNow();
  // Who is signed out in mid-typing keeps what was typed; the connection goes on trying.
  const over = useSessionOver(live?.refusal ?? null);
  const [openedAt] = useState(() => Date.now());
  const snapshot = live?.snapshot ?? null;
  const catalogue = useCatalogue(live, snapshot && `${snapshot.catalogueVersion} ${snapshot.day.date}`);

  if (!live || !snapshot || now === null || (live.refusal && !over) || !catalogue) {
    return (
      <StaffShell current="registers" session={session} wide>
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
  return (
    <StaffShell current="registers" session={session} wide line={over ? null : live}>
      <h1 className="mt-2 text-3xl font-semibold">{t("heading")}</h1>
      <p className="mb-4 text-lg text-muted text-pretty">{t("lead")}</p>
      <RegistersBoard live={live} catalogue={catalogue} today={snapshot.day.date} isLocked={isStale} />
      {over && <SessionCover reason={over} />}
      <StaleBar isStale={isStale && !over} confirmedAt={live.confirmedAt} now={now} />
    </StaffShell>
  );
}
