"use client";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffSession } from "#app/_lib/staff-session.ts";
import { useLive } from "#app/_lib/use-live.ts";
import { useNow } from "#app/_lib/use-now.ts";
import { useSessionOver } from "#app/_lib/use-session-over.ts";
import { SessionOver } from "#app/_ui/session-over.tsx";
import { StaffGate } from "#app/_ui/staff-gate.tsx";
import { StaffShell } from "#app/_ui/staff-shell.tsx";
import { isOutOfDate, StaleBar } from "#app/_ui/stale-bar.tsx";
import { TwoFactorReminder } from "#app/_ui/two-factor-reminder.tsx";
import { DeviceListProvider } from "../_lib/use-device-list.tsx";
import { EditionProvider } from "../_lib/use-edition.tsx";
import { SettingsProvider } from "../_lib/use-settings.tsx";
import { EditionBar } from "./catalogue/edition-bar.tsx";
import { NextSteps } from "./next-steps.tsx";
import { SaveBar } from "./save-bar.tsx";
import { SaveBars } from "./save-bars.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";

export function SettingsScreen() {
  const t = useTranslations("staff");
  const live = useLive("settings");
  const session = useStaffSession();
  const now = useNow();
  const [openedAt] = useState(() => Date.now());
  // Who is signed out in mid-typing keeps what was typed; the connection goes on trying.
  const over = useSessionOver(live?.refusal ?? null);
  const [isFirst, setIsFirst] = useState(false);
  useEffect(() => setIsFirst(new URLSearchParams(window.location.search).has("first")), []);

  const gate = (
    <StaffGate refusal={live?.refusal ?? null} session={session} forbidden="settings" openedAt={openedAt} now={now} />
  );
  // Nothing has been confirmed before the first answer: that is connecting, not being cut off.
  const hasBeenThere = live?.confirmedAt !== null && live?.confirmedAt !== undefined;
  const isStale = hasBeenThere && isOutOfDate(live.connected, live.confirmedAt, now);
  return (
    <StaffShell current="settings" session={session} wide line={live?.refusal ? null : live}>
      {over && <SessionOver reason={over} />}
      {!live || (live.refusal && !over) ? (
        gate
      ) : (
        <SettingsProvider
          send={live.send}
          connected={live.connected}
          isLocked={isStale || !live.connected}
          presence={live.presence}
          changed={live.changed}
          loading={gate}
        >
          <h1 className="mt-2 mb-4 text-3xl font-semibold">{t("settings.heading")}</h1>
          <div className="mb-4 empty:hidden">
            <TwoFactorReminder due={session?.staff?.twoFactorDue ?? null} withLink />
          </div>
          {isFirst && <NextSteps />}
          <DeviceListProvider>
            <SaveBars>
              <EditionProvider>
                <SettingsTabs roles={session?.staff?.roles ?? []} />
                <EditionBar />
              </EditionProvider>
              <SaveBar />
            </SaveBars>
          </DeviceListProvider>
        </SettingsProvider>
      )}
      <StaleBar isStale={isStale && !over} confirmedAt={live?.confirmedAt ?? null} now={now} />
    </StaffShell>
  );
}
