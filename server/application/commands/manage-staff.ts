import { changedFields } from "#server/domain/audit.ts";
import { saveSettings } from "#server/domain/day.ts";
import type { SignInRules } from "#server/domain/office-settings.ts";
import type { Queue } from "#server/domain/queue.ts";
import { err, ok } from "#server/domain/result.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import { staffListReply } from "#server/protocol/staff.ts";
import { type StaffActor, toActorRef } from "../actor.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";
import type { StaffMember } from "../staff/staff-store.ts";

type ManageStaff = Pick<
  CommandHandlers,
  | "user:list"
  | "user:add"
  | "user:change"
  | "user:lock"
  | "user:reset-password"
  | "user:reset-two-factor"
  | "user:end-sessions"
  | "sign-in-rules:save"
>;

export function createManageStaff({ store, queue, staffDesk, signals }: Dependencies): ManageStaff {
  return {
    "user:list": async (actor) => {
      const [members, { settings }] = await Promise.all([staffDesk.list(actor.officeId), store.read(actor.officeId)]);
      return ok(
        staffListReply.parse({ members: members.map((one) => presentMember(one, actor)), rules: settings.signIn }),
      );
    },
    "user:add": (actor, draft) => staffDesk.add(editorOf(actor), draft),
    "user:change": (actor, { userId, before, after }) => staffDesk.change(editorOf(actor), userId, { before, after }),
    "user:lock": (actor, { userId, locked }) => staffDesk.setLocked(editorOf(actor), userId, locked),
    "user:reset-password": (actor, { userId }) => staffDesk.resetPassword(editorOf(actor), userId),
    "user:reset-two-factor": (actor, { userId }) => staffDesk.resetTwoFactor(editorOf(actor), userId),
    // One's own, too, except for the one at work.
    "user:end-sessions": (actor, { userId }) =>
      staffDesk.endSessions(editorOf(actor), userId, { except: userId === actor.userId ? actor.sessionId : null }),
    "sign-in-rules:save": async (actor, { before, after }) => {
      const result = await queue.run(actor, (current, now) => saveRules(current, before, after, now));
      if (result.ok) signals.send({ type: "records_changed", officeId: actor.officeId, what: "users" });
      return result.ok ? ok(null) : result;
    },
  };
}

function editorOf(actor: StaffActor) {
  return { officeId: actor.officeId, ref: toActorRef(actor) };
}

function saveRules(current: Queue, before: SignInRules, after: SignInRules, now: string) {
  const { settings } = current;
  const isAsRead = changedFields(settings.signIn, before).length === 0;
  // The same again is what a page sends whose answer was lost.
  if (!isAsRead && changedFields(settings.signIn, after).length > 0) return err("record_conflict");
  // From today on would be in the middle of somebody's day (U5).
  const { twoFactorFrom } = after;
  const isNewDay = twoFactorFrom !== null && twoFactorFrom !== settings.signIn.twoFactorFrom;
  if (isNewDay && twoFactorFrom <= localDate(now, settings.timeZone)) return err("date_invalid");
  return saveSettings(current, { ...settings, signIn: after }, now);
}

function presentMember({ sessions, ...member }: StaffMember, actor: StaffActor) {
  const seen = sessions.map((session) => session.seenAt).toSorted();
  return {
    ...member,
    isSelf: member.id === actor.userId,
    sessionCount: sessions.length,
    seenAt: seen.at(-1) ?? null,
  };
}
