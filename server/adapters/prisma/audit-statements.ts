import type { ActorRef } from "#server/application/ports.ts";
import type { AuditDraft } from "#server/domain/audit.ts";
import type { Instant } from "#server/domain/time.ts";
import type { Statement } from "./database.ts";
import { insertRows } from "./statements.ts";

/** Entries that are committed with the change they tell of; number and chain follow right after. */
export function writeAudit(officeId: string, actor: ActorRef, at: Instant, drafts: readonly AuditDraft[]): Statement[] {
  return insertRows(
    "AuditEntry",
    drafts.map(({ action, subjectKind, subjectId, fields }) => ({
      officeId,
      at: new Date(at),
      actorKind: actor.kind,
      actorId: actor.id,
      action,
      subjectKind,
      subjectId,
      fields: JSON.stringify(fields),
    })),
  );
}
