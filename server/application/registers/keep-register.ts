import { auditOf, changedFields } from "#server/domain/audit.ts";
import type { RegisterContext, RegisterEntry, RegisterRefusal } from "#server/domain/register-entry.ts";
import { err, ok, type Result } from "#server/domain/result.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import { type StaffActor, toActorRef } from "../actor.ts";
import type { Dependencies } from "../dependencies.ts";
import type { RegisterStore } from "./register-stores.ts";

type Refusal = RegisterRefusal | "record_conflict" | "record_not_found";

/** One way to change the small registers: who was faster wins, nobody is overwritten, all of it is logged (G1, R35). */
export type RegisterKeeper<Content, E extends RegisterEntry> = {
  save(actor: StaffActor, draft: Draft<Content>): Promise<Result<null, Refusal>>;
  /** A change of an entry that is there, by whatever else than its form. */
  change(
    actor: StaffActor,
    at: { id: string; baseRevision: number },
    alter: (entry: E, context: RegisterContext) => { entry: E; action: string },
  ): Promise<Result<null, Refusal>>;
  remove(actor: StaffActor, at: { id: string; baseRevision: number }): Promise<Result<null, Refusal>>;
};

/** `baseRevision`: the one that was read; null for a new entry. */
export type Draft<Content> = { id: string; content: Content; baseRevision: number | null };

export function createRegisterKeeper<Content extends object, E extends RegisterEntry & Content>(
  deps: Pick<Dependencies, "store" | "catalogue" | "clock" | "signals">,
  register: {
    /** As the log names it: `suggestion`. */
    kind: string;
    store: RegisterStore<E>;
    /** The rule: what may be stored instead of `before`. */
    revise(
      before: E | null,
      draft: Content,
      context: RegisterContext,
    ): Result<Omit<E, keyof RegisterEntry>, RegisterRefusal>;
  },
): RegisterKeeper<Content, E> {
  const { kind, store } = register;

  async function contextOf(actor: StaffActor): Promise<RegisterContext> {
    const { settings } = await deps.store.read(actor.officeId);
    return { today: localDate(deps.clock.now(), settings.timeZone), catalogue: deps.catalogue.current() };
  }

  function tell(actor: StaffActor): Result<null, never> {
    deps.signals.send({ type: "records_changed", officeId: actor.officeId, what: "registers" });
    return ok(null);
  }

  function traceOf(actor: StaffActor, action: string, id: string, fields: readonly string[] = []) {
    const audit = [
      auditOf(
        action,
        { kind, id },
        fields.filter((name) => name !== "id" && name !== "revision"),
      ),
    ];
    return { actor: toActorRef(actor), at: deps.clock.now(), audit };
  }

  async function save(
    actor: StaffActor,
    { id, content, baseRevision }: Draft<Content>,
  ): Promise<Result<null, Refusal>> {
    const before = await store.find(actor.officeId, id);
    const revision = baseRevision === null ? 0 : baseRevision + 1;
    // The answer was lost and it is sent again: it is there already, exactly so.
    const isThere = (stored: E | null) => stored?.revision === revision && changedFields(stored, content).length === 0;
    if (isThere(before)) return ok(null);
    if (before === null && baseRevision !== null) return err("record_not_found");
    if (before !== null && before.revision !== baseRevision) return err("record_conflict");
    const revised = register.revise(before, content, await contextOf(actor));
    if (!revised.ok) return revised;
    // The one cast: an entry is its content, its id and its revision.
    const entry = { ...revised.value, id, revision } as E;
    const trace = traceOf(actor, `${kind}_saved`, id, changedFields<E>(before ?? {}, entry));
    if (await store.put(actor.officeId, entry, trace)) return tell(actor);
    return isThere(await store.find(actor.officeId, id)) ? ok(null) : err("record_conflict");
  }

  return {
    save,
    async change(actor, { id, baseRevision }, alter) {
      const before = await store.find(actor.officeId, id);
      if (before === null) return err("record_not_found");
      const { entry, action } = alter(before, await contextOf(actor));
      const fields = changedFields<E>(before, entry);
      const isSentAgain = before.revision === baseRevision + 1 && fields.length === 0;
      if (before.revision !== baseRevision && !isSentAgain) return err("record_conflict");
      if (fields.length === 0) return ok(null);
      const trace = traceOf(actor, action, id, fields);
      const isStored = await store.put(actor.officeId, { ...entry, revision: before.revision + 1 }, trace);
      return isStored ? tell(actor) : err("record_conflict");
    },
    async remove(actor, { id, baseRevision }) {
      const before = await store.find(actor.officeId, id);
      if (before === null) return ok(null);
      if (before.revision !== baseRevision) return err("record_conflict");
      const isGone = await store.remove(actor.officeId, before, traceOf(actor, `${kind}_removed`, id));
      return isGone ? tell(actor) : err("record_conflict");
    },
  };
}
