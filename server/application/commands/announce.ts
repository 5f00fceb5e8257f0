import { removeAnnouncement, saveAnnouncement } from "#server/domain/announcement.ts";
import { ok } from "#server/domain/result.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";

/** What staff tells the waiting room: part of the queue's picture, so that every display follows by itself. */
export function createAnnounce({
  queue,
}: Dependencies): Pick<CommandHandlers, "announcement:save" | "announcement:remove"> {
  return {
    "announcement:save": async (actor, { announcement }) => {
      const result = await queue.run(actor, (current, now) => saveAnnouncement(current, announcement, now));
      return result.ok ? ok(null) : result;
    },
    "announcement:remove": async (actor, { id }) => {
      const result = await queue.run(actor, (current, now) => removeAnnouncement(current, id, now));
      return result.ok ? ok(null) : result;
    },
  };
}
