import * as z from "zod";
import type { SlipState, SlipWay } from "#server/domain/slip.ts";
import { type AbsenceReplies, absenceInputs } from "./absences.ts";
import { alarmCommandInputs, type StaffAlarms } from "./alarms.ts";
import { type AppointmentReplies, appointmentActors, appointmentInputs } from "./appointments.ts";
import { type CaseReplies, caseActors, caseInputs } from "./cases.ts";
import { type CatalogueReplies, catalogueInputs } from "./catalogue.ts";
import { deviceSetup, type OwnSetup, printerConfig, slipPaper } from "./device-config.ts";
import type { ErrorCode } from "./errors.ts";
import { type RegisterReplies, registerInputs } from "./registers.ts";
import type { DeviceListReply, SettingsReply, VisitListReply } from "./replies.ts";
import { type ReportReplies, reportActors, reportInputs } from "./report-commands.ts";
import { deskDraft, officeSettings } from "./settings.ts";
import type { Presence, SnapshotOf } from "./snapshots.ts";
import { type StaffReplies, type StaffRole, staffCommandInputs } from "./staff.ts";
import { type TraceReplies, traceActors, traceInputs } from "./traces.ts";
import {
  announcement,
  concernCode,
  type DeviceOrder,
  deskId,
  deviceId,
  deviceOrder,
  deviceProblem,
  instant,
  languageTag,
  outcomeCode,
  plainDate,
  type SlipNews,
  type StaffChange,
  shortName,
  ticketId,
  visitId,
} from "./values.ts";
import { type VisitReplies, visitEdit, visitInputs } from "./visit.ts";

/** Who may send a command. `staff:<role>` needs that role; the server knows the actor, no payload names one. */
export type ActorClass = "kiosk" | "display" | "phone" | `staff:${StaffRole}`;

const ticket = z.strictObject({ ticketId });
const desk = z.strictObject({ deskId });
const nothing = z.strictObject({});

/** Commands a browser may send. The key is the wire name; the schema is the only declaration of its input. */
export const commandInputs = {
  /** Any client, every 5 s: am I current? The answer confirms that the server is there (R14). */
  "session:sync": z.strictObject({ epoch: z.string().max(40), revision: z.int(), etag: z.string().max(40) }),

  "ticket:draw": z.strictObject({
    /** Made by the kiosk when the citizen taps; the same id again returns the same ticket (D2). */
    ticketId,
    concern: concernCode.nullable(),
    language: languageTag,
    wishes: z.strictObject({
      moreTime: z.boolean(),
      fetch: z.boolean(),
      interpreter: z.boolean(),
      appointment: z.boolean(),
    }),
  }),
  /** The slip for the kiosk's own browser to print: given out once a ticket (K1). */
  "slip:take": ticket,
  /** The visitor gives the number back. */
  "ticket:give-back": nothing,
  /** "Ten more minutes": the next one is called first, once (C10). */
  "ticket:postpone": nothing,

  "queue:call-next": desk,
  "ticket:call": z.strictObject({ ticketId, deskId }),
  "ticket:recall": ticket,
  /** The first one opens the record with this id; a talk that goes on keeps the one it has (C6). */
  "ticket:start": z.strictObject({ ticketId, visitId }),
  /** Talk and record in one; `later`: "später erfassen" (C6). */
  "ticket:complete": z.strictObject({ ticketId, later: z.boolean(), ...visitEdit }),
  "ticket:mark-no-show": ticket,
  "ticket:requeue": z.strictObject({ ticketId, position: z.enum(["first", "last"]) }),
  "ticket:park": ticket,
  "ticket:resume": ticket,
  "ticket:transfer": z.strictObject({ ticketId, deskId }),
  "ticket:cancel": ticket,
  "ticket:reinstate": ticket,

  /** `takeOver`: also where somebody else works (C12). */
  "desk:open": z.strictObject({ deskId, takeOver: z.boolean().optional() }),
  "desk:close": desk,
  "desk:undo-call": desk,
  "desk:wait-for-next": z.strictObject({ deskId, armed: z.boolean() }),
  "desk:pause": z.strictObject({ deskId, until: instant }),
  "desk:end-break": desk,

  "queue:stop-drawing": z.strictObject({ stopped: z.boolean() }),
  "day:close": nothing,
  /** How the numbers of a closed day ended: counts only. */
  "day:summary": z.strictObject({ date: plainDate }),

  ...visitInputs,
  "visit:list": z.strictObject({
    from: plainDate,
    to: plainDate,
    concern: concernCode.nullable(),
    outcome: outcomeCode.nullable(),
    /** Only those that were put off (C6). */
    open: z.boolean(),
    offset: z.int().min(0).max(1_000),
  }),

  ...caseInputs,
  ...appointmentInputs,

  ...catalogueInputs,

  "settings:read": nothing,
  "settings:save": z.strictObject({ settings: officeSettings }),
  "desk:save": z.strictObject({ desk: deskDraft }),
  /** Approves the eight letters a new device shows (R29). */
  "device:approve": z.strictObject({ code: z.string().max(20), name: shortName }),
  "device:rename": z.strictObject({ deviceId, name: shortName }),
  "device:revoke": z.strictObject({ deviceId }),
  /** How every device is set up. */
  "device:list": nothing,
  "device:configure": z.strictObject({ deviceId, setup: deviceSetup }),
  /** Reload its page, say on its screen which one it is, or (a display) make a test call. */
  "device:order": z.strictObject({ deviceId, order: deviceOrder }),
  /** A device tells what is wrong with its sound, or null when it is right again (E3). */
  "device:report": z.strictObject({ problem: deviceProblem.nullable() }),

  /** How a slip would look; `paper` null: as the kiosk's browser prints it. */
  "device:preview-slip": z.strictObject({ paper: slipPaper.nullable(), language: languageTag }),
  /** Prints a slip that says it is a test, on a printer that need not be stored yet. */
  "device:test-slip": z.strictObject({ printer: printerConfig, language: languageTag }),

  "announcement:save": z.strictObject({ announcement }),
  "announcement:remove": z.strictObject({ id: z.uuid() }),

  ...traceInputs,

  /** Praise, criticism or an idea without a number; the same id again is stored once. */
  "feedback:leave": z.strictObject({
    id: z.uuid(),
    kind: concernCode,
    tile: concernCode.nullable(),
    helped: z.enum(["yes", "partly", "no"]).nullable(),
  }),

  ...absenceInputs,
  ...registerInputs,
  ...reportInputs,
  ...staffCommandInputs,
  ...alarmCommandInputs,
} as const;

export type CommandName = keyof typeof commandInputs;
export type CommandInput<N extends CommandName> = z.output<(typeof commandInputs)[N]>;
export type CommandPayload<N extends CommandName> = z.input<(typeof commandInputs)[N]>;

const ombudsperson = ["staff:ombudsperson"] as const;
const settingsStaff = ["staff:ombudsperson", "staff:administrator"] as const;
const administrator = ["staff:administrator"] as const;

/** Who may send which command (R25). A command without a row does not compile. */
export const commandActors: Record<CommandName, readonly ActorClass[]> = {
  "session:sync": ["kiosk", "display", "phone", "staff:ombudsperson", "staff:administrator", "staff:report_reader"],
  "ticket:draw": ["kiosk"],
  "slip:take": ["kiosk"],
  "ticket:give-back": ["phone"],
  "ticket:postpone": ["phone"],
  "queue:call-next": ombudsperson,
  "ticket:call": ombudsperson,
  "ticket:recall": ombudsperson,
  "ticket:start": ombudsperson,
  "ticket:complete": ombudsperson,
  "ticket:mark-no-show": ombudsperson,
  "ticket:requeue": ombudsperson,
  "ticket:park": ombudsperson,
  "ticket:resume": ombudsperson,
  "ticket:transfer": ombudsperson,
  "ticket:cancel": ombudsperson,
  "ticket:reinstate": ombudsperson,
  "desk:open": ombudsperson,
  "desk:close": ombudsperson,
  "desk:undo-call": ombudsperson,
  "desk:wait-for-next": ombudsperson,
  "desk:pause": ombudsperson,
  "desk:end-break": ombudsperson,
  "queue:stop-drawing": ombudsperson,
  "day:close": ombudsperson,
  "day:summary": ombudsperson,
  "visit:open": ombudsperson,
  "visit:read": ombudsperson,
  "visit:edit": ombudsperson,
  "visit:finish": ombudsperson,
  "visit:put-off": ombudsperson,
  "visit:discard": ombudsperson,
  "visit:list": ombudsperson,
  ...caseActors,
  ...appointmentActors,
  "catalogue:read": ["kiosk", ...settingsStaff],
  "catalogue:read-version": settingsStaff,
  "catalogue:publish": settingsStaff,
  "settings:read": settingsStaff,
  "settings:save": settingsStaff,
  "desk:save": settingsStaff,
  "device:approve": settingsStaff,
  "device:rename": settingsStaff,
  "device:revoke": settingsStaff,
  "device:list": settingsStaff,
  "device:configure": settingsStaff,
  "device:order": settingsStaff,
  "device:report": ["kiosk", "display"],
  "device:preview-slip": settingsStaff,
  "device:test-slip": settingsStaff,
  "announcement:save": settingsStaff,
  "announcement:remove": settingsStaff,
  ...traceActors,
  "feedback:leave": ["kiosk"],
  "absence:save": settingsStaff,
  "absence:remove": settingsStaff,
  "absence:list": settingsStaff,
  "suggestion:save": ombudsperson,
  "client-view:save": ombudsperson,
  "client-view:release": ombudsperson,
  "expert-view:save": ombudsperson,
  "policy-event:save": ombudsperson,
  "register:remove": ombudsperson,
  "register:read": ombudsperson,
  "register:remind": ombudsperson,
  ...reportActors,
  "user:list": administrator,
  "user:add": administrator,
  "user:change": administrator,
  "user:lock": administrator,
  "user:reset-password": administrator,
  "user:reset-two-factor": administrator,
  "user:end-sessions": administrator,
  "sign-in-rules:save": administrator,
  "alarm:raise": settingsStaff,
  "alarm:answer": settingsStaff,
  "alarm:end": settingsStaff,
};

/** Of a closed day (E1). */
export type DaySummary = { completed: number; noShow: number; cancelled: number; expired: number };

/** What a kiosk shows of its own draw: private to the person in front of it (P3a). */
export type DrawReply = {
  number: number;
  ahead: number;
  wait: { lowMinutes: number; highMinutes: number } | null;
  /** Whole address of the ticket's phone page, token included; null: phones do not reach this server. */
  phoneUrl: string | null;
  /** Whether a slip is coming; how it stands is told as `ticket:slip`. */
  slip: SlipWay;
};

/** Replies of the parts that have a file of their own. */
type PartReplies = AbsenceReplies &
  AppointmentReplies &
  CatalogueReplies &
  RegisterReplies &
  ReportReplies &
  StaffReplies &
  TraceReplies &
  VisitReplies;

/** Replies by command. `null` where the next snapshot says it all. */
export type CommandReplies = {
  [N in CommandName]: N extends keyof PartReplies
    ? PartReplies[N]
    : N extends "session:sync"
      ? { current: boolean; serverTime: string }
      : N extends "ticket:draw"
        ? DrawReply
        : N extends "slip:take"
          ? { page: string | null }
          : N extends "device:preview-slip"
            ? { image: string }
            : N extends "device:test-slip"
              ? { state: SlipState }
              : N extends "queue:call-next"
                ? { ticketId: string; number: number }
                : N extends "settings:read"
                  ? SettingsReply
                  : N extends "day:summary"
                    ? DaySummary
                    : N extends "visit:list"
                      ? VisitListReply
                      : N extends "device:list"
                        ? DeviceListReply
                        : N extends keyof CaseReplies
                          ? CaseReplies[N]
                          : null;
};

export type Ack<T> = { ok: true; data: T } | { ok: false; code: ErrorCode; reference?: string };

export type ClientToServerEvents = {
  [N in CommandName]: (input: CommandPayload<N>, ack: (reply: Ack<CommandReplies[N]>) => void) => void;
};

/** `etag` changes whenever anything in the snapshot does, also by the clock alone. */
export type ServerToClientEvents = {
  [A in keyof SnapshotOf as `${A}:snapshot`]: (snapshot: SnapshotOf[A], etag: string) => void;
} & {
  "staff:presence": (presence: Presence) => void;
  /** To every page of staff: who needs help (C11); after connecting and with every change. */
  "staff:alarms": (alarms: StaffAlarms) => void;
  /** To consoles, records and settings pages: this has changed, ask for it again. Says nothing of what it is. */
  "staff:changed": (what: StaffChange) => void;
  /** To a device: how it is set up; when it connects and with every change. */
  "device:setup": (setup: OwnSetup) => void;
  "device:order": (order: DeviceOrder) => void;
  /** To the kiosk that drew it: how its slip stands. */
  "ticket:slip": (news: SlipNews) => void;
};

/** What the client says of itself in the handshake. Who it is comes from its cookie, or the phone's token. */
export const handshakeAuth = z.object({
  protocolVersion: z.int(),
  audience: z.enum(["kiosk", "display", "phone", "console", "settings", "report"]),
  phoneToken: z
    .string()
    .regex(/^[\w-]{22}$/)
    .optional(),
  /** Staff: whose page it is. Somebody else who signed in meanwhile is not let in by it, and hands in nothing of theirs. */
  person: z.string().max(64).optional(),
  /** The build its pages are of: staff see whether a screen runs an old one. */
  pageVersion: z
    .string()
    .regex(/^[\w-]{1,32}$/)
    .optional(),
});
export type HandshakeAuth = z.output<typeof handshakeAuth>;
