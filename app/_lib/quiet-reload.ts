/** What decides whether a page that runs for weeks loads itself anew now. Times in milliseconds, of the server's clock. */
export type ReloadFacts = {
  now: number;
  loadedAt: number;
  timeZone: string;
  /** Outside opening hours. */
  isClosed: boolean;
  /** Nobody is using the screen, nothing is announced or shown large. */
  isQuiet: boolean;
  /** Minute of the office's day, see `chooseNightMinute`. */
  nightMinute: number;
  /** Build of this page, of the server's pages, and the one this page was already loaded anew for. */
  ownVersion: string | null;
  serverVersion: string | null;
  triedVersion: string | null;
};

const night = { fromMinute: 2 * 60, untilMinute: 5 * 60 };
/** A page as young as this has nothing to be rid of. */
const youngForMs = 6 * 3_600_000;

/** Another minute for every page: a house full of screens must not come back in the same second. */
export function chooseNightMinute(random: () => number): number {
  return night.fromMinute + Math.floor(random() * (night.untilMinute - night.fromMinute));
}

/**
 * A build is tried once: where a cache in between still holds the old page, it would load itself anew for ever.
 */
export function whyReload(facts: ReloadFacts): "new_version" | "nightly" | null {
  if (!facts.isQuiet) return null;
  const { ownVersion, serverVersion, triedVersion } = facts;
  const isOther = ownVersion !== null && serverVersion !== null && ownVersion !== serverVersion;
  if (isOther && triedVersion !== serverVersion) return "new_version";
  if (!facts.isClosed || facts.now - facts.loadedAt < youngForMs) return null;
  const minute = minuteOfDay(facts.now, facts.timeZone);
  return minute >= facts.nightMinute && minute < night.untilMinute ? "nightly" : null;
}

function minuteOfDay(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en", { hour: "numeric", minute: "numeric", hourCycle: "h23", timeZone });
  const [hours = 0, minutes = 0] = parts.format(at).split(":").map(Number);
  return hours * 60 + minutes;
}
