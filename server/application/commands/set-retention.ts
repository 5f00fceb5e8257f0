import { err, ok } from "#server/domain/result.ts";
import { saveRetention } from "#server/domain/retention.ts";
import { retentionReply } from "#server/protocol/retention.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";
import { makeNoteKey, noteKeyState } from "../notes/note-key.ts";

/** X1: how long what is kept. */
export function createSetRetention(deps: Dependencies): Pick<CommandHandlers, "retention:read" | "retention:save"> {
  const { store, queue } = deps;
  return {
    "retention:read": async (actor) => {
      const { retention } = (await store.read(actor.officeId)).settings;
      const noteKey = await noteKeyState(deps, retention.notesAllowed);
      return ok(retentionReply.parse({ settings: retention, noteKey }));
    },
    "retention:save": async (actor, { settings }) => {
      const before = (await store.read(actor.officeId)).settings.retention;
      if (settings.notesAllowed && !before.notesAllowed) {
        const key = await makeNoteKey(deps);
        if (key !== "ready") return err(key === "wrong" ? "note_key_wrong" : "note_key_missing");
      }
      const result = await queue.run(actor, (current, now) => saveRetention(current, settings, now));
      return result.ok ? ok(null) : result;
    },
  };
}
