import type { Device, DeviceStore } from "./ports.ts";
import { StorageUnavailableError } from "./storage-unavailable-error.ts";

/** More than any office has; the ones that asked longest ago are forgotten first. */
const maxDevices = 1_000;

/**
 * Who a device is, also while the database cannot be asked: a kiosk must be able to say that nothing can be stored now
 * (A14). Nobody can be revoked in such a time either.
 */
export function rememberDevices(devices: DeviceStore): Pick<DeviceStore, "findBySecret"> {
  const known = new Map<string, Device>();

  return {
    async findBySecret(secretHash) {
      try {
        const device = await devices.findBySecret(secretHash);
        known.delete(secretHash);
        if (device) known.set(secretHash, device);
        for (const oldest of known.keys()) {
          if (known.size <= maxDevices) break;
          known.delete(oldest);
        }
        return device;
      } catch (error) {
        const device = known.get(secretHash);
        if (!device || !(error instanceof StorageUnavailableError)) throw error;
        return device;
      }
    },
  };
}
