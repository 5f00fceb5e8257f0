import { findKioskConcern } from "#server/domain/catalogue.ts";
import { drawTicket } from "#server/domain/drawing.ts";
import { aheadOf } from "#server/domain/order.ts";
import { findTicket, type Queue } from "#server/domain/queue.ts";
import { err, ok, type Result } from "#server/domain/result.ts";
import type { SlipWay } from "#server/domain/slip.ts";
import type { ConcernCode, Ticket, Urgency } from "#server/domain/ticket.ts";
import { getTicket } from "#server/domain/ticket-index.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import type { DrawReply } from "#server/protocol/commands.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";
import { phoneAddress } from "../phone-address.ts";
import type { Device } from "../ports.ts";
import type { SlipSettings } from "../slips/slip-content.ts";

/** D1–D4, K3. The urgency comes from the catalogue, never from the kiosk. */
export function createDrawTicket({
  queue,
  catalogue,
  holidays,
  random,
  phoneUrl,
  devices,
  slipDesk,
}: Dependencies): Pick<CommandHandlers, "ticket:draw"> {
  /** D2: a ticket that is there already keeps its urgency, whatever the catalogue has become meanwhile. */
  function urgencyOf(
    known: Ticket | undefined,
    code: ConcernCode | null,
    date: string,
  ): Result<Urgency, "unknown_concern"> {
    if (known) return ok(known.urgency);
    if (code === null) return ok(0);
    const concern = findKioskConcern(catalogue.current(), code, date);
    return concern.ok ? ok(concern.value.urgency) : concern;
  }

  function orderSlip({ id, officeId, setup }: Device, ticket: Ticket, settings: SlipSettings): void {
    const printer = setup.kind === "kiosk" ? setup.config.printer : null;
    if (printer) slipDesk.begin({ officeId, deviceId: id, printer, ticket, settings });
  }

  return {
    "ticket:draw": async (actor, { ticketId, concern, language, wishes }) => {
      // Before the draw: what cannot be read afterwards must not make a stored ticket look refused.
      const device = await devices.find(actor.officeId, actor.deviceId);
      const way = device ? slipDesk.wayOf(device.setup) : "none";
      const phoneToken = random.token();
      const result = await queue.run(actor, (current, now) => {
        const { timeZone, holidayRegion } = current.settings;
        const urgency = urgencyOf(getTicket(current.tickets, ticketId), concern, localDate(now, timeZone));
        if (!urgency.ok) return urgency;
        return drawTicket(
          current,
          { ticketId, concern, urgency: urgency.value, language, wishes, phoneToken },
          { now, holidays: (date) => holidays(holidayRegion, date) },
        );
      });
      if (!result.ok) return result;
      const ticket = findTicket(result.value, ticketId);
      if (!ticket.ok) return err("ticket_not_found");
      if (device) orderSlip(device, ticket.value, result.value.settings);
      return ok(replyOf(result.value, ticket.value, { phoneUrl, slip: way }));
    },
  };
}

function replyOf(
  queue: Queue,
  ticket: Ticket,
  { phoneUrl, slip }: { phoneUrl: string | null; slip: SlipWay },
): DrawReply {
  return {
    number: ticket.number,
    ahead: ticket.status === "waiting" ? aheadOf(queue, ticket.id) : 0,
    wait: ticket.promisedWait,
    phoneUrl: phoneAddress(phoneUrl, ticket.phoneToken),
    slip,
  };
}
