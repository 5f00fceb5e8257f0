import type { Prisma } from "#generated/sqlite/client.ts";
import type { CatalogueStore } from "#server/application/catalogue-store.ts";
import { toBaSubject } from "#server/domain/ba-statistics.ts";
import type { Catalogue, Labels } from "#server/domain/catalogue.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { OutcomeCode, ReferralCode } from "#server/domain/visit.ts";
import { buildPublication } from "./catalogue-statements.ts";
import { commitRecord } from "./commit-record.ts";
import type { Database, Reader } from "./database.ts";
import { toReactionKind } from "./krm-default.ts";
import { toUrgency } from "./rows.ts";
import { guardStorage } from "./storage-guard.ts";

export function createPrismaCatalogueStore(database: Database): CatalogueStore {
  const { client } = database;
  return {
    currentVersion: () =>
      guardStorage(async () => (await client.catalogue.findFirstOrThrow({ orderBy: newestFirst })).version),
    current: () => guardStorage(() => readCurrentCatalogue(client)),
    read: (version) =>
      guardStorage(async () => {
        const row = await client.catalogue.findUnique({ where: { version }, include });
        return row && toCatalogue(row);
      }),
    versions: () =>
      guardStorage(async () => {
        const rows = await client.catalogue.findMany({ orderBy: newestFirst });
        return rows.map(({ version, seededAt }) => ({ version, publishedAt: seededAt.toISOString() }));
      }),
    usedCodes: () =>
      guardStorage(async () => {
        const distinct = { distinct: ["code" as const], select: { code: true }, orderBy: { code: "asc" as const } };
        const [concerns, targets] = [
          await client.concern.findMany(distinct),
          await client.referralTarget.findMany(distinct),
        ];
        return { concerns: concerns.map(({ code }) => code), referralTargets: targets.map(({ code }) => code) };
      }),
    async publish(publication) {
      const { seededAt } = await guardStorage(() =>
        client.catalogue.findUniqueOrThrow({ where: { version: publication.base.version } }),
      );
      // A clock that was put back must not make the old edition the newer one.
      const publishedAt = new Date(Math.max(Date.parse(publication.at), seededAt.getTime() + 1));
      return commitRecord(database, buildPublication(publication, publishedAt));
    },
  };
}

/** By whichever connection. */
export async function readCurrentCatalogue(reader: Reader): Promise<Catalogue> {
  return toCatalogue(await reader.catalogue.findFirstOrThrow({ orderBy: newestFirst, include }));
}

/** The newest is the one in force. */
const newestFirst: Prisma.CatalogueOrderByWithRelationInput[] = [{ seededAt: "desc" }, { version: "desc" }];

const include = {
  concerns: { orderBy: [{ parent: "asc" }, { order: "asc" }, { code: "asc" }] },
  outcomeGroups: { orderBy: { order: "asc" } },
  outcomes: { orderBy: [{ order: "asc" }, { code: "asc" }] },
  referralTargets: { orderBy: [{ order: "asc" }, { code: "asc" }] },
} satisfies Prisma.CatalogueInclude;

function toCatalogue(row: Prisma.CatalogueGetPayload<{ include: typeof include }>): Catalogue {
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
      ...(concern.legalRefsUntil20260630 === null
        ? {}
        : { legalRefsBefore: concern.legalRefsUntil20260630 as readonly string[] }),
      ...(concern.baStatisticsGroup === null ? {} : { baSubject: toBaSubject(concern.baStatisticsGroup) }),
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
      order: outcome.order,
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
      order: target.order,
      label: target.label,
      contact: target.contact,
      verify: target.verify,
      validFrom: target.validFrom,
      validTo: target.validTo,
    })),
  };
}

function toLabels(json: Prisma.JsonValue): Labels {
  return json as unknown as Labels;
}
