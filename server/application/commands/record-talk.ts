import { linkedCase } from "#server/domain/linking-case.ts";
import { err, ok } from "#server/domain/result.ts";
import { completeTalk, startTalk } from "#server/domain/talk.ts";
import { getTicket } from "#server/domain/ticket-index.ts";
import type { VisitId } from "#server/domain/visit.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";
import { toVisitEdit } from "./record-visit.ts";

/** C6: a talk and its record begin together and end together. */
export function createRecordTalk(deps: Dependencies): Pick<CommandHandlers, "ticket:start" | "ticket:complete"> {
  const { queue, store, random, signals } = deps;
  const tell = (officeId: string) => signals.send({ type: "records_changed", officeId, what: "visits" });
  return {
    "ticket:start": async (actor, { ticketId, visitId }) => {
      const catalogue = deps.catalogue.current();
      const { day } = await store.read(actor.officeId);
      const appointment = await deps.appointments.ofTicket(actor.officeId, day.date, ticketId);
      const result = await queue.run(
        actor,
        (current, now, known) => startTalk(current, known, { ticketId, visitId, catalogue, appointment }, now),
        visitId,
      );
      if (!result.ok) return result;
      tell(actor.officeId);
      return ok(null);
    },
    "ticket:complete": async (actor, { ticketId, later, ...edit }) => {
      const catalogue = deps.catalogue.current();
      const caseId = linkedCase(edit);
      if (caseId !== null && !(await deps.cases.find(actor.officeId, caseId))) return err("record_not_found");
      // The record of a ticket is set once, with its first start.
      const known = getTicket((await store.read(actor.officeId)).tickets, ticketId);
      const visitId = known?.visitId ?? (random.uuid() as VisitId);
      const completion = { ticketId, visitId, edit: toVisitEdit(edit), later, catalogue };
      const result = await queue.run(
        actor,
        (current, now, visit) => completeTalk(current, visit, completion, now),
        visitId,
      );
      if (!result.ok) return result;
      tell(actor.officeId);
      return ok(null);
    },
  };
}
