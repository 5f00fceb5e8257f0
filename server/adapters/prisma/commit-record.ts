import { CommitConflictError, type Database, type Statement } from "./database.ts";
import { toStorageError } from "./storage-guard.ts";

/**
 * Commits what is no part of the queue, whole or not at all. A statement that names the revision it builds on
 * (`updateRow` with `revision` in its condition) makes this answer false where somebody else was faster.
 *
 * @throws StorageUnavailableError where it cannot be stored, or nobody knows whether it was.
 */
export async function commitRecord(database: Database, statements: readonly Statement[]): Promise<boolean> {
  try {
    await database.commit(statements);
    return true;
  } catch (error) {
    if (error instanceof CommitConflictError) return false;
    throw toStorageError(error);
  }
}
