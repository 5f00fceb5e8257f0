import type { Absence as AbsenceRow, Prisma } from "#generated/sqlite/client.ts";
import { type Absence, type AbsenceId, absenceKinds } from "#server/domain/absence.ts";
import type { Queue, QueueChange } from "#server/domain/queue.ts";
import type { Statement } from "./database.ts";
import { oneOf } from "./rows.ts";
import { deleteRow, insertRow, updateRow } from "./statements.ts";

/** Part of the queue's commit, which has made sure already that nobody else was faster. */
export function writeAbsences(queue: Queue, change: QueueChange): Statement[] {
  const { officeId } = queue;
  return [
    ...(change.absences ?? []).map((absence) => {
      const row = absenceToRow(absence, officeId);
      return queue.absences.some((known) => known.id === absence.id)
        ? updateRow("Absence", row, { id: absence.id, officeId })
        : insertRow("Absence", row);
    }),
    ...(change.removedAbsences ?? []).map(({ id }) => deleteRow("Absence", { id, officeId })),
  ];
}

function absenceToRow({ id, revision, from, to, kind }: Absence, officeId: string) {
  return { id, officeId, revision, fromDate: from, toDate: to, kind } satisfies Prisma.AbsenceUncheckedCreateInput;
}

export function rowToAbsence(row: AbsenceRow): Absence {
  return {
    id: row.id as AbsenceId,
    revision: row.revision,
    from: row.fromDate,
    to: row.toDate,
    kind: oneOf(absenceKinds, row.kind),
  };
}
