import { describe, expect, test } from "vitest";
import type { Presence } from "#server/protocol/snapshots.ts";
import { findAlerts, settleMs, trackProblems } from "./device-alerts.ts";

type Device = Presence["devices"][number];

const display: Device = {
  id: "d1",
  kind: "display",
  name: "Anzeige 1",
  online: true,
  lastSeenAt: null,
  problem: null,
  printer: null,
  pageVersion: null,
};
const kiosk: Device = { ...display, id: "k1", kind: "kiosk", name: "Kiosk 1" };
const start = 1_000_000;

/** The alerts after the devices have been like this for `ms`. */
function alertsAfter(ms: number, ...devices: Device[]) {
  return findAlerts(devices, trackProblems(new Map(), devices, start), start + ms);
}

describe("[A61, E3] what is said large on the console", () => {
  test("nothing while all is well", () => {
    expect(alertsAfter(60_000, display, kiosk)).toEqual([]);
  });

  test("a display that is gone, one whose sound does not come, a kiosk that is gone: the worst first", () => {
    const devices = [
      { ...kiosk, online: false },
      { ...display, id: "d2", name: "Anzeige 2", problem: "sound_muted" as const },
      { ...display, id: "d3", name: "Anzeige 3", problem: "sound_blocked" as const },
      { ...display, online: false },
    ];
    expect(alertsAfter(settleMs, ...devices)).toEqual([
      { code: "displayOffline", names: ["Anzeige 1"] },
      { code: "soundBlocked", names: ["Anzeige 3"] },
      { code: "soundMuted", names: ["Anzeige 2"] },
      { code: "kioskOffline", names: ["Kiosk 1"] },
    ]);
  });

  test("[A2] a kiosk whose voice does not come out: whoever cannot see needs somebody there", () => {
    expect(alertsAfter(settleMs, { ...kiosk, problem: "sound_blocked" })).toEqual([
      { code: "kioskSilent", names: ["Kiosk 1"] },
    ]);
  });

  test("[K3] why a printer does not print, beside what else is wrong there; one that tells nothing raises no alarm", () => {
    const faults = [
      ["paper_out", "printerNoPaper"],
      ["cover_open", "printerOpen"],
      ["offline", "printerOffline"],
      ["no_answer", "printerSilent"],
    ] as const;
    for (const [printer, code] of faults) {
      expect(alertsAfter(settleMs, { ...kiosk, printer, problem: "sound_blocked" })).toEqual([
        { code: "kioskSilent", names: ["Kiosk 1"] },
        { code, names: ["Kiosk 1"] },
      ]);
    }
    expect(alertsAfter(settleMs, { ...kiosk, printer: "unknown" }, { ...kiosk, printer: "ready" })).toEqual([]);
  });

  test("what a gone display last said of its sound is not said again", () => {
    expect(alertsAfter(settleMs, { ...display, online: false, problem: "sound_blocked" })).toEqual([
      { code: "displayOffline", names: ["Anzeige 1"] },
    ]);
  });

  test("a screen that is back within three seconds raises no alarm; one that goes again starts anew", () => {
    const gone = [{ ...display, online: false }];
    expect(alertsAfter(settleMs - 1, ...gone)).toEqual([]);
    const first = trackProblems(new Map(), gone, start);
    const back = trackProblems(first, [display], start + 2_000);
    const again = trackProblems(back, gone, start + 2_500);
    expect(findAlerts(gone, again, start + 4_000)).toEqual([]);
    expect(findAlerts(gone, trackProblems(again, gone, start + 5_500), start + 5_500)).toHaveLength(1);
  });
});
