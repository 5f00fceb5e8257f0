import { auditOf, changedFields } from "#server/domain/audit.ts";
import { type Case, canCloseOn } from "#server/domain/case.ts";
import { makeReference, readReference } from "#server/domain/case-reference.ts";
import { isRecordedDate } from "#server/domain/recorded-date.ts";
import { err, ok, type Result } from "#server/domain/result.ts";
import type { PlainDate } from "#server/domain/time.ts";
import type { CaseId } from "#server/domain/visit.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import { type StaffActor, toActorRef } from "../actor.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";
import { presentCase } from "../presenters/present-case.ts";

type KeepCases = Pick<CommandHandlers, "case:open" | "case:read" | "case:close" | "case:reopen">;
type Refusal = "record_not_found" | "record_conflict" | "date_invalid" | "storage_unavailable";

/** So many references taken in a row mean that something else is wrong. */
const maxReferences = 20;

/** Contacts that belong together: for the ombudsperson alone (P13). */
export function createKeepCases(deps: Dependencies): KeepCases {
  const { store, cases, followUps, holidays, clock, random, signals } = deps;

  async function todayOf(officeId: string): Promise<{ today: PlainDate; isHoliday: (date: PlainDate) => boolean }> {
    const { settings } = await store.read(officeId);
    const isHoliday = (date: PlainDate) => holidays(settings.holidayRegion, date) !== null;
    return { today: localDate(clock.now(), settings.timeZone), isHoliday };
  }

  function tell(officeId: string): void {
    signals.send({ type: "records_changed", officeId, what: "cases" });
  }

  /** F6: an edit of the case somebody has read; the same edit again, whose answer was lost, is done already. */
  async function edit(
    actor: StaffActor,
    input: { caseId: CaseId; baseRevision: number },
    action: string,
    change: Pick<Case, "closedOn">,
  ): Promise<Result<null, Refusal>> {
    const stored = await cases.find(actor.officeId, input.caseId);
    if (!stored) return err("record_not_found");
    const next: Case = { ...stored, ...change, revision: input.baseRevision + 1 };
    if (stored.revision === next.revision && stored.closedOn === next.closedOn) return ok(null);
    const audit = [
      auditOf(action, { kind: "case", id: stored.id }, changedFields({ closedOn: stored.closedOn }, change)),
    ];
    const trace = { actor: toActorRef(actor), at: clock.now(), audit };
    if (stored.revision !== input.baseRevision || !(await cases.save(actor.officeId, next, trace))) {
      return err("record_conflict");
    }
    tell(actor.officeId);
    return ok(null);
  }

  return {
    "case:open": async (actor, { caseId, openedOn }) => {
      const { today } = await todayOf(actor.officeId);
      if (!isRecordedDate(openedOn, today)) return err("date_invalid");
      for (let attempt = 0; attempt < maxReferences; attempt += 1) {
        const reference = makeReference(random.below);
        const one: Case = { id: caseId, revision: 0, reference, openedOn, closedOn: null };
        const audit = [auditOf("case_opened", { kind: "case", id: caseId })];
        if (await cases.create(actor.officeId, one, { actor: toActorRef(actor), at: clock.now(), audit })) {
          tell(actor.officeId);
          return ok({ reference });
        }
        const stored = await cases.find(actor.officeId, caseId);
        if (stored) return ok({ reference: stored.reference });
      }
      return err("record_conflict");
    },
    "case:read": async (actor, { caseId, reference }) => {
      const { officeId } = actor;
      const meant = reference === null ? null : readReference(reference);
      const found =
        caseId !== null ? await cases.find(officeId, caseId) : meant && (await cases.findByReference(officeId, meant));
      if (!found) return err("record_not_found");
      const [contacts, due, calendar] = await Promise.all([
        cases.contactsOf(officeId, found.id),
        followUps.ofCase(officeId, found.id),
        todayOf(officeId),
      ]);
      return ok(presentCase({ case: found, contacts, followUps: due, ...calendar }));
    },
    "case:close": async (actor, input) => {
      const stored = await cases.find(actor.officeId, input.caseId);
      if (!stored) return err("record_not_found");
      const { today } = await todayOf(actor.officeId);
      if (!canCloseOn(stored, input.closedOn, today)) return err("date_invalid");
      return edit(actor, input, "case_closed", { closedOn: input.closedOn });
    },
    "case:reopen": (actor, input) => edit(actor, input, "case_reopened", { closedOn: null }),
  };
}
