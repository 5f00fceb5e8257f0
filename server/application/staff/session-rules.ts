import type { SignInRules } from "#server/domain/office-settings.ts";
import type { PlainDate } from "#server/domain/time.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import { clockActor } from "../actor.ts";
import type { Clock, QueueStore } from "../ports.ts";
import type { StaffDesk } from "./staff-desk.ts";

type Session = { officeId: string; userId: string; sessionId: string };

/** What the sign-in has to know of an office, and how a session ends that nobody used for too long (U6). */
export function sessionRules(
  { store, clock }: { store: Pick<QueueStore, "read">; clock: Clock },
  { staffDesk }: { staffDesk: StaffDesk },
): {
  readRules(officeId: string): Promise<SignInRules & { today: PlainDate }>;
  endIdle(session: Session): Promise<void>;
} {
  return {
    async readRules(officeId) {
      const { settings } = await store.read(officeId);
      return { ...settings.signIn, today: localDate(clock.now(), settings.timeZone) };
    },
    async endIdle({ officeId, userId, sessionId }) {
      await staffDesk.endSessions({ officeId, ref: clockActor }, userId, { only: sessionId });
    },
  };
}
