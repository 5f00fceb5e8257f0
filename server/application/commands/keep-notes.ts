import type { Note, NoteKind } from "#server/domain/note.ts";
import type { Queue } from "#server/domain/queue.ts";
import { err, ok, type Result } from "#server/domain/result.ts";
import { addDays, localDate } from "#server/domain/zoned-time.ts";
import type { CommandInput } from "#server/protocol/commands.ts";
import { noteListReply } from "#server/protocol/notes.ts";
import { type StaffActor, toActorRef } from "../actor.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";
import type { SealError, SealedNote } from "../notes/note-store.ts";

type KeepNotes = Pick<CommandHandlers, "note:read" | "note:save" | "note:remove">;

/** P14: sealed with a key outside of the database, for the ombudsperson alone, deleted with the case or the period. */
export function createKeepNotes({ store, notes, textSeal, clock, signals }: Dependencies): KeepNotes {
  function openNote(officeId: string, stored: SealedNote): Result<Note, SealError> {
    const { id, kind, revision, keepUntil } = stored;
    const text = textSeal.open(stored, contextOf(officeId, stored));
    return text.ok ? ok({ id, kind, text: text.value, revision, keepUntil }) : text;
  }

  /** The answer to an earlier try of the same was lost: then it is there already, word for word. */
  async function findSaved(officeId: string, input: CommandInput<"note:save">): Promise<SealedNote | null> {
    const stored = await notes.find(officeId, input.id);
    if (stored?.revision !== nextRevision(input.baseRevision)) return null;
    const opened = openNote(officeId, stored);
    return opened.ok && opened.value.text === input.text ? stored : null;
  }

  function keepUntilOf({ settings }: Queue): string {
    return addDays(localDate(clock.now(), settings.timeZone), settings.retention.noteDays);
  }

  function traceOf(actor: StaffActor) {
    return { actor: toActorRef(actor), at: clock.now() };
  }

  return {
    "note:read": async ({ officeId }, { subject }) => {
      const { settings } = await store.read(officeId);
      const opened: Note[] = [];
      for (const stored of await notes.of(officeId, subject)) {
        const note = openNote(officeId, stored);
        if (!note.ok) return note;
        opened.push(note.value);
      }
      const { notesAllowed, noteDays } = settings.retention;
      return ok(noteListReply.parse({ allowed: notesAllowed, keepDays: noteDays, notes: opened }));
    },
    "note:save": async (actor, input) => {
      const { officeId } = actor;
      const { id, kind, subject, text, baseRevision } = input;
      const queue = await store.read(officeId);
      if (!queue.settings.retention.notesAllowed) return err("notes_not_allowed");
      const state = await notes.stateOf(officeId, subject);
      if (state === null) return err("record_not_found");
      if (state === "closed") return err("notes_not_allowed");
      const before = await notes.find(officeId, id);
      const sealed = textSeal.seal(text, contextOf(officeId, { id, kind }));
      if (!sealed.ok) return sealed;
      // What cannot be read is not written over.
      if (before && before.keyId !== sealed.value.keyId) return err("note_key_wrong");
      const revision = nextRevision(baseRevision);
      const note = { id, kind, subject, ...sealed.value, revision, keepUntil: keepUntilOf(queue) };
      if (await notes.save(officeId, note, traceOf(actor))) {
        signals.send({ type: "records_changed", officeId, what: "notes" });
        return ok({ revision, keepUntil: note.keepUntil });
      }
      const saved = await findSaved(officeId, input);
      return saved ? ok({ revision: saved.revision, keepUntil: saved.keepUntil }) : err("record_conflict");
    },
    "note:remove": async (actor, { id, subject, baseRevision }) => {
      const { officeId } = actor;
      if (await notes.remove(officeId, { id, revision: baseRevision, subject }, traceOf(actor))) {
        signals.send({ type: "records_changed", officeId, what: "notes" });
        return ok(null);
      }
      // Gone is what was wanted, whoever did it.
      return (await notes.find(officeId, id)) === null ? ok(null) : err("record_conflict");
    },
  };
}

function nextRevision(base: number | null): number {
  return base === null ? 0 : base + 1;
}

function contextOf(officeId: string, { id, kind }: { id: string; kind: NoteKind }): string {
  return `${officeId} ${kind} ${id}`;
}
