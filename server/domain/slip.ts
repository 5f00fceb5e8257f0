import type { Instant } from "./time.ts";

/** How the slip of a kiosk's tickets comes: not at all, from a printer on the network, from the kiosk's own browser. */
export type SlipWay = "none" | "network" | "browser";

/** Why a printer does not print; told apart because staff do something else about each. */
export const printerFaults = ["paper_out", "cover_open", "offline", "no_answer"] as const;
export type PrinterFault = (typeof printerFaults)[number];

/**
 * Where the slip of one ticket stands (K2, K3). `printed`: the printer said so. `sent`: taken over by a printer that
 * tells nothing. `unsure`: begun, and nobody saw it end. A fault and `failed`: certainly nothing was printed.
 */
export const slipStates = ["printing", "printed", "sent", "unsure", ...printerFaults, "failed"] as const;
export type SlipState = (typeof slipStates)[number];

/** What is kept of a slip (K1). `handed_over`: given to the kiosk's browser. No row: nothing was printed. */
export type StoredSlipState = "printing" | "printed" | "sent" | "unsure" | "handed_over";

/** All that a slip is made of: nothing here leads to a concern (K4, P4). */
export type SlipFacts = {
  number: number;
  drawnAt: Instant;
  language: string;
  phoneToken: string;
};

/** What somebody who asks again is told of a slip that was begun (K1): one under way elsewhere may have got stuck. */
export function stateOfStored(stored: StoredSlipState): SlipState {
  switch (stored) {
    case "printing":
      return "unsure";
    case "handed_over":
      return "sent";
    default:
      return stored;
  }
}
