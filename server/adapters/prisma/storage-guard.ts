import { StorageUnavailableError } from "#server/application/storage-unavailable-error.ts";

/** Queries are fixed and their results narrowed: what the database throws means that it does not serve. */
export async function guardStorage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toStorageError(error);
  }
}

export function toStorageError(error: unknown): StorageUnavailableError {
  if (error instanceof StorageUnavailableError) return error;
  const code = (error as { code?: unknown }).code;
  return new StorageUnavailableError(`database: ${typeof code === "string" ? code : "no answer"}`, { cause: error });
}
