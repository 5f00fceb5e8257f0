import { readCatalogueFile } from "#prisma/seed/catalogue-file.ts";
import { toBaSubject } from "#server/domain/ba-statistics.ts";
import type { Catalogue } from "#server/domain/catalogue.ts";
import type { ConcernCode, Urgency } from "#server/domain/ticket.ts";
import type { OutcomeCode, ReferralCode } from "#server/domain/visit.ts";
import { buildConcern } from "./builders.ts";

const always = { validFrom: null, validTo: null };

/** The catalogue a new office begins with, as far as the report reads it. */
export function seedCatalogue(): Catalogue {
  const { version, concerns, outcomeGroups, outcomes, referralTargets } = readCatalogueFile();
  return {
    version,
    concerns: concerns.map(({ code, parent, order, labels, municipal, urgency, ...concern }) =>
      buildConcern({
        code: code as ConcernCode,
        parent: parent as ConcernCode | null,
        order,
        labels: { ...labels, de: labels.de ?? code },
        legalRefs: concern.legal_refs,
        ...(concern.legal_refs_until_2026_06_30 ? { legalRefsBefore: concern.legal_refs_until_2026_06_30 } : {}),
        baSubject: toBaSubject(concern.ba_statistics_group ?? null),
        municipal,
        urgency: urgency as Urgency,
      }),
    ),
    outcomeGroups: outcomeGroups.map(({ code, labels }) => ({ code, labels: { ...labels, de: labels.de ?? code } })),
    outcomes: outcomes.map((outcome, order) => ({
      ...always,
      code: outcome.code as OutcomeCode,
      order,
      group: outcome.group,
      labels: { ...outcome.labels, de: outcome.labels.de ?? outcome.code },
      definition: outcome.definition,
      final: outcome.final,
      countsForLawsuitAvoided: outcome.counts_for_lawsuit_avoided,
    })),
    referralTargets: referralTargets.map(({ code, label, verify }, order) => ({
      ...always,
      code: code as ReferralCode,
      order,
      label,
      contact: null,
      verify,
    })),
  };
}

/** Codes as a test writes them. */
export const concernsOf = (...codes: string[]) => codes as ConcernCode[];
export const outcomeOf = (code: string) => code as OutcomeCode;
