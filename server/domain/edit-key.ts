/**
 * Short name of one edit: the same words at the same revision give the same name, so that an edit whose answer was lost
 * is known when it comes again (V5). 53 bits (cyrb53); a mix-up needs the same record, the same revision and chance.
 */
export function editKeyOf(baseRevision: number, state: string, changes: object): string {
  const sorted = Object.entries(changes).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([baseRevision, state, sorted]);
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  const first = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const second = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & second) + (first >>> 0)).toString(36);
}
