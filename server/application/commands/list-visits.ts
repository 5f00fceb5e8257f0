import { ok } from "#server/domain/result.ts";
import { visitListReply } from "#server/protocol/replies.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";

const pageSize = 100;
/** Who finds more narrows the period: counting a million visits helps nobody. */
const maxCounted = 1000;

/** Topics: for the ombudsperson alone (P13). */
export function createListVisits({ visits }: Dependencies): Pick<CommandHandlers, "visit:list"> {
  return {
    "visit:list": async (actor, filter) => {
      const query = { ...filter, limit: pageSize, countUpTo: maxCounted };
      const { total, hasMore, visits: page } = await visits.list(actor.officeId, query);
      return ok(
        visitListReply.parse({
          total,
          hasMore,
          visits: page.map((v) => ({
            id: v.id,
            state: v.state,
            date: v.date,
            channel: v.channel,
            statedConcern: v.statedConcern,
            foundConcerns: v.foundConcerns,
            outcome: v.outcome,
            language: v.language,
            talkMinutes: v.talkMinutes,
            ticketNumber: v.ticketNumber,
          })),
        }),
      );
    },
  };
}
