/** Whose page this is: who was signed in when it was opened. A page has one person as long as it is open. */
let person: string | null = null;
const listeners = new Set<() => void>();

export function getPagePerson(): string | null {
  return person;
}

/** The first one stays: whoever signs in later in this browser opens a page of their own. */
export function setPagePerson(id: string): void {
  if (person !== null) return;
  person = id;
  for (const listener of listeners) listener();
}

export function onPagePerson(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
