/** A cell that begins so would be run as a formula by a spreadsheet. */
const formulaStart = /^[=+\-@\t\r]/;

/** A table for a German spreadsheet: UTF-8 with its mark, semicolons, Windows line ends; no cell is a formula. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(toCell).join(";")).join("\r\n")}\r\n`;
}

function toCell(value: string): string {
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
