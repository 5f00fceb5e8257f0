import { checkPassword, type PasswordProblem } from "#server/domain/password-rules.ts";
import { err, ok, type Result } from "#server/domain/result.ts";
import type { ActorRef, Clock, QueueStore, Random } from "../ports.ts";
import type { Signals } from "../signals.ts";
import { newFirstPassword } from "./first-password.ts";
import {
  addMember,
  changeMember,
  changeOwnPassword,
  endSessions,
  lockMember,
  resetPassword,
  resetTwoFactor,
  type StaffProfile,
} from "./staff-rules.ts";
import type { Passwords, StaffChange, StaffMember, StaffStore } from "./staff-store.ts";

/** Who does it: a person, or nobody but the machine itself. */
export type StaffEditor = { officeId: string; ref: ActorRef };

type NewMember = StaffProfile & { userId: string };

/** People who may sign in. There is no sign-up: set-up makes the first, administrators the others. */
export type StaffDesk = {
  list(officeId: string): Promise<readonly StaffMember[]>;
  /** What is wrong with a new password (U1); null: nothing. */
  checkPassword(officeId: string, password: string, own: readonly string[]): Promise<PasswordProblem | null>;
  /** With a password of their own choice: the first administrator, or somebody at the server. */
  addWithPassword(
    by: StaffEditor,
    draft: NewMember & { password: string },
  ): Promise<Result<null, "username_taken" | "record_conflict" | PasswordProblem>>;
  /** With a first password that is shown once and has to be changed. */
  add(by: StaffEditor, draft: NewMember): Promise<Result<{ password: string }, "username_taken" | "record_conflict">>;
  change(
    by: StaffEditor,
    userId: string,
    change: { before: StaffProfile; after: StaffProfile },
  ): Promise<Result<null, "record_not_found" | "record_conflict" | "last_administrator" | "username_taken">>;
  setLocked(
    by: StaffEditor,
    userId: string,
    locked: boolean,
  ): Promise<Result<null, "record_not_found" | "not_yourself" | "last_administrator">>;
  resetPassword(
    by: StaffEditor,
    userId: string,
  ): Promise<Result<{ password: string }, "record_not_found" | "not_yourself">>;
  resetTwoFactor(by: StaffEditor, userId: string): Promise<Result<null, "record_not_found" | "not_yourself">>;
  endSessions(
    by: StaffEditor,
    userId: string,
    which: { only: string } | { except: string | null },
  ): Promise<Result<null, "record_not_found">>;
  changeOwnPassword(
    by: StaffEditor,
    own: { userId: string; sessionId: string; current: string; next: string },
  ): Promise<Result<null, "record_not_found" | "credentials_wrong" | "password_unchanged" | PasswordProblem>>;
};

export function createStaffDesk(deps: {
  store: Pick<QueueStore, "read">;
  people: StaffStore;
  passwords: Passwords;
  clock: Clock;
  random: Random;
  signals: Signals;
}): StaffDesk {
  const { people, passwords, clock, random, signals } = deps;

  /** Commits, then closes what has ended and tells whoever looks at the list. */
  async function commit<E extends string>(
    { officeId, ref }: StaffEditor,
    change: (members: readonly StaffMember[]) => Result<StaffChange | null, E>,
  ): Promise<Result<null, E | "username_taken">> {
    const result = await people.update(officeId, ref, clock.now(), change);
    if (!result.ok) return result;
    for (const sessionId of result.value?.endsSessions ?? []) signals.send({ type: "session_ended", sessionId });
    if (result.value) signals.send({ type: "records_changed", officeId, what: "users" });
    return ok(null);
  }

  async function checkNew(officeId: string, password: string, own: readonly string[]): Promise<PasswordProblem | null> {
    const { settings } = await deps.store.read(officeId);
    return checkPassword(password, [...own, settings.name], passwords.isCommon);
  }

  return {
    list: (officeId) => people.list(officeId),
    checkPassword: checkNew,
    async addWithPassword(by, { password, ...draft }) {
      const problem = await checkNew(by.officeId, password, [draft.name, draft.username]);
      if (problem) return err(problem);
      const passwordHash = await passwords.hash(password);
      return commit(by, (members) => addMember(members, { ...draft, passwordHash, passwordChangeRequired: false }));
    },
    async add(by, draft) {
      const password = newFirstPassword(random);
      const passwordHash = await passwords.hash(password);
      const added = await commit(by, (members) =>
        addMember(members, { ...draft, passwordHash, passwordChangeRequired: true }),
      );
      return added.ok ? ok({ password }) : added;
    },
    change: (by, userId, change) => commit(by, (members) => changeMember(members, userId, change)),
    async setLocked(by, userId, locked) {
      const lockedAt = locked ? clock.now() : null;
      return sure(await commit(by, (members) => lockMember(members, by.ref.id, userId, lockedAt)));
    },
    async resetPassword(by, userId) {
      const password = newFirstPassword(random);
      const hash = await passwords.hash(password);
      const result = sure(await commit(by, (members) => resetPassword(members, by.ref.id, userId, hash)));
      return result.ok ? ok({ password }) : result;
    },
    async resetTwoFactor(by, userId) {
      return sure(await commit(by, (members) => resetTwoFactor(members, by.ref.id, userId)));
    },
    async endSessions(by, userId, which) {
      return sure(await commit(by, (members) => endSessions(members, userId, which)));
    },
    async changeOwnPassword(by, { userId, sessionId, current, next }) {
      const hash = await people.passwordHashOf(userId);
      if (hash === null || !(await passwords.verify({ hash, password: current }))) return err("credentials_wrong");
      const member = (await people.list(by.officeId)).find((one) => one.id === userId);
      const problem = await checkNew(by.officeId, next, [member?.name ?? "", member?.username ?? ""]);
      if (problem) return err(problem);
      if (await passwords.verify({ hash, password: next })) return err("password_unchanged");
      const passwordHash = await passwords.hash(next);
      return sure(await commit(by, (members) => changeOwnPassword(members, { userId, sessionId, passwordHash })));
    },
  };
}

/** Only a new user name can be taken. @throws where the store says so of anything else. */
function sure<E extends string>(
  result: Result<null, E | "username_taken">,
): Result<null, Exclude<E, "username_taken">> {
  if (result.ok) return result;
  if (result.code === "username_taken") throw new Error("a change without a user name met a taken one");
  return err(result.code as Exclude<E, "username_taken">);
}
