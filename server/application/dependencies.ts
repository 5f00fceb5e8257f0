import type { AppointmentStore } from "./appointment-store.ts";
import type { AuditStore } from "./audit/audit-store.ts";
import type { CaseStore, FollowUpStore } from "./case-store.ts";
import type { CatalogueHolder } from "./catalogue-holder.ts";
import type { CatalogueStore } from "./catalogue-store.ts";
import type { NoteStore, TextSeal } from "./notes/note-store.ts";
import type { PairingDesk } from "./pairing.ts";
import type {
  Clock,
  DeviceStore,
  FeedbackStore,
  HolidayCalendar,
  QueueStore,
  Random,
  SlipPrinter,
  SlipRenderer,
  SlipStore,
  Speech,
  StatisticStore,
  VisitStore,
} from "./ports.ts";
import type { PresenceBoard } from "./presence.ts";
import type { PresentSetup } from "./presenters/present-setup.ts";
import type { QueueRunner } from "./queue-runner.ts";
import type { RegisterStores } from "./registers/register-stores.ts";
import type { ReportStore } from "./report/report-store.ts";
import type { ReportWork } from "./report/report-work.ts";
import type { RetentionStore } from "./retention/retention-store.ts";
import type { Signals } from "./signals.ts";
import type { SlipDesk } from "./slips/slip-desk.ts";
import type { StaffDesk } from "./staff/staff-desk.ts";
import type { Passwords, StaffStore } from "./staff/staff-store.ts";

/** What the outside provides. */
export type Ports = {
  store: QueueStore;
  visits: VisitStore;
  cases: CaseStore;
  followUps: FollowUpStore;
  appointments: AppointmentStore;
  statistics: StatisticStore;
  catalogues: CatalogueStore;
  devices: DeviceStore;
  feedback: FeedbackStore;
  registers: RegisterStores;
  reports: ReportStore;
  reportWork: ReportWork;
  people: StaffStore;
  passwords: Passwords;
  notes: NoteStore;
  textSeal: TextSeal;
  retention: RetentionStore;
  audit: AuditStore;
  slips: SlipStore;
  slipRenderer: SlipRenderer;
  slipPrinter: SlipPrinter;
  holidays: HolidayCalendar;
  clock: Clock;
  random: Random;
  speech: Speech;
};

/** What a command may use. */
export type Dependencies = Ports & {
  catalogue: CatalogueHolder;
  queue: QueueRunner;
  pairing: PairingDesk;
  presence: PresenceBoard;
  signals: Signals;
  presentSetup: PresentSetup;
  /** Origin at which phones reach the server; null: they do not. */
  phoneUrl: string | null;
  slipDesk: SlipDesk;
  staffDesk: StaffDesk;
};
