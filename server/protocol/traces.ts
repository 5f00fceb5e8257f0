import { type AuditReplies, auditActors, auditInputs } from "./audit.ts";
import { type NoteReplies, noteActors, noteInputs } from "./notes.ts";
import { type RetentionReplies, retentionActors, retentionInputs } from "./retention.ts";

/** What is written beside the record, how long it is kept, and who changed what. */
export const traceInputs = { ...noteInputs, ...retentionInputs, ...auditInputs } as const;
export const traceActors = { ...noteActors, ...retentionActors, ...auditActors } as const;
export type TraceReplies = NoteReplies & RetentionReplies & AuditReplies;
