import type { AppointmentStore } from "#server/application/appointment-store.ts";
import type { Appointment } from "#server/domain/appointment.ts";

/** Appointments without a database, for tests of the commands. */
export function createMemoryAppointmentStore(): AppointmentStore {
  const rows = new Map<string, Appointment>();

  function write(one: Appointment): boolean {
    if ((rows.get(one.id)?.revision ?? -1) !== one.revision - 1) return false;
    rows.set(one.id, one);
    return true;
  }

  return {
    find: async (_, id) => rows.get(id) ?? null,
    ofTicket: async (_, date, ticketId) =>
      [...rows.values()].find((one) => one.date === date && one.ticketId === ticketId) ?? null,
    create: async (_, one) => write(one),
    save: async (_, one) => write(one),
    list: async (_, { from, to }) =>
      [...rows.values()]
        .filter(({ date }) => from <= date && date <= to)
        .toSorted((a, b) => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`))
        .map((one) => ({ ...one, reference: null })),
  };
}
