/** The eight letters a device shows, however they were typed; null: it cannot be one (R29). */
export function readPairingCode(text: string): string | null {
  const letters = text.toUpperCase().replace(/[^A-Z]/g, "");
  return /^[BCDFGHJKLMNPQRSTVWXZ]{8}$/.test(letters) ? `${letters.slice(0, 4)}-${letters.slice(4)}` : null;
}
