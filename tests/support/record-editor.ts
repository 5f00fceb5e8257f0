import type { Result } from "#server/domain/result.ts";
import type { Visit, VisitContent, VisitId } from "#server/domain/visit.ts";
import { applyEdit, type EditFate, type SentEdit } from "./record-history.ts";

export type EditKind = "edit" | "finish" | "put-off";

/** How an editor reaches a server; every call may reject: then nobody knows what became of it. */
export type RecordServer = {
  read(visitId: VisitId): Promise<Result<Visit, string>>;
  send(
    kind: EditKind,
    edit: Pick<SentEdit, "visitId" | "baseRevision" | "changes">,
  ): Promise<Result<{ revision: number }, string>>;
};

const stateAfter = { edit: null, finish: "complete", "put-off": "open" } as const;

/** Somebody at a console, as the form behaves: one edit at a time, an edit without an answer is sent again first. */
export class RecordEditor {
  readonly #views = new Map<VisitId, Visit>();
  #pending: { kind: EditKind; edit: SentEdit } | null = null;
  /** What became of every edit that reached an end. */
  readonly fates: EditFate[] = [];

  /** Sends what is still unanswered, or else something new; `isHeard` false: the answer is lost on its way. */
  async act(
    server: RecordServer,
    visitId: VisitId,
    { kind, changes }: { kind: EditKind; changes: Partial<VisitContent> },
    isHeard: boolean,
  ): Promise<void> {
    if (this.#pending === null) {
      const seen = this.#views.get(visitId) ?? (await this.#look(server, visitId));
      if (seen === null) return;
      const edit = { visitId, baseRevision: seen.revision, changes, state: stateAfter[kind], seen };
      this.#pending = { kind, edit };
    }
    await this.#deliver(server, isHeard);
  }

  /** Sends until there is an answer. */
  async settle(server: RecordServer): Promise<void> {
    for (let n = 0; this.#pending !== null; n += 1) {
      if (n === 20) throw new Error("the server answers nobody");
      await this.#deliver(server, true);
    }
  }

  async #deliver(server: RecordServer, isHeard: boolean): Promise<void> {
    const sent = this.#pending;
    if (sent === null) return;
    const { visitId, baseRevision, changes } = sent.edit;
    const reply = await server.send(sent.kind, { visitId, baseRevision, changes }).catch(() => null);
    if (reply === null || !isHeard) return;
    this.#pending = null;
    if (reply.ok && reply.value.revision === baseRevision + 1) {
      this.fates.push({ edit: sent.edit, revision: reply.value.revision });
      this.#views.set(visitId as VisitId, applyEdit(sent.edit.seen, sent.edit));
      return;
    }
    // Refused, or somebody was faster; it may have been stored under an answer that was lost.
    if (!reply.ok && reply.code === "record_conflict") this.fates.push({ edit: sent.edit, revision: null });
    if (!reply.ok) this.#views.delete(visitId as VisitId);
  }

  async #look(server: RecordServer, visitId: VisitId): Promise<Visit | null> {
    const reply = await server.read(visitId).catch(() => null);
    if (!reply?.ok) return null;
    this.#views.set(visitId, reply.value);
    return reply.value;
  }
}
