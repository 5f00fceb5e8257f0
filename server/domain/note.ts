import type { PlainDate } from "./time.ts";
import type { CaseId, VisitId } from "./visit.ts";

/** What may be written down beside the codes, where the office allows it (P14). */
export const noteKinds = ["note", "callback"] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Characters. A call-back needs a name to ask for and a number, nothing else. */
export const noteLimits: Record<NoteKind, number> = { note: 1000, callback: 200 };

/** What it is written to: one of the two. */
export type NoteSubject = { visitId: VisitId; caseId: null } | { visitId: null; caseId: CaseId };

/** A note as the ombudsperson reads it. */
export type Note = {
  id: string;
  kind: NoteKind;
  text: string;
  /** Grows by one with every change: who writes names the one it read. */
  revision: number;
  /** On the day after it is deleted (X4). */
  keepUntil: PlainDate;
};
