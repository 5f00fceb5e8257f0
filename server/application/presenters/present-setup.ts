import { type OwnSetup, ownSetup } from "#server/protocol/device-config.ts";
import type { Device } from "../ports.ts";

/** What a device learns of its own set-up: a kiosk's page has no use for the address of its printer. */
export function presentSetup({ name, setup }: Pick<Device, "name" | "setup">): OwnSetup {
  if (setup.kind === "display") return ownSetup.parse({ ...setup, name });
  const { printer, ...config } = setup.config;
  return ownSetup.parse({ kind: "kiosk", name, config: { ...config, hasPrinter: printer !== null } });
}
