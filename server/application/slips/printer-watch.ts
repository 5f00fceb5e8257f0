import type { PrinterConfig } from "#server/domain/device-config.ts";
import type { PrinterFault } from "#server/domain/slip.ts";
import type { Presence } from "#server/protocol/snapshots.ts";
import type { DeviceStore, QueueStore, SlipPrinter, SlipRenderer } from "../ports.ts";
import type { Signals } from "../signals.ts";

type PrinterState = NonNullable<Presence["devices"][number]["printer"]>;

/** What every slip printer last said of itself, by its address. */
export type PrinterWatch = {
  stateOf(printer: PrinterConfig): PrinterState;
  /** After a job of that office; null: it answers, but tells nothing of itself. */
  note(officeId: string, printer: PrinterConfig, said: "ready" | PrinterFault | null): void;
  /** Asks every printer when its turn has come, from now on; answers with what ends it. */
  start(onError: (error: unknown) => void): () => void;
};

export type WatchTimings = {
  /** While all is well. */
  askEveryMs: number;
  /** Something is wrong, or nothing is known: staff may be at it right now. */
  askAgainMs: number;
};

export const defaultWatchTimings: WatchTimings = { askEveryMs: 30_000, askAgainMs: 5_000 };

export function createPrinterWatch(ports: {
  store: QueueStore;
  devices: DeviceStore;
  slipPrinter: SlipPrinter;
  slipRenderer: SlipRenderer;
  signals: Signals;
  timings: WatchTimings;
}): PrinterWatch {
  const { store, devices, slipPrinter, slipRenderer, signals, timings } = ports;
  const states = new Map<string, { state: PrinterState; at: number }>();
  /** Offices that use a printer; several kiosks may share one. */
  const offices = new Map<string, Set<string>>();
  let isRunning = false;

  function stateOf(printer: PrinterConfig): PrinterState {
    return states.get(addressOf(printer))?.state ?? "unknown";
  }

  function keep(printer: PrinterConfig, said: "ready" | PrinterFault | null): void {
    const address = addressOf(printer);
    const state = said ?? "unknown";
    const before = stateOf(printer);
    states.set(address, { state, at: performance.now() });
    if (state === before) return;
    for (const officeId of offices.get(address) ?? []) signals.send({ type: "devices_changed", officeId });
  }

  function belongsTo(officeId: string, address: string): void {
    offices.set(address, (offices.get(address) ?? new Set()).add(officeId));
  }

  function isDue(printer: PrinterConfig): boolean {
    const known = states.get(addressOf(printer));
    if (!known) return true;
    const isWell = known.state === "ready" || known.state === "unknown";
    return !isWell || performance.now() - known.at >= timings.askEveryMs;
  }

  async function printersInUse(): Promise<PrinterConfig[]> {
    const found = new Map<string, PrinterConfig>();
    for (const officeId of await store.officeIds()) {
      for (const { setup } of await devices.list(officeId)) {
        if (setup.kind !== "kiosk" || !setup.config.printer) continue;
        const { printer } = setup.config;
        const address = addressOf(printer);
        found.set(address, printer);
        belongsTo(officeId, address);
      }
    }
    for (const address of states.keys()) if (!found.has(address)) states.delete(address);
    return [...found.values()];
  }

  /** Never two at once. */
  async function round(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    try {
      const printers = await printersInUse();
      if (printers.length > 0) await slipRenderer.prepare();
      const due = printers.filter(isDue);
      await Promise.all(due.map(async (printer) => keep(printer, await slipPrinter.ask(printer))));
    } finally {
      isRunning = false;
    }
  }

  return {
    stateOf,
    note(officeId, printer, said) {
      belongsTo(officeId, addressOf(printer));
      keep(printer, said);
    },
    start(onError) {
      const go = () => void round().catch(onError);
      go();
      const timer = setInterval(go, timings.askAgainMs);
      return () => clearInterval(timer);
    },
  };
}

function addressOf({ host, port }: PrinterConfig): string {
  return `${host.toLowerCase()} ${port}`;
}
