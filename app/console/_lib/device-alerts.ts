import type { Presence } from "#server/protocol/snapshots.ts";

/** What the ombudsperson has to make up for in person (A61, E3), the worst first. */
const alertCodes = [
  "displayOffline",
  "soundBlocked",
  "soundMuted",
  "kioskOffline",
  "kioskSilent",
  "printerNoPaper",
  "printerOpen",
  "printerOffline",
  "printerSilent",
] as const;
export type AlertCode = (typeof alertCodes)[number];
export type DeviceAlert = { code: AlertCode; names: readonly string[] };

/** A screen that comes back after a restart of the server is not worth an alarm; still within 15 s of being gone. */
export const settleMs = 3_000;

type Device = Presence["devices"][number];

/** Since when each problem has been there: those of `known` that go on, and new ones from `now`. */
export function trackProblems(
  known: ReadonlyMap<string, number>,
  devices: readonly Device[],
  now: number,
): ReadonlyMap<string, number> {
  const keys = devices.flatMap((device) => problemsOf(device).map((code) => keyOf(code, device)));
  return new Map(keys.map((key) => [key, known.get(key) ?? now]));
}

/** One alert a kind, with the names of the devices; only problems that have settled. */
export function findAlerts(
  devices: readonly Device[],
  since: ReadonlyMap<string, number>,
  now: number,
): readonly DeviceAlert[] {
  const isSettled = (code: AlertCode, device: Device) => now - (since.get(keyOf(code, device)) ?? now) >= settleMs;
  return alertCodes
    .map((code) => {
      const concerned = devices.filter((device) => problemsOf(device).includes(code) && isSettled(code, device));
      return { code, names: concerned.map(({ name }) => name) };
    })
    .filter(({ names }) => names.length > 0);
}

function keyOf(code: AlertCode, { id }: Device): string {
  return `${code} ${id}`;
}

/** Of a device that is gone, only that: what it last said of itself is old. */
function problemsOf(device: Device): AlertCode[] {
  if (!device.online) return [device.kind === "display" ? "displayOffline" : "kioskOffline"];
  return [soundProblemOf(device), printerProblemOf(device)].filter((code) => code !== null);
}

function soundProblemOf({ kind, problem }: Device): AlertCode | null {
  switch (problem) {
    case "sound_blocked":
      return kind === "display" ? "soundBlocked" : "kioskSilent";
    case "sound_muted":
      return "soundMuted";
    default:
      return null;
  }
}

function printerProblemOf({ printer }: Device): AlertCode | null {
  switch (printer) {
    case "paper_out":
      return "printerNoPaper";
    case "cover_open":
      return "printerOpen";
    case "offline":
      return "printerOffline";
    case "no_answer":
      return "printerSilent";
    default:
      return null;
  }
}
