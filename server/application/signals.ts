import type { OwnSetup } from "#server/protocol/device-config.ts";
import type { DeviceOrder, SlipNews, StaffChange } from "#server/protocol/values.ts";

/** What happens beside the queue and concerns open connections. */
export type Signal =
  | { type: "devices_changed"; officeId: string }
  | { type: "device_revoked"; deviceId: string }
  | { type: "device_set_up"; deviceId: string; setup: OwnSetup }
  | { type: "device_ordered"; deviceId: string; order: DeviceOrder }
  | { type: "slip_told"; deviceId: string; news: SlipNews }
  | { type: "records_changed"; officeId: string; what: StaffChange }
  | { type: "session_ended"; sessionId: string };

export type Signals = {
  send(signal: Signal): void;
  listen(listener: (signal: Signal) => void): () => void;
};

export function createSignals(): Signals {
  const listeners = new Set<(signal: Signal) => void>();
  return {
    send: (signal) => {
      for (const listener of listeners) listener(signal);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
