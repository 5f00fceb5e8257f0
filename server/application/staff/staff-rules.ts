import { auditOf, changedFields } from "#server/domain/audit.ts";
import { err, ok, type Result } from "#server/domain/result.ts";
import type { Instant } from "#server/domain/time.ts";
import type { StaffRole } from "#server/protocol/staff.ts";
import type { StaffChange, StaffMember } from "./staff-store.ts";

/** What somebody is called, and may do. */
export type StaffProfile = { name: string; username: string; roles: readonly StaffRole[] };

type Members = readonly StaffMember[];
type Changed<E extends string> = Result<StaffChange | null, E | "record_not_found">;

/** The same person again is the same person, with a new password: the answer with the first one was lost. */
export function addMember(
  members: Members,
  draft: StaffProfile & { userId: string; passwordHash: string; passwordChangeRequired: boolean },
): Result<StaffChange, "username_taken" | "record_conflict"> {
  const { userId, name, username, roles, passwordHash, passwordChangeRequired } = draft;
  const known = members.find((member) => member.id === userId);
  if (known) {
    const isSame = changedFields(profileOf(known), profileOf(draft)).length === 0;
    if (!isSame || !known.passwordChangeRequired || known.sessions.length > 0) return err("record_conflict");
    return ok({ userId, passwordHash, audit: [auditOf("password_reset", { kind: "user", id: userId })] });
  }
  if (members.some((member) => member.username === username)) return err("username_taken");
  return ok({
    userId,
    isNew: true,
    set: { name, username, roles: inOrder(roles), passwordChangeRequired },
    passwordHash,
    audit: [auditOf("user_created", { kind: "user", id: userId })],
  });
}

/** `before` is what whoever changes it had in front of them; other roles end all sessions (U3). */
export function changeMember(
  members: Members,
  userId: string,
  { before, after }: { before: StaffProfile; after: StaffProfile },
): Changed<"record_conflict" | "last_administrator" | "username_taken"> {
  const member = members.find((one) => one.id === userId);
  if (!member) return err("record_not_found");
  const wanted = profileOf(after);
  const fields = changedFields(profileOf(member), wanted);
  if (fields.length === 0) return ok(null);
  if (changedFields(profileOf(member), profileOf(before)).length > 0) {
    return err("record_conflict");
  }
  const stopsAdministering = isActiveAdministrator(member) && !wanted.roles.includes("administrator");
  if (stopsAdministering && !hasOtherAdministrator(members, userId)) return err("last_administrator");
  if (members.some((one) => one.id !== userId && one.username === wanted.username)) return err("username_taken");
  return ok({
    userId,
    set: wanted,
    endsSessions: fields.includes("roles") ? sessionsOf(member) : [],
    audit: [auditOf("user_changed", { kind: "user", id: userId }, fields)],
  });
}

/** @param actorId null: whoever sits at the server itself. */
export function lockMember(
  members: Members,
  actorId: string | null,
  userId: string,
  lockedAt: Instant | null,
): Changed<"not_yourself" | "last_administrator"> {
  const member = members.find((one) => one.id === userId);
  if (!member) return err("record_not_found");
  if ((member.lockedAt === null) === (lockedAt === null)) return ok(null);
  if (lockedAt !== null && actorId === userId) return err("not_yourself");
  if (lockedAt !== null && isActiveAdministrator(member) && !hasOtherAdministrator(members, userId)) {
    return err("last_administrator");
  }
  return ok({
    userId,
    set: { lockedAt },
    endsSessions: sessionsOf(member),
    audit: [auditOf(lockedAt === null ? "user_unlocked" : "user_locked", { kind: "user", id: userId })],
  });
}

/** One's own password is changed with the old one, not reset. */
export function resetPassword(
  members: Members,
  actorId: string | null,
  userId: string,
  passwordHash: string,
): Changed<"not_yourself"> {
  const member = members.find((one) => one.id === userId);
  if (!member) return err("record_not_found");
  if (actorId === userId) return err("not_yourself");
  return ok({
    userId,
    set: { passwordChangeRequired: true },
    passwordHash,
    forgetsProvider: true,
    endsSessions: sessionsOf(member),
    audit: [auditOf("password_reset", { kind: "user", id: userId })],
  });
}

/** For somebody whose phone is gone; one's own is turned off with the password. */
export function resetTwoFactor(members: Members, actorId: string | null, userId: string): Changed<"not_yourself"> {
  const member = members.find((one) => one.id === userId);
  if (!member) return err("record_not_found");
  if (actorId === userId) return err("not_yourself");
  if (!member.hasTwoFactor) return ok(null);
  return ok({
    userId,
    removesTwoFactor: true,
    endsSessions: sessionsOf(member),
    audit: [auditOf("two_factor_reset", { kind: "user", id: userId })],
  });
}

/** @param which one of them, or all but one. */
export function endSessions(
  members: Members,
  userId: string,
  which: { only: string } | { except: string | null },
): Changed<never> {
  const member = members.find((one) => one.id === userId);
  if (!member) return err("record_not_found");
  const ended = sessionsOf(member).filter((id) => ("only" in which ? id === which.only : id !== which.except));
  if (ended.length === 0) return ok(null);
  return ok({
    userId,
    endsSessions: ended,
    audit: [auditOf("session_ended", { kind: "user", id: userId })],
  });
}

/** Everywhere else one is signed out: whoever knew the old password is, too. */
export function changeOwnPassword(
  members: Members,
  { userId, sessionId, passwordHash }: { userId: string; sessionId: string; passwordHash: string },
): Changed<never> {
  const member = members.find((one) => one.id === userId);
  if (!member) return err("record_not_found");
  return ok({
    userId,
    set: { passwordChangeRequired: false },
    passwordHash,
    endsSessions: sessionsOf(member).filter((id) => id !== sessionId),
    audit: [auditOf("password_changed", { kind: "user", id: userId })],
  });
}

function profileOf({ name, username, roles }: StaffProfile): StaffProfile {
  return { name, username, roles: inOrder(roles) };
}

const roleOrder: readonly StaffRole[] = ["ombudsperson", "administrator", "report_reader"];

function inOrder(roles: readonly StaffRole[]): StaffRole[] {
  return roleOrder.filter((role) => roles.includes(role));
}

function isActiveAdministrator(member: StaffMember): boolean {
  return member.lockedAt === null && member.roles.includes("administrator");
}

function hasOtherAdministrator(members: Members, userId: string): boolean {
  return members.some((member) => member.id !== userId && isActiveAdministrator(member));
}

function sessionsOf(member: StaffMember): string[] {
  return member.sessions.map((session) => session.id);
}
