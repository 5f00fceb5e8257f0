import { findKioskConcern } from "#server/domain/catalogue.ts";
import { drawTicket } from "#server/domain/drawing.ts";
import { aheadOf } from "#server/domain/order.ts";
import { findTicket, type Queue } from "#server/domain/queue.ts";
import { err, ok, type Result } from "#server/domain/result.ts";
import type { ConcernCode, Ticket, Urgency } from "#server/domain/ticket.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import type { DrawReply } from "#server/protocol/commands.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";
import { phoneAddress } from "../phone-address.ts";

/** D1–D4. The urgency comes from the catalogue, never from the kiosk. */
export function createDrawTicket({
  queue,
  catalogue,
  holidays,
  random,
  phoneUrl,
}: Dependencies): Pick<CommandHandlers, "ticket:draw"> {
  function urgencyOf(code: ConcernCode | null, date: string): Result<Urgency, "unknown_concern"> {
    if (code === null) return ok(0);
    const concern = findKioskConcern(catalogue, code, date);
    return concern.ok ? ok(concern.value.urgency) : concern;
  }

  return {
    "ticket:draw": async (actor, { ticketId, concern, language, wishes }) => {
      const phoneToken = random.token();
      const result = await queue.run(actor, (current, now) => {
        const { timeZone, holidayRegion } = current.settings;
        const urgency = urgencyOf(concern, localDate(now, timeZone));
        if (!urgency.ok) return urgency;
        return drawTicket(
          current,
          { ticketId, concern, urgency: urgency.value, language, wishes, phoneToken },
          { now, holidays: (date) => holidays(holidayRegion, date) },
        );
      });
      if (!result.ok) return result;
      const ticket = findTicket(result.value, ticketId);
      return ticket.ok ? ok(replyOf(result.value, ticket.value, phoneUrl)) : err("ticket_not_found");
    },
  };
}

function replyOf(queue: Queue, ticket: Ticket, phoneUrl: string | null): DrawReply {
  return {
    number: ticket.number,
    ahead: ticket.status === "waiting" ? aheadOf(queue, ticket.id) : 0,
    wait: ticket.promisedWait,
    phoneUrl: phoneAddress(phoneUrl, ticket.phoneToken),
  };
}
