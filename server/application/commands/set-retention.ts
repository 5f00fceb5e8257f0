import { err, ok } from "#server/domain/result.ts";
import { saveRetention } from "#server/domain/retention.ts";
import { retentionReply } from "#server/protocol/retention.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";
import { makeNoteKey, noteKeyState } from "../notes/note-key.ts";
import { dueCounts } from "../retention/run-retention.ts";

/** Two weeks. */
const shownRuns = 14;

/** X1: how long what is kept. */
export function createSetRetention(deps: Dependencies): Pick<CommandHandlers, "retention:read" | "retention:save"> {
  const { store, queue } = deps;
  return {
    "retention:read": async (actor) => {
      const { retention } = (await store.read(actor.officeId)).settings;
      const noteKey = await noteKeyState(deps, retention.notesAllowed);
      const runs = await deps.retention.runs(actor.officeId, shownRuns);
      return ok(
        retentionReply.parse({
          settings: retention,
          noteKey,
          due: await dueCounts(deps, actor.officeId),
          runs: runs.map(({ at, counts }) => ({ at, counts })),
        }),
      );
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
