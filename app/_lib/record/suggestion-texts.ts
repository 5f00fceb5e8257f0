const texts = new Map<string, string>();

/**
 * What was typed for the register beside a record and is not there yet: who finishes the record first finds it when it
 * is opened again. Gone with the page; in no storage of the browser, for it is a text.
 */
export function keepSuggestionText(visitId: string, text: string | null): void {
  if (text === null) texts.delete(visitId);
  else texts.set(visitId, text);
}

export function findSuggestionText(visitId: string): string | null {
  return texts.get(visitId) ?? null;
}
