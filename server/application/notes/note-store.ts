import type { NoteKind, NoteSubject } from "#server/domain/note.ts";
import type { Result } from "#server/domain/result.ts";
import type { PlainDate } from "#server/domain/time.ts";
import type { Trace } from "../ports.ts";

/** A note as it is stored: nobody reads it without the key. */
export type SealedNote = {
  id: string;
  kind: NoteKind;
  /** Base64 of nonce, text and tag. */
  sealed: string;
  keyId: string;
  revision: number;
  keepUntil: PlainDate;
};

export type NoteStore = {
  of(officeId: string, subject: NoteSubject): Promise<readonly SealedNote[]>;
  find(officeId: string, id: string): Promise<SealedNote | null>;
  /** Whether the contact or case is there, and whether its case is still open; null: there is none. */
  stateOf(officeId: string, subject: NoteSubject): Promise<"open" | "closed" | null>;
  /**
   * Stores it with `note.revision`; one above 0 replaces the revision before. A second one of its kind for the same
   * subject is not stored. @returns false where somebody else was faster.
   */
  save(officeId: string, note: SealedNote & { subject: NoteSubject }, by: Trace): Promise<boolean>;
  /** @returns false where it is not there in this revision. */
  remove(officeId: string, note: { id: string; revision: number; subject: NoteSubject }, by: Trace): Promise<boolean>;
  /** Ids of the keys that stored notes of all offices need. */
  keyIds(): Promise<readonly string[]>;
};

export type SealError =
  /** There is no key, or it cannot be read. */
  | "note_key_missing"
  /** It was sealed with another key. */
  | "note_key_wrong"
  /** The key is right, the sealed text is not what was sealed. */
  | "note_unreadable";

/** Seals with a key that is not in the database (P14). `context` names the place of a text: moved, it does not open. */
export type TextSeal = {
  /** The id of the key; null: there is none. Never makes one. */
  keyId(): string | null;
  /** Makes a key where there is none; never replaces one. @throws where it can be neither read nor made. */
  makeKey(): void;
  seal(text: string, context: string): Result<{ sealed: string; keyId: string }, SealError>;
  open(stored: { sealed: string; keyId: string }, context: string): Result<string, SealError>;
};
