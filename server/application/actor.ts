import type { TicketId } from "#server/domain/ticket.ts";
import type { Instant } from "#server/domain/time.ts";
import type { ActorClass } from "#server/protocol/commands.ts";
import type { StaffRole } from "#server/protocol/staff.ts";
import type { ActorRef } from "./ports.ts";

export type DeviceActor = { kind: "kiosk" | "display"; officeId: string; deviceId: string };
export type PhoneActor = { kind: "phone"; officeId: string; ticketId: TicketId };
export type StaffActor = {
  kind: "staff";
  officeId: string;
  userId: string;
  /** As other staff see it; stored nowhere but at the desk, and gone with the day (C12). */
  name: string;
  sessionId: string;
  roles: readonly StaffRole[];
  /** The session ends then, and with it the connection. */
  expiresAt: Instant;
};

/** Who is asking. Made by the server from a device cookie, a session or a phone token; never from a payload. */
export type Actor = DeviceActor | PhoneActor | StaffActor;

/** What is stored with an event: never a name, and nothing that leads from a ticket back to itself. */
export function toActorRef(actor: Actor): ActorRef {
  switch (actor.kind) {
    case "kiosk":
    case "display":
      return { kind: actor.kind, id: actor.deviceId };
    case "phone":
      return { kind: "phone", id: null };
    case "staff":
      return { kind: "staff", id: actor.userId };
  }
}

export const clockActor: ActorRef = { kind: "clock", id: null };

export function classesOf(actor: Actor): readonly ActorClass[] {
  return actor.kind === "staff" ? actor.roles.map((role) => `staff:${role}` as const) : [actor.kind];
}
