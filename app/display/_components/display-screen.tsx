"use client";
import { useEffect, useMemo, useState } from "react";
import { useDeviceOrders } from "#app/_lib/use-device-orders.ts";
import { useLive } from "#app/_lib/use-live.ts";
import { useNow } from "#app/_lib/use-now.ts";
import { usePairingLink } from "#app/_lib/use-pairing-link.ts";
import { useQuietReload } from "#app/_lib/use-quiet-reload.ts";
import { useScheme } from "#app/_lib/use-scheme.ts";
import { useWakeLock } from "#app/_lib/use-wake-lock.ts";
import { DeviceName } from "#app/_ui/device-name.tsx";
import { DevicePairing } from "#app/_ui/device-pairing.tsx";
import { type DisplayConfig, defaultDisplayConfig } from "#server/domain/device-config.ts";
import type { OwnSetup } from "#server/protocol/device-config.ts";
import { chooseDisplayView, ofDesks } from "../_lib/display-view.ts";
import { useAnnouncer } from "../_lib/use-announcer.ts";
import { useSound } from "../_lib/use-sound.ts";
import { Wall } from "./wall.tsx";

/** The wall of the waiting room: current call, other calls, recent ones, the time. Never a concern, never a count (P3). */
export function DisplayScreen() {
  const live = useLive("display");
  const link = usePairingLink(live?.retry);
  const clock = useNow();
  const openedAt = useOpenedAt();
  const config = configOf(live?.setup ?? null);
  const whole = live?.snapshot ?? null;
  const snapshot = useMemo(() => whole && ofDesks(whole, config.deskIds), [whole, config]);
  const clockOffsetMs = live?.clockOffsetMs ?? 0;
  const sound = useSound(live);
  const { big, isNew } = useAnnouncer(snapshot, { clockOffsetMs, onAnnounce: sound.announce });
  const { isIdentifying } = useDeviceOrders(live, sound.testCall);
  useQuietReload(live, big === null && !sound.isTesting);
  useWakeLock();
  useGermanPage();
  useScheme(config.scheme);

  const confirmedAt = live?.confirmedAt ?? null;
  const silentMs = clock === null ? 0 : Math.max(0, clock - (confirmedAt ?? openedAt ?? clock));
  const view = chooseDisplayView({ snapshot, refusal: live?.refusal ?? null, silentMs, big });

  if (view.state === "pairing") {
    return (
      <main
        data-state="pairing"
        lang="de"
        className="display flex h-dvh items-center justify-center overflow-hidden bg-paper p-12"
      >
        <DevicePairing kind="display" link={link} onPaired={() => live?.retry()} />
      </main>
    );
  }
  return (
    <>
      <Wall
        view={view}
        snapshot={snapshot}
        config={config}
        now={(clock ?? 0) + clockOffsetMs}
        confirmedAt={confirmedAt === null ? null : confirmedAt + clockOffsetMs}
        isNew={isNew}
        isSilent={sound.problem !== null}
        isTesting={sound.isTesting}
      />
      {isIdentifying && live?.setup && <DeviceName name={live.setup.name} />}
    </>
  );
}

/** The server tells it before the first snapshot. */
function configOf(setup: OwnSetup | null): DisplayConfig {
  return setup?.kind === "display" ? setup.config : defaultDisplayConfig;
}

/** When this page began to wait for its first snapshot. */
function useOpenedAt(): number | null {
  const [openedAt, setOpenedAt] = useState<number | null>(null);
  useEffect(() => setOpenedAt(Date.now()), []);
  return openedAt;
}

/** The wall speaks German first, whatever language staff chose in this browser (A46). */
function useGermanPage(): void {
  useEffect(() => {
    document.documentElement.lang = "de";
    document.documentElement.dir = "ltr";
  }, []);
}
