import { type NoteReplies, noteActors, noteInputs } from "./notes.ts";
import { type RetentionReplies, retentionActors, retentionInputs } from "./retention.ts";

/** What is written beside the record, how long it is kept, and who changed what. */
export const traceInputs = { ...noteInputs, ...retentionInputs } as const;
export const traceActors = { ...noteActors, ...retentionActors } as const;
export type TraceReplies = NoteReplies & RetentionReplies;
