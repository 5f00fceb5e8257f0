import { applyChange, type Queue, type QueueChange } from "#server/domain/queue.ts";
import type { Result } from "#server/domain/result.ts";

/** The queue after an accepted command; an unexpected refusal fails the test with its code. */
export function commit(queue: Queue, result: Result<QueueChange | null, string>): Queue {
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.value === null ? queue : applyChange(queue, result.value);
}

/** The code of a refusal, or "accepted". */
export function refusalOf(result: Result<unknown, string>): string {
  return result.ok ? "accepted" : result.code;
}
