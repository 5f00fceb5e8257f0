import {
  callNext,
  callTicket,
  cancel,
  markNoShow,
  park,
  recall,
  reinstate,
  requeue,
  resume,
  transfer,
  undoCall,
} from "#server/domain/calling.ts";
import { postpone } from "#server/domain/postponing.ts";
import { type Queue, type QueueChange, ticketAt } from "#server/domain/queue.ts";
import { err, ok, type Result } from "#server/domain/result.ts";
import type { TicketId } from "#server/domain/ticket.ts";
import type { Instant } from "#server/domain/time.ts";
import type { ErrorCode } from "#server/protocol/errors.ts";
import type { Actor } from "../actor.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";

type MoveTicket = Pick<
  CommandHandlers,
  | "ticket:give-back"
  | "ticket:postpone"
  | "queue:call-next"
  | "ticket:call"
  | "ticket:recall"
  | "ticket:mark-no-show"
  | "ticket:requeue"
  | "ticket:park"
  | "ticket:resume"
  | "ticket:transfer"
  | "ticket:cancel"
  | "ticket:reinstate"
  | "desk:undo-call"
>;

/** C1–C5, C8, C10, O1: everything that moves one ticket. The rules stand in `domain/calling.ts` and `postponing.ts`. */
export function createMoveTicket({ queue }: Dependencies): MoveTicket {
  type Change = (queue: Queue, now: Instant) => Result<QueueChange | null, ErrorCode>;

  async function change(actor: Actor, step: Change): Promise<Result<null, ErrorCode>> {
    const result = await queue.run(actor, step);
    return result.ok ? ok(null) : result;
  }

  type Move = (queue: Queue, ticketId: TicketId, now: Instant) => Result<QueueChange | null, ErrorCode>;
  const move = (step: Move) => (actor: Actor, input: { ticketId: TicketId }) =>
    change(actor, (current, now) => step(current, input.ticketId, now));

  return {
    "queue:call-next": async (actor, { deskId }) => {
      const result = await queue.run(actor, (current, now) => callNext(current, deskId, now));
      if (!result.ok) return result;
      const called = ticketAt(result.value, deskId);
      return called ? ok({ ticketId: called.id, number: called.number }) : err("ticket_not_found");
    },
    "ticket:call": (actor, { ticketId, deskId }) =>
      change(actor, (current, now) => callTicket(current, ticketId, deskId, now)),
    "ticket:requeue": (actor, { ticketId, position }) =>
      change(actor, (current, now) => requeue(current, ticketId, position, now)),
    "ticket:transfer": (actor, { ticketId, deskId }) =>
      change(actor, (current, now) => transfer(current, ticketId, deskId, now)),
    "desk:undo-call": (actor, { deskId }) => change(actor, (current, now) => undoCall(current, deskId, now)),
    "ticket:recall": move(recall),
    "ticket:mark-no-show": move(markNoShow),
    "ticket:park": move(park),
    "ticket:resume": move(resume),
    "ticket:cancel": move(cancel),
    "ticket:reinstate": move(reinstate),
    "ticket:give-back": (actor) => change(actor, (current, now) => cancel(current, actor.ticketId, now)),
    "ticket:postpone": (actor) => change(actor, (current, now) => postpone(current, actor.ticketId, now)),
  };
}
