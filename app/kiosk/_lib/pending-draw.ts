import { noWishes, type Wishes } from "#server/domain/ticket.ts";
import type { LobbyLocale } from "#server/words/lobby-locales.ts";

/** One tap on a tile: what the kiosk asks for, again and again with the same id, until it has an answer (D2). */
export type PendingDraw = {
  ticketId: string;
  /** Code of the tile or of an entry below it; null: "Möchte ich hier nicht sagen". */
  concern: string | null;
  locale: LobbyLocale;
  /** Health data: gone with the draw (P6). */
  wishes: Wishes;
  /** `Date.now()` of the tap. */
  tappedAt: number;
};

/** Where a draw outlives a reload of the page. */
export type DrawMemory = {
  load(): PendingDraw | null;
  save(draw: PendingDraw): void;
  clear(): void;
};

/** After this long the person who tapped stands there no more: a reload must not draw for nobody. */
export const forgottenAfterMs = 120_000;

const storageKey = "wm_draw";

/** The tab's own storage: gone with the tab, never seen by another kiosk. */
export function createTabMemory(locales: readonly LobbyLocale[]): DrawMemory {
  return {
    load() {
      try {
        return parsePendingDraw(sessionStorage.getItem(storageKey), { locales, now: Date.now() });
      } catch {
        return null;
      }
    },
    save(draw) {
      try {
        sessionStorage.setItem(storageKey, JSON.stringify(draw));
      } catch {
        // Without storage a reload loses the tap; the draw itself goes on.
      }
    },
    clear() {
      try {
        sessionStorage.removeItem(storageKey);
      } catch {
        // Nothing was stored then.
      }
    },
  };
}

/** @returns null for anything that is not a draw of the last two minutes. */
export function parsePendingDraw(
  text: string | null,
  { locales, now }: { locales: readonly LobbyLocale[]; now: number },
): PendingDraw | null {
  if (text === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const { ticketId, concern, locale, wishes, tappedAt } = value as Record<string, unknown>;
  const known = locales.find((code) => code === locale);
  if (typeof ticketId !== "string" || typeof tappedAt !== "number" || known === undefined) return null;
  if (concern !== null && typeof concern !== "string") return null;
  if (tappedAt > now || now - tappedAt > forgottenAfterMs) return null;
  return { ticketId, concern, locale: known, wishes: readWishes(wishes), tappedAt };
}

/** What is no wish is none: a draw is never lost for it. */
function readWishes(value: unknown): Wishes {
  const stored = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const { moreTime, fetch, interpreter, appointment } = { ...noWishes, ...stored };
  return {
    moreTime: moreTime === true,
    fetch: fetch === true,
    interpreter: interpreter === true,
    appointment: appointment === true,
  };
}
