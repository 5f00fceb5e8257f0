import type { Presence } from "#server/protocol/snapshots.ts";

/** What the ombudsperson has to make up for in person (A61, E3), the worst first. */
const alertCodes = ["displayOffline", "soundBlocked", "soundMuted", "kioskOffline", "kioskSilent"] as const;
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
  const keys = devices.flatMap((device) => keyOf(device) ?? []);
  return new Map(keys.map((key) => [key, known.get(key) ?? now]));
}

/** One alert a kind, with the names of the devices; only problems that have settled. */
export function findAlerts(
  devices: readonly Device[],
  since: ReadonlyMap<string, number>,
  now: number,
): readonly DeviceAlert[] {
  const settled = devices.filter((device) => {
    const from = since.get(keyOf(device) ?? "");
    return from !== undefined && now - from >= settleMs;
  });
  return alertCodes
    .map((code) => ({ code, names: settled.filter((d) => problemOf(d) === code).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 0);
}

function keyOf(device: Device): string | null {
  const code = problemOf(device);
  return code && `${code} ${device.id}`;
}

function problemOf({ kind, online, problem }: Device): AlertCode | null {
  if (!online) return kind === "display" ? "displayOffline" : "kioskOffline";
  switch (problem) {
    case "sound_blocked":
      return kind === "display" ? "soundBlocked" : "kioskSilent";
    case "sound_muted":
      return "soundMuted";
    default:
      return null;
  }
}
