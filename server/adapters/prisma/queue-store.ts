import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { ActorRef, QueueStore } from "#server/application/ports.ts";
import { StorageUnavailableError } from "#server/application/storage-unavailable-error.ts";
import { applyChange, type Queue, type QueueChange } from "#server/domain/queue.ts";
import { ok, type Result } from "#server/domain/result.ts";
import type { TicketId } from "#server/domain/ticket.ts";
import type { Visit, VisitId } from "#server/domain/visit.ts";
import { buildCommit } from "./commit-statements.ts";
import { CommitConflictError, CommitUnknownError, type Database, type Reader, type Statement } from "./database.ts";
import { createFairLock, type FairLock } from "./fair-lock.ts";
import { loadQueue } from "./load-queue.ts";
import { guardStorage, toStorageError } from "./storage-guard.ts";
import { findVisit } from "./visit-store.ts";

/** Another process was faster so often in a row: the database is in trouble rather than busy. */
const maxAttempts = 10;

/**
 * One office in memory: its queue as last seen committed, and the turn of who may change it. `isDoubtful`: the answer to
 * a commit was lost, so the database has to be read before anything is built on `queue`.
 */
type Shelf = { lock: FairLock; queue: Queue | null; isDoubtful: boolean };

export function createPrismaQueueStore(database: Database): QueueStore {
  const shelves = new Map<string, Shelf>();
  const listeners = new Set<(queue: Queue) => void>();

  function shelfOf(officeId: string): Shelf {
    let shelf = shelves.get(officeId);
    if (!shelf) {
      shelf = { lock: createFairLock(), queue: null, isDoubtful: false };
      shelves.set(officeId, shelf);
    }
    return shelf;
  }

  function announce(queue: Queue): void {
    for (const listener of listeners) {
      try {
        listener(queue);
      } catch (error) {
        // The change is committed and must be acknowledged, whatever a screen makes of it.
        database.logger.error({ err: error, officeId: queue.officeId }, "a listener of the queue failed");
      }
    }
  }

  /** Only inside the shelf's lock. Tells the listeners of what another process committed. */
  async function reload(shelf: Shelf, officeId: string, reader?: Reader): Promise<Queue> {
    const before = shelf.queue;
    const load = (from: Reader) => loadQueue(from, officeId, before);
    const queue = await guardStorage(() => (reader ? load(reader) : database.readTogether(load)));
    shelf.queue = queue;
    shelf.isDoubtful = false;
    if (before && (before.revision !== queue.revision || before.epoch !== queue.epoch)) announce(queue);
    return queue;
  }

  /** Only inside the shelf's lock. */
  async function current(shelf: Shelf, officeId: string): Promise<Queue> {
    return shelf.queue === null || shelf.isDoubtful ? reload(shelf, officeId) : shelf.queue;
  }

  async function wasCommitted(shelf: Shelf, step: { changeId: string; queue(): Queue | null }): Promise<boolean> {
    const queue = step.queue();
    if (queue === null) return false;
    try {
      let found: { changeId: string } | null = null;
      // In turn: a commit still under way on the server holds the office's row, and is waited for.
      await database.commitInTurn(queue.officeId, async (reader) => {
        found = await reader.ticketEvent.findUnique({
          where: { officeId_seq: { officeId: queue.officeId, seq: queue.revision + 1 } },
          select: { changeId: true },
        });
        return null;
      });
      return (found as { changeId: string } | null)?.changeId === step.changeId;
    } catch {
      // Nobody knows: read anew before the next change. The failed one is reported by its own error.
      shelf.isDoubtful = true;
      return false;
    }
  }

  async function runChange<E extends string>(
    officeId: string,
    actor: ActorRef,
    change: (queue: Queue, visit: Visit | null) => Result<QueueChange | null, E>,
    visitId: VisitId | null,
  ): Promise<Result<Queue, E>> {
    const shelf = shelfOf(officeId);
    const readVisit = (from: Reader) => (visitId === null ? null : findVisit(from, officeId, visitId));
    for (let attempt = 1; ; attempt += 1) {
      const step = createStep(actor, change);
      try {
        if (attempt === 1) {
          const read = async () => [await current(shelf, officeId), await readVisit(database.client)] as const;
          const statements = await step.prepare(read);
          if (statements) await database.commit(statements);
        } else {
          await database.commitInTurn(officeId, (reader) =>
            step.prepare(async () => [await reload(shelf, officeId, reader), await readVisit(reader)] as const),
          );
        }
      } catch (error) {
        if (error instanceof CommitConflictError) {
          if (attempt === maxAttempts) throw new StorageUnavailableError("database: too many conflicts");
          await delay(Math.random() * 4 * attempt);
          continue;
        }
        const isLost = !(error instanceof CommitUnknownError) || !(await wasCommitted(shelf, step));
        if (isLost) throw toStorageError(error);
      }
      const answer = step.answer();
      if (!answer.committed) return answer.result;
      shelf.queue = answer.queue;
      announce(answer.queue);
      return ok(answer.queue);
    }
  }

  return {
    officeIds: () =>
      guardStorage(async () => {
        const offices = await database.client.office.findMany({ select: { id: true }, orderBy: { id: "asc" } });
        return offices.map((office) => office.id);
      }),
    async read(officeId) {
      const shelf = shelfOf(officeId);
      if (shelf.queue !== null && !shelf.isDoubtful) return shelf.queue;
      return shelf.lock.run(() => current(shelf, officeId));
    },
    update: (officeId, actor, change, visitId = null) =>
      shelfOf(officeId).lock.run(() => runChange(officeId, actor, change, visitId)),
    refresh(officeId) {
      const shelf = shelfOf(officeId);
      return shelf.lock.run(async () => {
        const known = await current(shelf, officeId);
        const office = await guardStorage(() =>
          database.client.office.findUniqueOrThrow({
            where: { id: officeId },
            select: { revision: true, epoch: true },
          }),
        );
        const isCurrent = office.revision === known.revision && office.epoch === known.epoch;
        return isCurrent ? known : reload(shelf, officeId);
      });
    },
    findByPhoneToken: (token) =>
      guardStorage(async () => {
        const ticket = await database.client.ticket.findUnique({
          where: { phoneToken: token },
          select: { officeId: true, id: true },
        });
        return ticket && { officeId: ticket.officeId, ticketId: ticket.id as TicketId };
      }),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

type Answer<E extends string> = { committed: true; queue: Queue } | { committed: false; result: Result<Queue, E> };

/** One try of one change: what it was built on, and what it comes to once its statements are committed. */
function createStep<E extends string>(
  actor: ActorRef,
  change: (queue: Queue, visit: Visit | null) => Result<QueueChange | null, E>,
) {
  const changeId = randomUUID();
  let failure: { error: unknown } | null = null;
  let base: Queue | null = null;
  let result: Result<QueueChange | null, E> | null = null;

  return {
    changeId,
    queue: () => base,
    /** Null: nothing to commit. Keeps what `change` throws for `answer`, apart from what the database throws. */
    async prepare(read: () => Promise<readonly [Queue, Visit | null]>): Promise<readonly Statement[] | null> {
      try {
        const [queue, visit] = await read();
        base = queue;
        result = change(queue, visit);
        return result.ok && result.value !== null ? buildCommit(base, result.value, actor, changeId) : null;
      } catch (error) {
        failure = { error };
        return null;
      }
    },
    answer(): Answer<E> {
      if (failure) throw failure.error;
      if (!base || !result) throw new Error("not prepared");
      if (!result.ok) return { committed: false, result };
      if (result.value === null) return { committed: false, result: ok(base) };
      return { committed: true, queue: applyChange(base, result.value) };
    },
  };
}
