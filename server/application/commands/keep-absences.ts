import { removeAbsence, saveAbsence } from "#server/domain/absence.ts";
import { ok } from "#server/domain/result.ts";
import { absenceListReply } from "#server/protocol/absences.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";

type KeepAbsences = Pick<CommandHandlers, "absence:save" | "absence:remove" | "absence:list">;

/** Part of the queue: kiosk, display and phones follow at once (D1). */
export function createKeepAbsences({ queue, store, signals }: Dependencies): KeepAbsences {
  return {
    "absence:save": async (actor, { absence, baseRevision }) => {
      const result = await queue.run(actor, (current, now) =>
        saveAbsence(current, { draft: absence, baseRevision }, now),
      );
      if (!result.ok) return result;
      signals.send({ type: "records_changed", officeId: actor.officeId, what: "registers" });
      return ok(null);
    },
    "absence:remove": async (actor, input) => {
      const result = await queue.run(actor, (current, now) => removeAbsence(current, input, now));
      if (!result.ok) return result;
      signals.send({ type: "records_changed", officeId: actor.officeId, what: "registers" });
      return ok(null);
    },
    "absence:list": async (actor) => {
      const { absences } = await store.read(actor.officeId);
      return ok(
        absenceListReply.parse({
          absences: absences.map(({ id, revision, from, to, kind }) => ({ id, revision, from, to, kind })),
        }),
      );
    },
  };
}
