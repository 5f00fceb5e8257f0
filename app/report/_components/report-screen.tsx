"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffSession } from "#app/_lib/staff-session.ts";
import { useLive } from "#app/_lib/use-live.ts";
import { useNow } from "#app/_lib/use-now.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { StaffGate } from "#app/_ui/staff-gate.tsx";
import { StaffShell } from "#app/_ui/staff-shell.tsx";
import { EarlierPanel } from "./earlier-panel.tsx";
import { FiguresPanel } from "./figures-panel.tsx";
import { FrozenFigures } from "./frozen-figures.tsx";
import { ReportTabs } from "./report-tabs.tsx";
import { YearlyPanel } from "./yearly-panel.tsx";

export function ReportScreen() {
  const t = useTranslations("staff");
  const live = useLive("report");
  const session = useStaffSession();
  const now = useNow();
  const [openedAt] = useState(() => Date.now());
  const isIn = live !== null && live.refusal === null && (live.connected || live.confirmedAt !== null);

  if (!live || !isIn || now === null || !session?.staff) {
    return (
      <StaffShell current="report" session={session}>
        <StaffGate refusal={live?.refusal ?? null} session={session} forbidden="report" openedAt={openedAt} now={now} />
      </StaffShell>
    );
  }
  // The day on this machine: it only says which years are offered first.
  const today = new Date(now + live.clockOffsetMs).toLocaleDateString("sv-SE");
  const mayWrite = session.staff.roles.includes("ombudsperson");
  return (
    <StaffShell current="report" session={session} wide line={mayWrite ? live : null}>
      <h1 className="mt-2 text-3xl font-semibold">{t("report.heading")}</h1>
      <p className="mb-4 text-lg text-muted text-pretty">{t("report.lead")}</p>
      {!live.connected && (
        <div role="status" className="mb-4 print:hidden">
          <Notice tone="danger" title={t("connection.lostTitle")} />
        </div>
      )}
      <ReportTabs
        mayWrite={mayWrite}
        panels={{
          figures: mayWrite ? <FiguresPanel live={live} today={today} /> : <FrozenFigures live={live} />,
          yearly: <YearlyPanel live={live} today={today} mayWrite={mayWrite} />,
          earlier: <EarlierPanel live={live} today={today} />,
        }}
      />
    </StaffShell>
  );
}
