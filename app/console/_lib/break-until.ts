/** Longer breaks are refused by the server, too (C9). */
const maxMinutes = 8 * 60;

/**
 * The instant of a time of day that is still to come today in the office's zone.
 * @returns null for what is no time, is over, or lies more than 8 hours away.
 */
export function breakUntil(time: string, timeZone: string, now: number): string | null {
  const found = /^(\d\d):(\d\d)$/.exec(time);
  if (!found) return null;
  const wanted = Number(found[1]) * 60 + Number(found[2]);
  const [hour = 0, minute = 0] = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  })
    .format(now)
    .split(":")
    .map(Number);
  const minutes = wanted - (hour * 60 + minute);
  if (minutes <= 0 || minutes > maxMinutes) return null;
  return new Date((Math.floor(now / 60_000) + minutes) * 60_000).toISOString();
}
