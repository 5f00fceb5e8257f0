import { err, ok, type Result } from "#server/domain/result.ts";
import type { HandshakeAuth } from "#server/protocol/commands.ts";
import type { ConnectError } from "#server/protocol/errors.ts";
import type { DeviceKind } from "#server/protocol/values.ts";
import type { Actor, DeviceActor } from "./actor.ts";
import { deviceCookies, readCookie } from "./cookies.ts";
import type { DeviceStore, QueueStore, StaffSessions } from "./ports.ts";
import { hashSecret } from "./secrets.ts";

export type Handshake = Pick<HandshakeAuth, "audience" | "phoneToken" | "person"> & {
  /** The `Cookie` header as it came. */
  cookie: string | undefined;
};

/** Turns what a connection carries into an actor; a connection without one is not let in. */
export type Identify = (handshake: Handshake) => Promise<Result<Actor, ConnectError>>;

/** Technology and queue are two roles: an administrator gets no console, because a console shows topics (P13). */
const audienceRoles = {
  console: ["ombudsperson"],
  settings: ["ombudsperson", "administrator"],
  report: ["ombudsperson", "report_reader"],
} as const;

export function createIdentify(ports: { store: QueueStore; devices: DeviceStore; staff: StaffSessions }): Identify {
  return async ({ audience, phoneToken, person, cookie }) => {
    switch (audience) {
      case "kiosk":
      case "display": {
        const actor = await findDeviceActor(ports.devices, audience, cookie);
        return actor ? ok(actor) : err("not_paired");
      }
      case "phone": {
        const found = phoneToken === undefined ? null : await ports.store.findByPhoneToken(phoneToken);
        return found ? ok({ kind: "phone", ...found }) : err("forbidden");
      }
      case "console":
      case "settings":
      case "report": {
        const session = await ports.staff.findWithDuty(cookie ?? "");
        if (!session) return err("not_signed_in");
        if (person !== undefined && person !== session.userId) return err("other_person");
        if (session.duty !== null) return err("account_incomplete");
        const needed: readonly string[] = audienceRoles[audience];
        if (!session.roles.some((role) => needed.includes(role))) return err("forbidden");
        const { officeId, userId, name, sessionId, roles, expiresAt } = session;
        return ok({ kind: "staff", officeId, userId, name, sessionId, roles, expiresAt });
      }
    }
  };
}

export async function findDeviceActor(
  devices: Pick<DeviceStore, "findBySecret">,
  kind: DeviceKind,
  cookie: string | null | undefined,
): Promise<DeviceActor | null> {
  const secret = readCookie(cookie, deviceCookies[kind]);
  const device = secret === null ? null : await devices.findBySecret(hashSecret(secret));
  return device?.kind === kind ? { kind, officeId: device.officeId, deviceId: device.id } : null;
}
