import type { Queue, QueueChange } from "#server/domain/queue.ts";
import {
  discardVisit,
  finishVisit,
  openContact,
  putOffVisit,
  saveVisit,
  type VisitEdit,
} from "#server/domain/recording.ts";
import { err, ok, type Result } from "#server/domain/result.ts";
import type { Instant } from "#server/domain/time.ts";
import type { Visit, VisitId } from "#server/domain/visit.ts";
import type { CommandInput } from "#server/protocol/commands.ts";
import type { ErrorCode } from "#server/protocol/errors.ts";
import { visitReply } from "#server/protocol/visit.ts";
import type { StaffActor } from "../actor.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";

type RecordVisit = Pick<
  CommandHandlers,
  "visit:open" | "visit:read" | "visit:edit" | "visit:finish" | "visit:put-off" | "visit:discard"
>;

type Step = (queue: Queue, visit: Visit, now: Instant) => Result<QueueChange | null, ErrorCode>;

/** V2–V6: everything that is done to one record. Topics: for the ombudsperson alone (P13). */
export function createRecordVisit(deps: Pick<Dependencies, "queue" | "visits" | "signals" | "catalogue">): RecordVisit {
  const { queue, visits, signals } = deps;

  /** Answers with the revision the record has afterwards. */
  async function write(
    actor: StaffActor,
    visitId: VisitId,
    step: (queue: Queue, visit: Visit | null, now: Instant) => Result<QueueChange | null, ErrorCode>,
  ): Promise<Result<{ revision: number }, ErrorCode>> {
    let revision = 0;
    let hasChanged = false;
    const result = await queue.run(
      actor,
      (current, now, visit) => {
        const change = step(current, visit, now);
        hasChanged = change.ok && change.value !== null;
        revision = (change.ok ? change.value?.visits?.[0] : null)?.revision ?? visit?.revision ?? 0;
        return change;
      },
      visitId,
    );
    if (!result.ok) return result;
    if (hasChanged) signals.send({ type: "records_changed", officeId: actor.officeId, what: "visits" });
    return ok({ revision });
  }

  const writeKnown = (actor: StaffActor, visitId: VisitId, step: Step) =>
    write(actor, visitId, (current, visit, now) =>
      visit === null ? err("record_not_found") : step(current, visit, now),
    );

  return {
    "visit:open": (actor, contact) =>
      write(actor, contact.visitId, (current, known, now) =>
        openContact(current, known, contact, deps.catalogue.current(), now),
      ),
    "visit:read": async (actor, { visitId }) => {
      const visit = await visits.find(actor.officeId, visitId);
      if (visit === null) return err("record_not_found");
      const { lastEdit, ...shown } = visit;
      return ok(visitReply.parse(shown));
    },
    "visit:edit": (actor, { visitId, ...edit }) =>
      writeKnown(actor, visitId, (current, visit, now) =>
        saveVisit(current, visit, toVisitEdit(edit), deps.catalogue.current(), now),
      ),
    "visit:finish": (actor, { visitId, ...edit }) =>
      writeKnown(actor, visitId, (current, visit, now) =>
        finishVisit(current, visit, toVisitEdit(edit), deps.catalogue.current(), now),
      ),
    "visit:put-off": (actor, { visitId, ...edit }) =>
      writeKnown(actor, visitId, (current, visit, now) =>
        putOffVisit(current, visit, toVisitEdit(edit), deps.catalogue.current(), now),
      ),
    "visit:discard": async (actor, { visitId, baseRevision }) => {
      const result = await writeKnown(actor, visitId, (_, visit, now) => discardVisit(visit, baseRevision, now));
      return result.ok ? ok(null) : result;
    },
  };
}

/** A field that is there but undefined names nothing. */
export function toVisitEdit({ baseRevision, changes }: Pick<CommandInput<"visit:edit">, "baseRevision" | "changes">) {
  const named = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { baseRevision, changes: Object.fromEntries(named) as VisitEdit["changes"] };
}
