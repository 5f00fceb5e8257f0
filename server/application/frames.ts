import { createHash } from "node:crypto";
import type { Queue } from "#server/domain/queue.ts";
import type { TicketId } from "#server/domain/ticket.ts";
import type { Audience, SnapshotOf } from "#server/protocol/snapshots.ts";
import type { CatalogueHolder } from "./catalogue-holder.ts";
import type { Clock, HolidayCalendar } from "./ports.ts";
import { presentConsole } from "./presenters/present-console.ts";
import { presentDisplay } from "./presenters/present-display.ts";
import { presentKiosk } from "./presenters/present-kiosk.ts";
import type { View } from "./presenters/present-lobby.ts";
import { presentPhone } from "./presenters/present-phone.ts";

/** One audience of one office; a phone is an audience of its own. */
export type FrameKey = { audience: Exclude<Audience, "phone"> } | { audience: "phone"; ticketId: TicketId };

export type Frame = { snapshot: SnapshotOf[Audience]; etag: string };

/** Draws the picture of the queue for one audience; null where there is nothing to see any more. */
export type PresentFrame = (queue: Queue, key: FrameKey) => Frame | null;

export function createPresentFrame(ports: {
  clock: Clock;
  holidays: HolidayCalendar;
  catalogue: CatalogueHolder;
}): PresentFrame {
  const view = createView(ports);
  return (queue, key) => {
    const snapshot = present(queue, view(queue), key);
    return snapshot && { snapshot, etag: etagOf(snapshot, key) };
  };
}

/** The same view for all pictures of one queue at one instant, under one catalogue. */
function createView({ clock, holidays, catalogue: held }: Parameters<typeof createPresentFrame>[0]) {
  let latest: { queue: Queue; view: View } | null = null;
  return (queue: Queue): View => {
    const now = clock.now();
    const catalogue = held.current();
    const isSame = latest?.queue === queue && latest.view.now === now && latest.view.catalogue === catalogue;
    if (latest && isSame) return latest.view;
    const { holidayRegion } = queue.settings;
    latest = { queue, view: { now, catalogue, holidays: (date) => holidays(holidayRegion, date) } };
    return latest.view;
  };
}

/**
 * Not a secret and not a signature: only "is this the picture you have?" (R14). A phone keeps its picture while only the
 * revision has grown: most changes of the queue are not about it, and there are hundreds of phones.
 */
function etagOf(snapshot: SnapshotOf[Audience], { audience }: FrameKey): string {
  const seen = audience === "phone" ? { ...snapshot, revision: null } : snapshot;
  return createHash("sha1").update(JSON.stringify(seen)).digest("base64url").slice(0, 12);
}

function present(queue: Queue, view: View, key: FrameKey): SnapshotOf[Audience] | null {
  switch (key.audience) {
    case "kiosk":
      return presentKiosk(queue, view);
    case "display":
      return presentDisplay(queue, view);
    case "console":
      return presentConsole(queue, view);
    case "phone":
      return presentPhone(queue, view, key.ticketId);
  }
}
