import type { AuditDraft } from "#server/domain/audit.ts";
import type { Result } from "#server/domain/result.ts";
import type { Instant } from "#server/domain/time.ts";
import type { StaffRole } from "#server/protocol/staff.ts";
import type { ActorRef } from "../ports.ts";

/** Somebody who may sign in, or might if they were not locked. */
export type StaffMember = {
  id: string;
  name: string;
  username: string;
  roles: readonly StaffRole[];
  /** Since when this person may not sign in; null: may. */
  lockedAt: Instant | null;
  /** Nothing works before the password is changed: somebody else gave it. */
  passwordChangeRequired: boolean;
  hasTwoFactor: boolean;
  sessions: readonly StaffMemberSession[];
};

export type StaffMemberSession = {
  id: string;
  since: Instant;
  seenAt: Instant;
  expiresAt: Instant;
  method: "password" | "oidc";
};

/** What is to be stored of one person, as one step with its entries in the audit. */
export type StaffChange = {
  userId: string;
  /** Makes the person; `set` then names all of them. */
  isNew?: boolean;
  set?: Partial<Pick<StaffMember, "name" | "username" | "roles" | "lockedAt" | "passwordChangeRequired">>;
  passwordHash?: string;
  /** Whom the other system meant is found anew by the user name. */
  forgetsProvider?: boolean;
  removesTwoFactor?: boolean;
  endsSessions?: readonly string[];
  audit: readonly AuditDraft[];
};

/** Throws `StorageUnavailableError` where the database does not answer. */
export type StaffStore = {
  /** True: nobody can sign in yet (R29). */
  isEmpty(): Promise<boolean>;
  list(officeId: string): Promise<readonly StaffMember[]>;
  /** Scrypt hash of the password; null: none, or no such person. */
  passwordHashOf(userId: string): Promise<string | null>;
  /**
   * Runs `change` on everybody as they are while nobody else can change them, and commits what it asks for. Two
   * administrators who lock each other in the same moment come one after the other.
   */
  update<E extends string>(
    officeId: string,
    actor: ActorRef,
    at: Instant,
    change: (members: readonly StaffMember[]) => Result<StaffChange | null, E>,
  ): Promise<Result<StaffChange | null, E | "username_taken">>;
  /** Sessions of these that are still there. */
  findSessions(ids: readonly string[]): Promise<readonly Pick<StaffMemberSession, "id" | "seenAt">[]>;
  touchSessions(ids: readonly string[], at: Instant): Promise<void>;
  /** Adds entries that tell of what the sign-in library has written just before. */
  note(officeId: string, actor: ActorRef, at: Instant, audit: readonly AuditDraft[]): Promise<void>;
};

/** Slow on purpose, and never more than two at a time (R28). */
export type Passwords = {
  hash(password: string): Promise<string>;
  verify(given: { hash: string; password: string }): Promise<boolean>;
  /** One of those everybody tries first, in lower case. */
  isCommon(word: string): boolean;
};
