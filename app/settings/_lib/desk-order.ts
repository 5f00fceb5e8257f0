export type DeskRow = { id: string; room: string; active: boolean; order: number };

/** Desks with one moved by a place, and only those whose order has changed by it. */
export function moveDesk(desks: readonly DeskRow[], id: string, step: -1 | 1): DeskRow[] {
  const sorted = desks.toSorted((a, b) => a.order - b.order);
  const from = sorted.findIndex((desk) => desk.id === id);
  const to = from + step;
  const moved = sorted[from];
  if (!moved || to < 0 || to >= sorted.length) return [];
  const reordered = sorted.toSpliced(from, 1).toSpliced(to, 0, moved);
  return reordered.flatMap((desk, order) => (desk.order === order + 1 ? [] : [{ ...desk, order: order + 1 }]));
}

/** As `deskDraft` in server/protocol/settings.ts, and neutral (P5). */
export function isRoomLabel(text: string): boolean {
  return /^[\p{L}\p{N} ./-]{1,12}$/u.test(text.trim());
}
