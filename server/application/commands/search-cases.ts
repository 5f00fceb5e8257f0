import { ok } from "#server/domain/result.ts";
import { caseSearchReply } from "#server/protocol/cases.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";

const pageSize = 50;

/** F9: one more than a page is read, so that it is known whether others follow. */
export function createSearchCases({ cases }: Dependencies): Pick<CommandHandlers, "case:search"> {
  return {
    "case:search": async (actor, query) => {
      const found = await cases.search(actor.officeId, { ...query, limit: pageSize + 1 });
      return ok(
        caseSearchReply.parse({
          hasMore: found.length > pageSize,
          cases: found.slice(0, pageSize).map((one) => ({
            id: one.id,
            reference: one.reference,
            openedOn: one.openedOn,
            closedOn: one.closedOn,
            contactCount: one.contactCount,
            lastContactOn: one.lastContactOn,
            concern: one.concern,
            outcome: one.outcome,
            nextDueOn: one.nextDueOn,
          })),
        }),
      );
    },
  };
}
