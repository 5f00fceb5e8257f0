import { err, ok } from "#server/domain/result.ts";
import { type StaffActor, toActorRef } from "../actor.ts";
import type { CommandHandlers, HandledCommand } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";
import type { Trace } from "../ports.ts";

type SlipCommand = "device:preview-slip" | "device:test-slip";
type ManageDevices = Omit<Pick<CommandHandlers, Extract<HandledCommand, `device:${string}`>>, SlipCommand>;

/** R29, E3. A change shows at once on every settings page and console: the signal says so. */
export function createManageDevices(deps: Dependencies): ManageDevices {
  const { store, devices, pairing, presence, signals, clock, presentSetup } = deps;

  function traceOf(actor: StaffActor): Trace {
    return { actor: toActorRef(actor), at: clock.now() };
  }

  /** The device learns its name and set-up at once. */
  async function tellSetup(officeId: string, deviceId: string): Promise<void> {
    const device = await devices.find(officeId, deviceId);
    if (device) signals.send({ type: "device_set_up", deviceId, setup: presentSetup(device) });
    signals.send({ type: "devices_changed", officeId });
  }

  return {
    "device:approve": (actor, { code, name }) => pairing.approve(actor, code, name),
    "device:rename": async (actor, { deviceId, name }) => {
      const isDone = await devices.rename(actor.officeId, deviceId, name, traceOf(actor));
      if (!isDone) return err("device_not_found");
      await tellSetup(actor.officeId, deviceId);
      return ok(null);
    },
    "device:revoke": async (actor, { deviceId }) => {
      if (!(await devices.revoke(actor.officeId, deviceId, traceOf(actor)))) return err("device_not_found");
      signals.send({ type: "device_revoked", deviceId });
      signals.send({ type: "devices_changed", officeId: actor.officeId });
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
    "device:configure": async (actor, { deviceId, setup }) => {
      const isDone = await devices.configure(actor.officeId, deviceId, setup, traceOf(actor));
      if (!isDone) return err("device_not_found");
      await tellSetup(actor.officeId, deviceId);
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
