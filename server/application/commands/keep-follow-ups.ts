import { auditOf, changedFields } from "#server/domain/audit.ts";
import { checkFollowUp, type FollowUp } from "#server/domain/follow-up.ts";
import { firstRecordedDate } from "#server/domain/recorded-date.ts";
import { err, ok } from "#server/domain/result.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import { followUpListReply } from "#server/protocol/cases.ts";
import { toActorRef } from "../actor.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";
import { presentFollowUp } from "../presenters/present-case.ts";

const pageSize = 100;

/** What is due later (F5): for the ombudsperson alone (P13). */
export function createKeepFollowUps(deps: Dependencies): Pick<CommandHandlers, "follow-up:save" | "follow-up:list"> {
  const { store, followUps, clock, signals } = deps;

  async function todayOf(officeId: string) {
    return localDate(clock.now(), (await store.read(officeId)).settings.timeZone);
  }

  return {
    "follow-up:save": async (actor, { followUp, baseRevision }) => {
      const { officeId } = actor;
      const limits = { first: firstRecordedDate, today: await todayOf(officeId) };
      if (checkFollowUp(followUp, limits).length > 0) return err("date_invalid");
      const next: FollowUp = { ...followUp, revision: baseRevision === null ? 0 : baseRevision + 1 };
      const before = await followUps.find(officeId, next.id);
      if (before && isSame(before, next)) return ok(null);
      if (before === null && baseRevision !== null) return err("record_not_found");
      const fields = changedFields(before ?? {}, followUp);
      const action = before === null ? "follow_up_created" : "follow_up_saved";
      const audit = [auditOf(action, { kind: "follow_up", id: next.id }, fields)];
      const trace = { actor: toActorRef(actor), at: clock.now(), audit };
      if (before !== null && before.revision !== baseRevision) return err("record_conflict");
      const isStored = await followUps[before === null ? "create" : "save"](officeId, next, trace);
      if (!isStored) return err(before === null ? "record_not_found" : "record_conflict");
      signals.send({ type: "records_changed", officeId, what: "follow_ups" });
      return ok(null);
    },
    "follow-up:list": async (actor, query) => {
      const { officeId } = actor;
      const today = await todayOf(officeId);
      const list = await followUps.list(officeId, { ...query, today, limit: pageSize });
      return ok(
        followUpListReply.parse({
          total: list.total,
          overdue: list.overdue,
          followUps: list.followUps.map((one) => ({
            ...presentFollowUp(one),
            reference: one.reference,
            contactOn: one.contactOn,
            concern: one.concern,
          })),
        }),
      );
    },
  };
}

/** The same edit again, because its answer was lost (F6). */
function isSame(stored: FollowUp, next: FollowUp): boolean {
  return changedFields(stored, next).length === 0;
}
