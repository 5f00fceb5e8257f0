/** A row of controls: from its upper to its lower edge, in px of the whole list. */
export type Row = { top: number; bottom: number };

/** What of a list is shown: whole rows from `top` on, nothing cut in half. */
export type Page = { top: number; height: number; hasBefore: boolean; hasAfter: boolean };

/** Rounding of layouts at odd zoom levels. */
const slack = 1;

/**
 * The page that begins with the row at `from` (or the nearest before it).
 *
 * @param rows from top to bottom; those of one line may repeat it
 */
export function pageAt(rows: readonly Row[], from: number, room: number): Page {
  const first = rows.findLast(({ top }) => top <= from + slack) ?? rows[0];
  if (!first) return { top: 0, height: room, hasBefore: false, hasAfter: false };
  const whole = rows.filter(({ top, bottom }) => top >= first.top - slack && bottom <= first.top + room + slack);
  // A row higher than the room is shown as far as it goes.
  const height = whole.length === 0 ? room : Math.max(...whole.map(({ bottom }) => bottom)) - first.top;
  const hasAfter = rows.some(({ bottom }) => bottom > first.top + height + slack);
  return { top: first.top, height, hasBefore: rows.some(({ top }) => top < first.top - slack), hasAfter };
}

export function pageAfter(rows: readonly Row[], page: Page, room: number): Page {
  const next = rows.find(({ top }) => top >= page.top + page.height - slack);
  return next ? pageAt(rows, next.top, room) : page;
}

/** Ends with the row before the page, and shows as many whole rows as fit. */
export function pageBefore(rows: readonly Row[], page: Page, room: number): Page {
  const last = rows.findLast(({ top }) => top < page.top - slack);
  if (!last) return page;
  const first = rows.find(({ top }) => last.bottom - top <= room + slack) ?? last;
  return pageAt(rows, first.top, room);
}

/** The page on which a row is to be seen whole, as near to `page` as possible. */
export function pageShowing(rows: readonly Row[], page: Page, { row, room }: { row: Row; room: number }): Page {
  let shown = page;
  while (row.top < shown.top - slack && shown.hasBefore) shown = pageBefore(rows, shown, room);
  while (row.bottom > shown.top + shown.height + slack && shown.hasAfter) {
    const next = pageAfter(rows, shown, room);
    if (next.top <= shown.top) break;
    shown = next;
  }
  return shown;
}
