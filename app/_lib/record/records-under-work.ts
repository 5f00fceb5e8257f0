/** Records whose forms are open on this page. */
const underWork = new Map<string, number>();
const listeners = new Set<() => void>();

/** @returns what to call when the form is gone. */
export function beginWork(visitId: string): () => void {
  change(visitId, 1);
  return () => change(visitId, -1);
}

export function isUnderWork(visitId: string): boolean {
  return underWork.has(visitId);
}

export function hasRecordUnderWork(): boolean {
  return underWork.size > 0;
}

export function onRecordsUnderWork(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(visitId: string, by: 1 | -1): void {
  const count = (underWork.get(visitId) ?? 0) + by;
  if (count > 0) underWork.set(visitId, count);
  else underWork.delete(visitId);
  for (const listener of listeners) listener();
}
