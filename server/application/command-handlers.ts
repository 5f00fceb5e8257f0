import type { Result } from "#server/domain/result.ts";
import type { CommandInput, CommandName, CommandReplies } from "#server/protocol/commands.ts";
import type { ErrorCode } from "#server/protocol/errors.ts";
import type { Actor, DeviceActor, PhoneActor, StaffActor } from "./actor.ts";
import { authorise } from "./authorise.ts";
import { createAnnounce } from "./commands/announce.ts";
import { createCallForHelp } from "./commands/call-for-help.ts";
import { createDrawTicket } from "./commands/draw-ticket.ts";
import { createEditSettings } from "./commands/edit-settings.ts";
import { createKeepAbsences } from "./commands/keep-absences.ts";
import { createKeepAppointments } from "./commands/keep-appointments.ts";
import { createKeepCases } from "./commands/keep-cases.ts";
import { createKeepFollowUps } from "./commands/keep-follow-ups.ts";
import { createKeepHistoricValues } from "./commands/keep-historic-values.ts";
import { createKeepNotes } from "./commands/keep-notes.ts";
import { createKeepRegisters } from "./commands/keep-registers.ts";
import { createKeepReportTexts } from "./commands/keep-report-texts.ts";
import { createLeaveFeedback } from "./commands/leave-feedback.ts";
import { createListVisits } from "./commands/list-visits.ts";
import { createMakeReports } from "./commands/make-reports.ts";
import { createManageDevices } from "./commands/manage-devices.ts";
import { createManageStaff } from "./commands/manage-staff.ts";
import { createMoveTicket } from "./commands/move-ticket.ts";
import { createPrintSlips } from "./commands/print-slips.ts";
import { createPublishCatalogue } from "./commands/publish-catalogue.ts";
import { createReadAudit } from "./commands/read-audit.ts";
import { createReadCatalogue } from "./commands/read-catalogue.ts";
import { createRecordTalk } from "./commands/record-talk.ts";
import { createRecordVisit } from "./commands/record-visit.ts";
import { createRunDay } from "./commands/run-day.ts";
import { createRunDesk } from "./commands/run-desk.ts";
import { createSearchCases } from "./commands/search-cases.ts";
import { createSetRetention } from "./commands/set-retention.ts";
import type { Dependencies } from "./dependencies.ts";

/** `session:sync` asks about a connection, not about the queue: the gateway answers it. */
export type HandledCommand = Exclude<CommandName, "session:sync">;

type ActorByCommand = {
  "ticket:draw": DeviceActor;
  "slip:take": DeviceActor;
  "ticket:give-back": PhoneActor;
  "ticket:postpone": PhoneActor;
  "catalogue:read": DeviceActor | StaffActor;
  "device:report": DeviceActor;
  "feedback:leave": DeviceActor;
};
type ActorOf<N extends HandledCommand> = N extends keyof ActorByCommand ? ActorByCommand[N] : StaffActor;

type CommandHandler<N extends HandledCommand> = (
  actor: ActorOf<N>,
  input: CommandInput<N>,
) => Promise<Result<CommandReplies[N], ErrorCode>>;

/** A missing or misspelt command does not compile. */
export type CommandHandlers = { [N in HandledCommand]: CommandHandler<N> };

export type ExecuteCommand = (
  name: HandledCommand,
  actor: Actor,
  input: unknown,
) => Promise<Result<unknown, ErrorCode>>;

/** Runs one parsed command, after asking whether this actor may (R25). */
export function createExecuteCommand(deps: Dependencies): ExecuteCommand {
  const handlers: CommandHandlers = {
    ...createDrawTicket(deps),
    ...createMoveTicket(deps),
    ...createRecordTalk(deps),
    ...createRecordVisit(deps),
    ...createRunDesk(deps),
    ...createRunDay(deps),
    ...createListVisits(deps),
    ...createKeepCases(deps),
    ...createSearchCases(deps),
    ...createKeepFollowUps(deps),
    ...createKeepAppointments(deps),
    ...createReadCatalogue(deps),
    ...createPublishCatalogue(deps),
    ...createEditSettings(deps),
    ...createManageDevices(deps),
    ...createManageStaff(deps),
    ...createAnnounce(deps),
    ...createCallForHelp(deps),
    ...createLeaveFeedback(deps),
    ...createKeepAbsences(deps),
    ...createKeepRegisters(deps),
    ...createMakeReports(deps),
    ...createKeepReportTexts(deps),
    ...createKeepHistoricValues(deps),
    ...createPrintSlips(deps),
    ...createKeepNotes(deps),
    ...createSetRetention(deps),
    ...createReadAudit(deps),
  };
  return async (name, actor, input) => {
    const allowed = authorise(actor, name);
    if (!allowed.ok) return allowed;
    // The one cast: `authorise` has just established the actor, the schema the input.
    const handler = handlers[name] as (actor: Actor, input: unknown) => Promise<Result<unknown, ErrorCode>>;
    return handler(actor, input);
  };
}
