import { type CatalogueHolder, createCatalogueHolder } from "./catalogue-holder.ts";
import { createExecuteCommand, type ExecuteCommand } from "./command-handlers.ts";
import type { Ports } from "./dependencies.ts";
import { createPresentFrame, type PresentFrame } from "./frames.ts";
import { type DayDependencies, turnDay } from "./jobs/turn-day.ts";
import { createPairingDesk, type PairingDesk } from "./pairing.ts";
import { createPresenceBoard, type PresenceBoard } from "./presence.ts";
import { createPresentSetup, type PresentSetup } from "./presenters/present-setup.ts";
import { createQueueRunner } from "./queue-runner.ts";
import { createReportJobs, type ReportJobs } from "./report/report-jobs.ts";
import { createSay, type Say } from "./say.ts";
import { createSignals, type Signals } from "./signals.ts";
import {
  createPrinterWatch,
  defaultWatchTimings,
  type PrinterWatch,
  type WatchTimings,
} from "./slips/printer-watch.ts";
import { createSlipDesk, defaultSlipTimings, type SlipDesk, type SlipTimings } from "./slips/slip-desk.ts";
import { createStaffDesk, type StaffDesk } from "./staff/staff-desk.ts";

/** The whole product without sockets, HTTP and database. */
export type Application = {
  execute: ExecuteCommand;
  presentFrame: PresentFrame;
  presence: PresenceBoard;
  presentSetup: PresentSetup;
  pairing: PairingDesk;
  signals: Signals;
  say: Say;
  slipDesk: SlipDesk;
  catalogue: CatalogueHolder;
  staffDesk: StaffDesk;
  printerWatch: PrinterWatch;
  reportJobs: ReportJobs;
  /** E1: what the clock asks for. */
  turnDay(officeId: string): Promise<void>;
};

export type ApplicationOptions = {
  isShared: boolean;
  pageVersion: string | null;
  /** Origin at which phones reach the server; null: they do not. */
  phoneUrl: string | null;
  slipTimings?: Partial<SlipTimings & WatchTimings>;
  /** For what fails behind a command that was answered. */
  onError: (error: unknown) => void;
};

export async function createApplication(ports: Ports, options: ApplicationOptions): Promise<Application> {
  const { store, clock, random, holidays, devices } = ports;
  const signals = createSignals();
  const catalogue = await createCatalogueHolder({ ...ports, signals });
  const pairing = createPairingDesk({ devices, clock, random, signals });
  const timings = { ...defaultSlipTimings, ...defaultWatchTimings, ...options.slipTimings };
  const printerWatch = createPrinterWatch({ ...ports, signals, timings });
  const slipDesk = createSlipDesk({ ...ports, ...options, signals, watch: printerWatch, timings });
  const staffDesk = createStaffDesk({ ...ports, signals });
  const presence = createPresenceBoard({ devices, clock, signals, printerWatch, ...options });
  const presentSetup = createPresentSetup(options.pageVersion);
  const day: DayDependencies = { store, clock, random, catalogue };
  const queue = createQueueRunner(day);
  return {
    execute: createExecuteCommand({
      ...ports,
      catalogue,
      queue,
      pairing,
      presence,
      signals,
      presentSetup,
      slipDesk,
      staffDesk,
      phoneUrl: options.phoneUrl,
    }),
    presentFrame: createPresentFrame({ clock, holidays, catalogue }),
    presence,
    presentSetup,
    pairing,
    signals,
    say: createSay({ ...ports, catalogue }),
    slipDesk,
    catalogue,
    staffDesk,
    printerWatch,
    reportJobs: createReportJobs({ ...ports, ...options }),
    turnDay: (officeId) => turnDay(day, officeId),
  };
}
