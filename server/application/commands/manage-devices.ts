import { err, ok } from "#server/domain/result.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";

type ManageDevices = Pick<CommandHandlers, "device:approve" | "device:rename" | "device:revoke" | "device:report">;

/** R29, E3. A change shows at once on every settings page and console: the signal says so. */
export function createManageDevices({ devices, pairing, presence, signals, clock }: Dependencies): ManageDevices {
  return {
    "device:approve": (actor, { code, name }) => pairing.approve(actor, code, name),
    "device:rename": async ({ officeId }, { deviceId, name }) => {
      if (!(await devices.rename(officeId, deviceId, name))) return err("device_not_found");
      signals.send({ type: "devices_changed", officeId });
      return ok(null);
    },
    "device:revoke": async ({ officeId }, { deviceId }) => {
      if (!(await devices.revoke(officeId, deviceId, clock.now()))) return err("device_not_found");
      signals.send({ type: "device_revoked", deviceId });
      signals.send({ type: "devices_changed", officeId });
      return ok(null);
    },
    "device:report": async (actor, { problem }) => {
      presence.report(actor, problem);
      return ok(null);
    },
  };
}
