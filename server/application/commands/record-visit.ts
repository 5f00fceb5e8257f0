import { makeReference } from "#server/domain/case-reference.ts";
import { linkedCase, withOpenedCase } from "#server/domain/linking-case.ts";
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

type RecordDependencies = Pick<Dependencies, "queue" | "visits" | "cases" | "signals" | "catalogue" | "random">;
type Step = (queue: Queue, visit: Visit, now: Instant) => Result<QueueChange | null, ErrorCode>;

/** V2–V6: everything that is done to one record. Topics: for the ombudsperson alone (P13). */
export function createRecordVisit(deps: RecordDependencies): RecordVisit {
  const { queue, visits, cases, signals, random } = deps;

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

  /** An edit by which a contact may join a case. Cases are never deleted: what is there now is there at the commit. */
  async function edit(
    actor: StaffActor,
    { visitId, ...input }: CommandInput<"visit:finish">,
    step: (queue: Queue, visit: Visit, edit: VisitEdit, now: Instant) => Result<QueueChange | null, ErrorCode>,
  ): Promise<Result<{ revision: number }, ErrorCode>> {
    const caseId = linkedCase(input);
    if (caseId !== null && !(await cases.find(actor.officeId, caseId))) return err("record_not_found");
    return writeKnown(actor, visitId, (current, visit, now) => step(current, visit, toVisitEdit(input), now));
  }

  /** The same, and the case is opened with it (F1); if it is there already, as after a lost answer, only joined. */
  async function editAndOpenCase(
    actor: StaffActor,
    { visitId, ...input }: CommandInput<"visit:finish">,
  ): Promise<Result<{ revision: number }, ErrorCode>> {
    const { officeId } = actor;
    const id = linkedCase(input);
    const isNew = id !== null && !(await cases.find(officeId, id));
    const result = await writeKnown(actor, visitId, (current, visit, now) => {
      // Another one with each try: it may be the reference that is taken.
      const reference = makeReference(random.below);
      const opened = isNew ? { id, revision: 0, reference, openedOn: visit.date, closedOn: null } : null;
      return withOpenedCase(saveVisit(current, visit, toVisitEdit(input), deps.catalogue.current(), now), opened);
    });
    if (result.ok && isNew) signals.send({ type: "records_changed", officeId, what: "cases" });
    return result;
  }

  const writeKnown = (actor: StaffActor, visitId: VisitId, step: Step) =>
    write(actor, visitId, (current, visit, now) =>
      visit === null ? err("record_not_found") : step(current, visit, now),
    );

  return {
    "visit:open": async (actor, contact) => {
      const { caseId } = contact;
      if (caseId !== null && !(await cases.find(actor.officeId, caseId))) return err("record_not_found");
      return write(actor, contact.visitId, (current, known, now) =>
        openContact(current, known, contact, deps.catalogue.current(), now),
      );
    },
    "visit:read": async (actor, { visitId }) => {
      const visit = await visits.find(actor.officeId, visitId);
      if (visit === null) return err("record_not_found");
      const { lastEdit, ...shown } = visit;
      return ok(visitReply.parse(shown));
    },
    "visit:edit": (actor, { opensCase, ...input }) =>
      opensCase
        ? editAndOpenCase(actor, input)
        : edit(actor, input, (current, visit, changes, now) =>
            saveVisit(current, visit, changes, deps.catalogue.current(), now),
          ),
    "visit:finish": (actor, input) =>
      edit(actor, input, (current, visit, changes, now) =>
        finishVisit(current, visit, changes, deps.catalogue.current(), now),
      ),
    "visit:put-off": (actor, input) =>
      edit(actor, input, (current, visit, changes, now) =>
        putOffVisit(current, visit, changes, deps.catalogue.current(), now),
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
