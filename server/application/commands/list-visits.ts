import { ok } from "#server/domain/result.ts";
import { visitListReply } from "#server/protocol/replies.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";

const pageSize = 100;

/** Topics: for the ombudsperson alone (P13). */
export function createListVisits({ visits }: Dependencies): Pick<CommandHandlers, "visit:list"> {
  return {
    "visit:list": async (actor, filter) => {
      const { total, visits: page } = await visits.list(actor.officeId, { ...filter, limit: pageSize });
      return ok(
        visitListReply.parse({
          total,
          visits: page.map((v) => ({
            id: v.id,
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
