import type { PrinterConfig } from "#server/domain/device-config.ts";
import type { Queue, QueueChange, TicketStatistic } from "#server/domain/queue.ts";
import type { Result } from "#server/domain/result.ts";
import type { PrinterFault, StoredSlipState } from "#server/domain/slip.ts";
import type { ConcernCode, TicketId } from "#server/domain/ticket.ts";
import type { Instant, PlainDate } from "#server/domain/time.ts";
import type { OutcomeCode, Visit, VisitId } from "#server/domain/visit.ts";
import type { DeviceSetup } from "#server/protocol/device-config.ts";
import type { StaffRole } from "#server/protocol/staff.ts";
import type { DeviceKind } from "#server/protocol/values.ts";
import type { LobbyLocale } from "#server/words/lobby-locales.ts";
import type { Utterance } from "#server/words/render-saying.ts";
import type { SlipContent } from "./slips/slip-content.ts";

/** Who caused a change, as stored with its event. Never a name. `operator`: somebody at the server's own console. */
export type ActorRef = { kind: "kiosk" | "display" | "phone" | "staff" | "clock" | "operator"; id: string | null };

/** Who did it when: what the log of changes keeps beside what was done (R35). */
export type Trace = { actor: ActorRef; at: Instant };

/**
 * The queue's storage. `docs/queue-rules.md` S1–S8, `tests/support/queue-store-contract.ts`.
 * Throws `StorageUnavailableError` where the database does not answer, is full, locked or read-only.
 */
export type QueueStore = {
  officeIds(): Promise<readonly string[]>;
  /** @throws if the office does not exist. */
  read(officeId: string): Promise<Queue>;
  /**
   * Runs the pure `change` against the current queue and commits it as one atomic step (S3). `change` may run again
   * when another process was faster. Its null commits nothing and answers with the queue as it is. With a `visitId` it
   * is given that record as well, read in the same turn (S10); null: there is none.
   */
  update<E extends string>(
    officeId: string,
    actor: ActorRef,
    change: (queue: Queue, visit: Visit | null) => Result<QueueChange | null, E>,
    visitId?: VisitId | null,
  ): Promise<Result<Queue, E>>;
  /** Asks the database for the current revision; calls `onChange` where another process was faster. */
  refresh(officeId: string): Promise<Queue>;
  /** The ticket of today behind a phone page; null for a wrong or dead token. */
  findByPhoneToken(token: string): Promise<{ officeId: string; ticketId: TicketId } | null>;
  /** Called with every queue this store committed or found committed by another process. */
  onChange(listener: (queue: Queue) => void): () => void;
};

export type VisitFilter = {
  from: PlainDate;
  to: PlainDate;
  concern: ConcernCode | null;
  outcome: OutcomeCode | null;
  open: boolean;
  offset: number;
  limit: number;
  /** Beyond that many nobody counts: `hasMore` says that there are others. */
  countUpTo: number;
};

/** Reading the record. Writing goes through `QueueStore.update`, so that visit and queue are one step. */
export type VisitStore = {
  find(officeId: string, id: VisitId): Promise<Visit | null>;
  list(officeId: string, filter: VisitFilter): Promise<{ total: number; hasMore: boolean; visits: readonly Visit[] }>;
};

export type StatisticStore = {
  /** Over the latest 200 rows with a promise and a wait. */
  promiseKept(officeId: string): Promise<{ kept: number; of: number } | null>;
  /** How the numbers of a closed day ended. */
  endingsOf(officeId: string, date: PlainDate): Promise<Readonly<Record<TicketStatistic["ending"], number>>>;
};

export type Device = {
  id: string;
  officeId: string;
  kind: DeviceKind;
  name: string;
  pairedAt: Instant;
  lastSeenAt: Instant | null;
  setup: DeviceSetup;
};

/** Paired devices, pairing requests and one-time links (R29). Secrets are stored as SHA-256 only. */
export type DeviceStore = {
  list(officeId: string): Promise<readonly Device[]>;
  /** @returns null for an unknown or revoked secret. */
  findBySecret(secretHash: string): Promise<Device | null>;
  rename(officeId: string, deviceId: string, name: string, by: Trace): Promise<boolean>;
  revoke(officeId: string, deviceId: string, by: Trace): Promise<boolean>;
  seen(deviceId: string, at: Instant): Promise<void>;
  /** @returns false for an unknown device, or one of another kind. */
  configure(officeId: string, deviceId: string, setup: DeviceSetup, by: Trace): Promise<boolean>;
  find(officeId: string, deviceId: string): Promise<Device | null>;

  createPairing(pairing: Pairing): Promise<void>;
  findPairingByUserCode(userCodeHash: string): Promise<Pairing | null>;
  findPairingByDeviceCode(deviceCodeHash: string): Promise<Pairing | null>;
  notePoll(pairingId: string, at: Instant): Promise<void>;
  approvePairing(pairingId: string, approval: { officeId: string; name: string; by: Trace }): Promise<boolean>;
  /** Turns an approved pairing, or a link, into a device, once; null if it was used already. */
  claimPairing(pairingId: string, device: { id: string; secretHash: string; at: Instant }): Promise<Device | null>;

  createLink(link: OneTimeLink): Promise<void>;
  findLink(tokenHash: string): Promise<OneTimeLink | null>;
  claimLink(tokenHash: string, device: { id: string; secretHash: string; at: Instant }): Promise<Device | null>;
  /** Marks a set-up link as used, once. */
  useLink(tokenHash: string, at: Instant): Promise<boolean>;
};

export type Pairing = {
  id: string;
  kind: DeviceKind;
  userCodeHash: string;
  deviceCodeHash: string;
  createdAt: Instant;
  expiresAt: Instant;
  lastPollAt: Instant | null;
  approval: { officeId: string; name: string; at: Instant } | null;
  claimedAt: Instant | null;
};

/** A link printed on the server's own console: the first administrator, or a device without a keyboard. */
export type OneTimeLink = {
  tokenHash: string;
  purpose: "setup" | "device";
  device: { officeId: string; kind: DeviceKind; name: string } | null;
  expiresAt: Instant;
  usedAt: Instant | null;
};

/** Praise, criticism or an idea left without a number. */
export type Feedback = {
  id: string;
  date: PlainDate;
  kind: ConcernCode;
  tile: ConcernCode | null;
  helped: "yes" | "partly" | "no" | null;
  catalogueVersion: string;
};

export type FeedbackStore = {
  /** The same id again changes nothing. */
  add(officeId: string, feedback: Feedback): Promise<void>;
};

/** The voice. Reads only what `server/words/render-saying.ts` made. */
export type Speech = {
  /** Names the sound of these utterances: another voice or another text gets another tag. */
  tagOf(utterances: readonly Utterance[]): string;
  /**
   * A 16-bit mono WAV file, one utterance after the other. Of several that wait the lowest `rank` comes first.
   * @returns null where the voice does not work now.
   */
  say(utterances: readonly Utterance[], rank: number): Promise<Uint8Array | null>;
  /** Does the work of the first clip of a language before anybody waits for it. */
  warmUp(locale: LobbyLocale): Promise<void>;
  close(): Promise<void>;
};

/** What was begun for which ticket (K1). A row goes with its ticket, when the day is closed (P7). */
export type SlipStore = {
  /**
   * Notes, durably, that this ticket's slip is begun. False: it was begun before, or the ticket is gone: then nothing
   * may be printed.
   */
  claim(ticketId: TicketId, state: Extract<StoredSlipState, "printing" | "handed_over">): Promise<boolean>;
  settle(ticketId: TicketId, state: StoredSlipState): Promise<void>;
  find(ticketId: TicketId): Promise<StoredSlipState | null>;
};

/** Printers that are asked and written to over the network. */
export type SlipPrinter = {
  /**
   * Prints at most once; jobs of one printer run one after the other. `claim` is asked after the printer was found
   * ready and before the first byte of the slip leaves; its false ends the job. Never rejects for what a printer does.
   */
  print(printer: PrinterConfig, bytes: Uint8Array, claim: () => Promise<boolean>): Promise<PrintOutcome>;
  /** Null: it is there but tells nothing of itself. */
  ask(printer: PrinterConfig): Promise<"ready" | PrinterFault | null>;
};

export type PrintOutcome =
  /** Certainly nothing was printed (K2). */
  | { kind: "not_begun"; fault: PrinterFault }
  | { kind: "not_claimed" }
  /** `after`: what the printer said of itself in the end. */
  | { kind: "begun"; state: "printed" | "sent" | "unsure"; after: "ready" | PrinterFault | null };

export type SlipPaper = Pick<PrinterConfig, "paperMm" | "codePage" | "cut" | "logo">;

/** Makes a slip visible. */
export type SlipRenderer = {
  /** Loads what the first slip would have to wait for. */
  prepare(): Promise<void>;
  /** ESC/POS. */
  toBytes(slip: SlipContent, paper: SlipPaper): Promise<Uint8Array>;
  /** The same as a picture, for the settings page: a `data:` address. */
  toPreview(slip: SlipContent, paper: SlipPaper): Promise<string>;
  /** The whole slip drawn, 576 dots of 1/8 mm wide, for a browser that prints: a `data:` address. */
  toPage(slip: SlipContent): Promise<string>;
};

export type Clock = { now(): Instant };

/** Randomness comes in through here, so that tests can fix it. */
export type Random = {
  /** 128 bits, base64url, 22 characters. */
  token(): string;
  /** Integer in [0, below). */
  below(limit: number): number;
  uuid(): string;
};

/** Public holidays of a state: name, or null on an ordinary day. Pure lookup. */
export type HolidayCalendar = (region: string, date: PlainDate) => string | null;

export type StaffSession = {
  sessionId: string;
  userId: string;
  name: string;
  officeId: string;
  roles: readonly StaffRole[];
  expiresAt: Instant;
};

/** What has to be done before anything else works (U4, U5). */
export type AccountDuty = "password" | "two_factor";

export type SessionWithDuty = StaffSession & {
  duty: AccountDuty | null;
  /** The day from which a second factor will be needed and is missing yet; null: not, or not known. */
  twoFactorDue: PlainDate | null;
};

/** Who is signed in, from a `Cookie` header. */
export type StaffSessions = {
  /** Null also for somebody who has a duty first: whoever forgets to ask lets nobody in. */
  find(cookie: string): Promise<StaffSession | null>;
  findWithDuty(cookie: string): Promise<SessionWithDuty | null>;
};
