import type { SlipState } from "#server/domain/slip.ts";
import type { LobbyMessages } from "#server/words/lobby/de.ts";

/** What the citizen is told of their slip; with the number wherever the paper may be missing (A14). */
export type SlipWords = { word: keyof LobbyMessages; isTrouble: boolean };

const words: Record<SlipState, SlipWords> = {
  printing: { word: "slipPrinting", isTrouble: false },
  printed: { word: "takeSlip", isTrouble: false },
  sent: { word: "takeSlip", isTrouble: false },
  unsure: { word: "slipUnsure", isTrouble: true },
  paper_out: { word: "slipNoPaper", isTrouble: true },
  cover_open: { word: "slipCoverOpen", isTrouble: true },
  offline: { word: "printerError", isTrouble: true },
  no_answer: { word: "slipOffline", isTrouble: true },
  failed: { word: "printerError", isTrouble: true },
};

export function slipWordsOf(state: SlipState): SlipWords {
  return words[state];
}
