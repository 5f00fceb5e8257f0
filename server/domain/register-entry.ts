import type { Catalogue } from "./catalogue.ts";
import type { ConcernCode } from "./ticket.ts";
import type { PlainDate } from "./time.ts";

/** What the office keeps for the yearly report besides its contacts. */
export const registerNames = ["suggestions", "client_views", "expert_views", "policy_events"] as const;
export type RegisterName = (typeof registerNames)[number];

/** Characters a text of a register may have. */
export const registerLimits = {
  suggestion: 500,
  reason: 500,
  clientView: 300,
  expertView: 1_000,
  eventLabel: 160,
} as const;

/** Every entry of a register: an id made by the client, and a revision that grows by one with every change. */
export type RegisterEntry = { id: string; revision: number };

/** What the rules look at besides the entry; `today` in the office's zone. */
export type RegisterContext = { today: PlainDate; catalogue: Catalogue };

export type RegisterRefusal = "record_incomplete" | "date_invalid" | "unknown_concern" | "invalid_transition";

/**
 * V3: a code that is chosen now must exist and be valid on some day from `from` to `to`; one that stood there before
 * may stay, whatever became of it.
 */
export function mayUseConcern(
  code: ConcernCode,
  {
    before,
    from,
    to,
    catalogue,
  }: { before: readonly ConcernCode[]; from: PlainDate; to: PlainDate; catalogue: Catalogue },
): boolean {
  if (before.includes(code)) return true;
  return catalogue.concerns.some(
    (c) => c.code === code && (c.validFrom === null || c.validFrom <= to) && (c.validTo === null || from <= c.validTo),
  );
}
