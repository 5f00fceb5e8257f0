import { createHash } from "node:crypto";
import type { Catalogue } from "#server/domain/catalogue.ts";
import type { Queue } from "#server/domain/queue.ts";
import type { TicketId } from "#server/domain/ticket.ts";
import type { Audience, SnapshotOf } from "#server/protocol/snapshots.ts";
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
  catalogue: Catalogue;
}): PresentFrame {
  return (queue, key) => {
    const view: View = {
      now: ports.clock.now(),
      holidays: (date) => ports.holidays(queue.settings.holidayRegion, date),
      catalogue: ports.catalogue,
    };
    const snapshot = present(queue, view, key);
    if (!snapshot) return null;
    // Not a secret and not a signature: only "is this the picture you have?" (R14).
    const etag = createHash("sha1").update(JSON.stringify(snapshot)).digest("base64url").slice(0, 12);
    return { snapshot, etag };
  };
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
