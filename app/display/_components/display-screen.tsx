"use client";
import { useEffect, useState } from "react";
import { LobbyProvider } from "#app/_i18n/lobby/lobby-provider.tsx";
import { formatTime } from "#app/_lib/format-time.ts";
import { useDeviceOrders } from "#app/_lib/use-device-orders.ts";
import { useLive } from "#app/_lib/use-live.ts";
import { useNow } from "#app/_lib/use-now.ts";
import { usePairingLink } from "#app/_lib/use-pairing-link.ts";
import { useQuietReload } from "#app/_lib/use-quiet-reload.ts";
import { useScheme } from "#app/_lib/use-scheme.ts";
import { DeviceName } from "#app/_ui/device-name.tsx";
import { DevicePairing } from "#app/_ui/device-pairing.tsx";
import type { DisplaySnapshot } from "#server/protocol/snapshots.ts";
import { chooseDisplayView, type DisplayView, formerCalls, otherCalls } from "../_lib/display-view.ts";
import { useAnnouncer } from "../_lib/use-announcer.ts";
import { useSound } from "../_lib/use-sound.ts";
import { useWakeLock } from "../_lib/use-wake-lock.ts";
import { BigPlace } from "./big-place.tsx";
import { CallLists } from "./call-list.tsx";
import { DisplayFooter, type FooterNotice } from "./display-footer.tsx";
import { DisplayHeader } from "./display-header.tsx";

/** The wall of the waiting room: current call, other calls, recent ones, the time. Never a concern, never a count (P3). */
export function DisplayScreen() {
  const live = useLive("display");
  const link = usePairingLink(live?.retry);
  const clock = useNow();
  const openedAt = useOpenedAt();
  const snapshot = live?.snapshot ?? null;
  const clockOffsetMs = live?.clockOffsetMs ?? 0;
  const sound = useSound(live);
  const { big, isNew } = useAnnouncer(snapshot, { clockOffsetMs, onAnnounce: sound.announce });
  useWakeLock();
  useGermanPage();
  useQuietReload(live, big === null);
  const { isIdentifying } = useDeviceOrders(live, sound.testCall);
  useScheme(live?.setup?.config.scheme ?? "light");

  const confirmedAt = live?.confirmedAt ?? null;
  const silentMs = clock === null ? 0 : Math.max(0, clock - (confirmedAt ?? openedAt ?? clock));
  const view = chooseDisplayView({ snapshot, refusal: live?.refusal ?? null, silentMs, big });
  const timeZone = snapshot?.timeZone ?? "UTC";
  const now = (clock ?? 0) + clockOffsetMs;

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

  // While cut off nothing is current: all that was known stands in the lists, under its age (E3).
  const inBigPlace = view.state === "calling" ? view.call : null;
  const others = snapshot && view.state !== "cut-off" ? otherCalls(snapshot, inBigPlace) : [];
  const former = snapshot ? formerCalls(snapshot, inBigPlace) : [];
  const listed = snapshot && view.state === "cut-off" ? [...snapshot.calls, ...former] : former;
  const hasLists = others.length + listed.length > 0;

  return (
    <LobbyProvider locale="de">
      <div
        data-state={view.state}
        lang="de"
        className="display grid h-dvh grid-rows-[auto_1fr_auto] overflow-hidden bg-paper text-ink"
      >
        <DisplayHeader officeName={snapshot?.officeName ?? ""} now={snapshot ? now : null} timeZone={timeZone} />
        <main className={`grid min-h-0 gap-10 p-10 ${hasLists ? "grid-cols-[1fr_36rem]" : "grid-cols-1"}`}>
          <BigPlace
            view={view}
            isNew={isNew}
            now={now}
            timeZone={timeZone}
            confirmedAt={confirmedAt === null ? null : confirmedAt + clockOffsetMs}
          />
          {hasLists && <CallLists others={others} former={listed} />}
        </main>
        {isIdentifying && live?.setup && <DeviceName name={live.setup.name} />}
        <DisplayFooter notice={chooseFooterNotice(view, snapshot)} />
      </div>
    </LobbyProvider>
  );
}

/** A break stands in the big place itself unless somebody is called. */
function chooseFooterNotice(view: DisplayView, snapshot: DisplaySnapshot | null): FooterNotice {
  if (view.state === "closed" || view.state === "cut-off") return { kind: "ask" };
  if (view.state !== "calling" || !snapshot?.breakUntil) return { kind: "sit" };
  return { kind: "break", time: formatTime(snapshot.breakUntil, "de", snapshot.timeZone) };
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
