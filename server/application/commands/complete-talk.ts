import { type Catalogue, isValidOn } from "#server/domain/catalogue.ts";
import { completeTalk, saveVisit } from "#server/domain/completing.ts";
import type { Queue } from "#server/domain/queue.ts";
import { err, ok, type Result } from "#server/domain/result.ts";
import { getTicket } from "#server/domain/ticket-index.ts";
import type { PlainDate } from "#server/domain/time.ts";
import type { Visit } from "#server/domain/visit.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import type { CommandInput } from "#server/protocol/commands.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";

type VisitDraft = CommandInput<"visit:save">["visit"];

/** C6: the talk and its record are one step. */
export function createCompleteTalk({
  queue,
  visits,
  catalogue: held,
}: Dependencies): Pick<CommandHandlers, "ticket:complete" | "visit:save"> {
  return {
    "ticket:complete": async (actor, { ticketId, visitId, visit }) => {
      const result = await queue.run(actor, (current, now) => {
        const catalogue = held.current();
        const checked =
          visit === null ? ok(null) : checkCodes(catalogue, visit, localDate(now, current.settings.timeZone));
        if (!checked.ok) return checked;
        const request = { ticketId, visitId, draft: visit, catalogueVersion: catalogue.version };
        return completeTalk(current, request, now);
      });
      return result.ok ? ok(null) : result;
    },
    "visit:save": async (actor, { visitId, visit: draft }) => {
      const stored = await visits.find(actor.officeId, visitId);
      if (!stored) return err("visit_not_found");
      const catalogue = held.current();
      const checked = checkCodes(catalogue, draft, stored.date);
      if (!checked.ok) return checked;
      const result = await queue.run(actor, (current, now) =>
        saveVisit(current, unlinkClosed(current, stored), draft, catalogue.version, now),
      );
      return result.ok ? ok(null) : result;
    },
  };
}

/** V3: codes of the current catalogue that were valid on the day of the visit. */
function checkCodes(
  catalogue: Catalogue,
  draft: VisitDraft,
  date: PlainDate,
): Result<null, "unknown_concern" | "unknown_outcome"> {
  const concerns = new Map(catalogue.concerns.map((c) => [c.code, c]));
  const isKnown = draft.foundConcerns.every((code) => {
    const concern = concerns.get(code);
    return concern !== undefined && isValidOn(concern, date);
  });
  if (!isKnown) return err("unknown_concern");
  return catalogue.outcomes.some((o) => o.code === draft.outcome) ? ok(null) : err("unknown_outcome");
}

/** P7: the day may have been closed between reading the visit and writing it; its number must not come back. */
function unlinkClosed(queue: Queue, visit: Visit): Visit {
  const isOfToday = visit.ticketId !== null && getTicket(queue.tickets, visit.ticketId) !== undefined;
  return isOfToday ? visit : { ...visit, ticketId: null, ticketNumber: null };
}
