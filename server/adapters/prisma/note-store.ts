import type { SealedText } from "#generated/sqlite/client.ts";
import type { NoteStore, SealedNote } from "#server/application/notes/note-store.ts";
import type { Trace } from "#server/application/ports.ts";
import { auditOf } from "#server/domain/audit.ts";
import { type NoteSubject, noteKinds } from "#server/domain/note.ts";
import { writeAudit } from "./audit-statements.ts";
import { commitRecord } from "./commit-record.ts";
import type { Database, Statement } from "./database.ts";
import { oneOf } from "./rows.ts";
import { updateRow } from "./statements.ts";
import { guardStorage } from "./storage-guard.ts";

export function createPrismaNoteStore(database: Database): NoteStore {
  const { client } = database;

  async function stateOf(officeId: string, subject: NoteSubject): Promise<"open" | "closed" | null> {
    let { caseId }: { caseId: string | null } = subject;
    if (subject.visitId !== null) {
      const visit = await client.visit.findFirst({
        where: { officeId, id: subject.visitId },
        select: { caseId: true },
      });
      if (!visit) return null;
      caseId = visit.caseId;
    }
    if (caseId === null) return "open";
    const one = await client.case.findFirst({ where: { officeId, id: caseId }, select: { closedOn: true } });
    if (one) return one.closedOn === null ? "open" : "closed";
    return subject.visitId === null ? null : "open";
  }

  return {
    of: (officeId, { visitId, caseId }) =>
      guardStorage(async () => {
        const where = visitId === null ? { officeId, caseId } : { officeId, visitId };
        const rows = await client.sealedText.findMany({ where, orderBy: [{ kind: "desc" }, { id: "asc" }] });
        return rows.map(rowToNote);
      }),
    find: (officeId, id) =>
      guardStorage(async () => {
        const row = await client.sealedText.findFirst({ where: { officeId, id } });
        return row && rowToNote(row);
      }),
    stateOf: (officeId, subject) => guardStorage(() => stateOf(officeId, subject)),
    save: (officeId, note, by) =>
      commitRecord(database, [
        note.revision === 0 ? insertOnce(officeId, note) : replace(officeId, note),
        ...auditNote("note_saved", officeId, note.subject, by, [note.kind]),
      ]),
    remove: (officeId, { id, revision, subject }, by) =>
      commitRecord(database, [
        {
          sql: `DELETE FROM "SealedText"
                WHERE "id" = ? AND "officeId" = ? AND "revision" = ? AND "${columnOf(subject)}" = ?`,
          args: [id, officeId, revision, subject.visitId ?? subject.caseId],
          expect: 1,
        },
        ...auditNote("note_removed", officeId, subject, by),
      ]),
    keyIds: () =>
      guardStorage(async () => {
        const rows = await client.sealedText.findMany({ distinct: ["keyId"], select: { keyId: true } });
        return rows.map((row) => row.keyId);
      }),
  };
}

function columnOf({ visitId }: NoteSubject): "visitId" | "caseId" {
  return visitId === null ? "caseId" : "visitId";
}

/**
 * Two tabs that begin a note at once: the second one finds the first and meets it as a conflict. Nothing is written to a
 * case that is being closed in the same moment.
 */
function insertOnce(officeId: string, note: SealedNote & { subject: NoteSubject }): Statement {
  const { id, kind, sealed, keyId, keepUntil, subject } = note;
  const column = columnOf(subject);
  const subjectId = subject.visitId ?? subject.caseId;
  const itsCase = subject.visitId === null ? "?" : '(SELECT "caseId" FROM "Visit" WHERE "id" = ?)';
  return {
    sql: `INSERT INTO "SealedText" ("id", "officeId", "revision", "kind", "${column}", "sealed", "keyId", "keepUntil")
          SELECT ?, "id", 0, ?, ?, ?, ?, ? FROM "Office" WHERE "id" = ?
          AND NOT EXISTS (SELECT 1 FROM "SealedText" WHERE "officeId" = ? AND "kind" = ? AND "${column}" = ?)
          AND NOT EXISTS (SELECT 1 FROM "Case" WHERE "closedOn" IS NOT NULL AND "id" = ${itsCase})`,
    args: [id, kind, subjectId, sealed, keyId, keepUntil, officeId, officeId, kind, subjectId, subjectId],
    expect: 1,
  };
}

function replace(officeId: string, note: SealedNote & { subject: NoteSubject }): Statement {
  const { id, sealed, keyId, keepUntil, revision, subject } = note;
  const before = { id, officeId, revision: revision - 1, [columnOf(subject)]: subject.visitId ?? subject.caseId };
  return updateRow("SealedText", { sealed, keyId, keepUntil, revision }, before);
}

function auditNote(
  action: string,
  officeId: string,
  { visitId, caseId }: NoteSubject,
  { actor, at }: Trace,
  fields: readonly string[] = [],
): Statement[] {
  const subject = visitId === null ? { kind: "case", id: caseId } : { kind: "visit", id: visitId };
  return writeAudit(officeId, actor, at, [auditOf(action, subject, fields)]);
}

function rowToNote({ id, kind, sealed, keyId, revision, keepUntil }: SealedText): SealedNote {
  return { id, kind: oneOf(noteKinds, kind), sealed, keyId, revision, keepUntil };
}
