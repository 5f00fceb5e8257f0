import { type CodeEntry, codeTable } from "./code-table.ts";
import type { Figure } from "./figure.ts";
import type { ReportSource } from "./report-source.ts";
import { tallyPeriods } from "./tally-periods.ts";

/** T22: where people were referred (resolution no. 2 b). Counts referrals: a contact may have several. */
export function referralsByTarget(source: ReportSource): Figure {
  const targets = source.catalogue.referralTargets.toSorted((a, b) => a.order - b.order);
  const tallies = tallyPeriods(source, source.visits, (tally, { referrals }) => {
    for (const code of referrals) tally.add(code);
  });
  const table = codeTable(source, {
    id: "T22",
    unit: "referrals",
    dimension: "referral",
    entries: targets.map(({ code }): CodeEntry => ({ key: code, label: { kind: "referral", code } })),
    tallies,
    share: { label: { kind: "word", word: "share.referrals" }, of: { kind: "word", word: "all.referrals" } },
  });
  return {
    id: "T22",
    unit: "referrals",
    sources: ["visit.date", "visit.referrals"],
    ...table,
    notes: [{ word: "severalReferrals" }, ...table.notes],
  };
}
