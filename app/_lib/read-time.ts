/**
 * `08:00` from what people type: `8`, `8.30`, `0830`, `8 Uhr`. The browser's own time field writes AM and PM where the
 * browser, not the page, is English. Anything else stays as typed, to be said wrong.
 */
export function readTime(text: string): string {
  const found = /^\s*(\d{1,2})(?:\s*[:.,h]?\s*(\d{2}))?\s*(?:uhr|h)?\s*$/i.exec(text);
  if (!found) return text.trim();
  const [, hour = "", minute = "00"] = found;
  if (Number(hour) > 23 || Number(minute) > 59) return text.trim();
  return `${hour.padStart(2, "0")}:${minute}`;
}
