import type { SignInRules } from "#server/domain/office-settings.ts";
import { clockActor } from "../actor.ts";
import type { QueueStore } from "../ports.ts";
import type { StaffDesk } from "./staff-desk.ts";

type Session = { officeId: string; userId: string; sessionId: string };

/** What the sign-in has to know of an office, and how a session ends that nobody used for too long (U6). */
export function sessionRules(
  { store }: { store: Pick<QueueStore, "read"> },
  { staffDesk }: { staffDesk: StaffDesk },
): {
  readRules(officeId: string): Promise<SignInRules & { timeZone: string }>;
  endIdle(session: Session): Promise<void>;
} {
  return {
    async readRules(officeId) {
      const { settings } = await store.read(officeId);
      return { ...settings.signIn, timeZone: settings.timeZone };
    },
    async endIdle({ officeId, userId, sessionId }) {
      await staffDesk.endSessions({ officeId, ref: clockActor }, userId, { only: sessionId });
    },
  };
}
