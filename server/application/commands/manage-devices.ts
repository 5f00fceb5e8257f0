import { err, ok } from "#server/domain/result.ts";
import type { CommandHandlers, HandledCommand } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";

type SlipCommand = "device:preview-slip" | "device:test-slip";
type ManageDevices = Omit<Pick<CommandHandlers, Extract<HandledCommand, `device:${string}`>>, SlipCommand>;

/** R29, E3. A change shows at once on every settings page and console: the signal says so. */
export function createManageDevices(deps: Dependencies): ManageDevices {
  const { store, devices, pairing, presence, signals, clock, presentSetup } = deps;

  /** The device learns its name and set-up at once. */
  async function tellSetup(officeId: string, deviceId: string): Promise<void> {
    const device = await devices.find(officeId, deviceId);
    if (device) signals.send({ type: "device_set_up", deviceId, setup: presentSetup(device) });
    signals.send({ type: "devices_changed", officeId });
  }

  return {
    "device:approve": (actor, { code, name }) => pairing.approve(actor, code, name),
    "device:rename": async ({ officeId }, { deviceId, name }) => {
      if (!(await devices.rename(officeId, deviceId, name))) return err("device_not_found");
      await tellSetup(officeId, deviceId);
      return ok(null);
    },
    "device:revoke": async ({ officeId }, { deviceId }) => {
      if (!(await devices.revoke(officeId, deviceId, clock.now()))) return err("device_not_found");
      signals.send({ type: "device_revoked", deviceId });
      signals.send({ type: "devices_changed", officeId });
      return ok(null);
    },
    "device:list": async ({ officeId }) => {
      const list = await devices.list(officeId);
      const { announcements } = await store.read(officeId);
      return ok({
        devices: list.map(({ id, name, pairedAt, setup }) => ({ id, name, pairedAt, setup })),
        announcements: [...announcements],
      });
    },
    "device:configure": async ({ officeId }, { deviceId, setup }) => {
      if (!(await devices.configure(officeId, deviceId, setup))) return err("device_not_found");
      await tellSetup(officeId, deviceId);
      return ok(null);
    },
    "device:order": async ({ officeId }, { deviceId, order }) => {
      if (!(await devices.find(officeId, deviceId))) return err("device_not_found");
      signals.send({ type: "device_ordered", deviceId, order });
      return ok(null);
    },
    "device:report": async (actor, { problem }) => {
      presence.report(actor, problem);
      return ok(null);
    },
  };
}
