import { findKioskConcern } from "#server/domain/catalogue.ts";
import { err, ok } from "#server/domain/result.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";

/** Codes of the tile "praise, criticism, idea"; only they may be left without a number. */
const feedbackKinds = /^IDE-[0-9]{2}$/;

/** Without a number, and without anything that leads to one (resolution no. 1 b). */
export function createLeaveFeedback(deps: Dependencies): Pick<CommandHandlers, "feedback:leave"> {
  const { store, feedback, clock } = deps;
  return {
    "feedback:leave": async ({ officeId }, { id, kind, tile, helped }) => {
      const { settings } = await store.read(officeId);
      const catalogue = deps.catalogue.current();
      const date = localDate(clock.now(), settings.timeZone);
      const isKnown = [kind, ...(tile === null ? [] : [tile])].every(
        (code) => findKioskConcern(catalogue, code, date).ok,
      );
      if (!isKnown || !feedbackKinds.test(kind)) return err("unknown_concern");
      await feedback.add(officeId, { id, date, kind, tile, helped, catalogueVersion: catalogue.version });
      return ok(null);
    },
  };
}
