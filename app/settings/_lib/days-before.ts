/** Today and so many days before it, in a zone. */
export function daysBefore(days: number, timeZone: string, now: number): { from: string; to: string } {
  // Swedish writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const to = format.format(now);
  const from = new Date(Date.parse(`${to}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
  return { from, to };
}
