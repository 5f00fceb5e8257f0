import { passwords } from "#server/adapters/auth/passwords.ts";
import type { Database } from "#server/adapters/prisma/database.ts";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import { createPrismaStaffStore } from "#server/adapters/prisma/staff-store.ts";
import { systemClock } from "#server/adapters/system/system-clock.ts";
import { systemRandom } from "#server/adapters/system/system-random.ts";
import { clockActor } from "#server/application/actor.ts";
import type { Clock } from "#server/application/ports.ts";
import { createSignals } from "#server/application/signals.ts";
import { createStaffDesk, type StaffDesk, type StaffEditor } from "#server/application/staff/staff-desk.ts";

/** The people of an office without a running server, in the name of the machine. */
export function openStaffDesk(
  database: Database,
  officeId: string,
  clock: Clock = systemClock,
): { staffDesk: StaffDesk; by: StaffEditor } {
  const staffDesk = createStaffDesk({
    store: createPrismaQueueStore(database),
    people: createPrismaStaffStore(database),
    passwords,
    clock,
    random: systemRandom,
    signals: createSignals(),
  });
  return { staffDesk, by: { officeId, ref: clockActor } };
}
