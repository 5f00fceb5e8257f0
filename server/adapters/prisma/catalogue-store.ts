import type { Prisma } from "#generated/sqlite/client.ts";
import type { CatalogueStore } from "#server/application/ports.ts";
import type { Labels } from "#server/domain/catalogue.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { OutcomeCode, ReferralCode } from "#server/domain/visit.ts";
import type { Database } from "./database.ts";
import { toReactionKind } from "./krm-default.ts";
import { toUrgency } from "./rows.ts";
import { guardStorage } from "./storage-guard.ts";

export function createPrismaCatalogueStore({ client }: Database): CatalogueStore {
  return {
    currentVersion: () =>
      guardStorage(async () => (await client.catalogue.findFirstOrThrow({ orderBy: newestFirst })).version),
    current: () =>
      guardStorage(async () => {
        const row = await client.catalogue.findFirstOrThrow({
          orderBy: newestFirst,
          include: {
            concerns: { orderBy: [{ parent: "asc" }, { order: "asc" }] },
            outcomeGroups: { orderBy: { order: "asc" } },
            outcomes: { orderBy: { order: "asc" } },
            referralTargets: { orderBy: { order: "asc" } },
          },
        });
        return {
          version: row.version,
          concerns: row.concerns.map((concern) => ({
            code: concern.code as ConcernCode,
            parent: concern.parent as ConcernCode | null,
            order: concern.order,
            labels: toLabels(concern.labels),
            hint: concern.hint === null ? null : toLabels(concern.hint),
            icon: concern.icon,
            legalRefs: concern.legalRefs as readonly string[],
            urgency: toUrgency(concern.urgency),
            kiosk: concern.kiosk,
            municipal: concern.municipal,
            krmDefault: toReactionKind(concern.krmDefault),
            validFrom: concern.validFrom,
            validTo: concern.validTo,
          })),
          outcomeGroups: row.outcomeGroups.map((group) => ({ code: group.code, labels: toLabels(group.labels) })),
          outcomes: row.outcomes.map((outcome) => ({
            code: outcome.code as OutcomeCode,
            group: outcome.group,
            labels: toLabels(outcome.labels),
            definition: outcome.definition,
            final: outcome.final,
            countsForLawsuitAvoided: outcome.countsForLawsuitAvoided,
            validFrom: outcome.validFrom,
            validTo: outcome.validTo,
          })),
          referralTargets: row.referralTargets.map((target) => ({
            code: target.code as ReferralCode,
            label: target.label,
            contact: target.contact,
            verify: target.verify,
            validFrom: target.validFrom,
            validTo: target.validTo,
          })),
        };
      }),
  };
}

/** The newest is the current one. */
const newestFirst: Prisma.CatalogueOrderByWithRelationInput[] = [{ seededAt: "desc" }, { version: "desc" }];

function toLabels(json: Prisma.JsonValue): Labels {
  return json as unknown as Labels;
}
