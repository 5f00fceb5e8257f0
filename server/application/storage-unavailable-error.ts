/** The database did not take a change: gone, full, locked, read-only. Nothing of the change was kept (R38). */
export class StorageUnavailableError extends Error {
  override name = "StorageUnavailableError";
}
