import type { PrinterFault } from "#server/domain/slip.ts";

const dle = 0x10;
const eot = 0x04;

/** Real-time questions (`DLE EOT n`): they are answered also where the printer does not print. */
export const statusQuestions = { printer: 1, offlineCause: 2, paper: 4 } as const;
export type StatusQuestion = keyof typeof statusQuestions;

export function askStatus(question: StatusQuestion): Uint8Array {
  return Uint8Array.of(dle, eot, statusQuestions[question]);
}

/** One byte a question, as ESC/POS describes them. */
export type PrinterStatus = Record<StatusQuestion, number>;

/** The worst first: paper and cover are what staff can do something about. */
export function faultOf({ printer, offlineCause, paper }: PrinterStatus): PrinterFault | null {
  if (offlineCause & 0x04) return "cover_open";
  if (paper & 0x60 || offlineCause & 0x20) return "paper_out";
  if (printer & 0x08) return "offline";
  return null;
}

export type PrinterWord = { kind: "status" | "done"; byte: number };

/**
 * Reads what a printer sends: answers to real-time questions, and the answer to `GS r` at the end of a slip, which says
 * that everything before is printed. Unasked reports (four bytes) are left out.
 */
export function createStatusReader(): (bytes: Uint8Array) => PrinterWord[] {
  let toSkip = 0;
  return (bytes) => {
    const words: PrinterWord[] = [];
    for (const byte of bytes) {
      if (toSkip > 0) toSkip -= 1;
      else if ((byte & 0x93) === 0x10) toSkip = 3;
      else if ((byte & 0x93) === 0x12) words.push({ kind: "status", byte });
      else if ((byte & 0x90) === 0) words.push({ kind: "done", byte });
    }
    return words;
  };
}
