import { type Announcer, type Heard, silentAnnouncer } from "./announcer.ts";

/** Survives a reload of the page and not the browser. */
const key = "wartemarke-heard";

export function rememberHeard({ epoch, lastSeq }: Heard): void {
  try {
    sessionStorage.setItem(key, JSON.stringify([epoch, lastSeq]));
  } catch {
    // Nothing may be stored here: a page that is loaded anew announces what comes from then on.
  }
}

/** Where the page before has stopped; silent where there was none. */
export function recallHeard(): Announcer {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    if (!Array.isArray(stored)) return silentAnnouncer;
    const [epoch, lastSeq] = stored as unknown[];
    if (typeof epoch !== "string" || typeof lastSeq !== "number") return silentAnnouncer;
    return { ...silentAnnouncer, epoch, lastSeq };
  } catch {
    return silentAnnouncer;
  }
}
