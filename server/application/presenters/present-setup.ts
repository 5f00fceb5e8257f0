import { type OwnSetup, ownSetup } from "#server/protocol/device-config.ts";
import type { Device } from "../ports.ts";

/** What a device learns of its own set-up: a kiosk's page has no use for the address of its printer. */
export type PresentSetup = (device: Pick<Device, "name" | "setup">) => OwnSetup;

export function createPresentSetup(pageVersion: string | null): PresentSetup {
  return ({ name, setup }) => {
    if (setup.kind === "display") return ownSetup.parse({ ...setup, name, pageVersion });
    const { printer, ...config } = setup.config;
    return ownSetup.parse({ kind: "kiosk", name, pageVersion, config: { ...config, hasPrinter: printer !== null } });
  };
}
