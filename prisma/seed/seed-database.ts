import { Prisma, type PrismaClient } from "#generated/sqlite/client.ts";
import type { Random } from "#server/application/ports.ts";
import { defaultOfficeSettings } from "#server/domain/office-settings.ts";
import type { Instant } from "#server/domain/time.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import { type CatalogueFile, readCatalogueFile } from "./catalogue-file.ts";
import { seededPolicyEvents } from "./policy-events.ts";

export const seededOfficeId = "main";

type Context = {
  clockNow: Instant;
  random: Random;
  /** Default: the one this program comes with. */
  file?: CatalogueFile;
};

/**
 * Adds what a first start lacks: one office with one desk and two known changes of rules, and the catalogue of this version. Runs at every start and
 * overwrites nothing; another process may do the same at the same time.
 */
export async function seedDatabase({ client }: { client: PrismaClient }, context: Context): Promise<void> {
  await unlessTaken(() => addCatalogue(client, context.file ?? readCatalogueFile(), context));
  await unlessTaken(() => addOffice(client, context));
}

/** As `nextVersion` of server/domain/catalogue-edition.ts names them. */
const publishedVersion = /^\d{4}-\d\d-\d\d-\d+$/;

async function addCatalogue(client: PrismaClient, file: CatalogueFile, { clockNow }: Context): Promise<void> {
  const { version } = file;
  if (await client.catalogue.findUnique({ where: { version } })) return addReferralTargets(client, file);
  const newest = await client.catalogue.findFirst({ orderBy: { seededAt: "desc" } });
  const isEdited = newest !== null && publishedVersion.test(newest.version);
  await client.catalogue.create({
    data: {
      version,
      // Beside it, not above it: what the office has published stays in force, whatever a new program brings along (V3).
      seededAt: isEdited ? new Date(newest.seededAt.getTime() - 1) : new Date(clockNow),
      concerns: {
        create: file.concerns.map((concern) => ({
          code: concern.code,
          parent: concern.parent,
          order: concern.order,
          labels: concern.labels,
          hint: concern.hint ?? Prisma.DbNull,
          icon: concern.icon ?? null,
          legalRefs: concern.legal_refs,
          legalRefsUntil20260630: concern.legal_refs_until_2026_06_30 ?? Prisma.DbNull,
          responsibility: concern.responsibility,
          municipal: concern.municipal,
          urgency: concern.urgency,
          kiosk: concern.kiosk,
          krmDefault: concern.krm_default,
          baStatisticsGroup: concern.ba_statistics_group ?? null,
          executedBy: concern.executed_by ?? Prisma.DbNull,
          note: concern.note ?? null,
          seedRefs: concern.seed_refs,
          validFrom: concern.valid_from,
          validTo: concern.valid_to,
        })),
      },
      outcomeGroups: { create: file.outcomeGroups.map(({ code, labels }, order) => ({ code, labels, order })) },
      outcomes: {
        create: file.outcomes.map((outcome, order) => ({
          code: outcome.code,
          order,
          group: outcome.group,
          labels: outcome.labels,
          definition: outcome.definition,
          final: outcome.final,
          countsForLawsuitAvoided: outcome.counts_for_lawsuit_avoided,
          seedRefs: outcome.seed_refs,
        })),
      },
      referralTargets: { create: file.referralTargets.map(toReferralRow) },
    },
  });
}

/** Where people are referred came into this version of the catalogue later than its concerns. */
async function addReferralTargets(client: PrismaClient, { version, referralTargets }: CatalogueFile): Promise<void> {
  if ((await client.referralTarget.count({ where: { version } })) > 0) return;
  const rows = referralTargets.map(toReferralRow);
  await client.referralTarget.createMany({ data: rows.map((row) => ({ ...row, version })) });
}

function toReferralRow({ code, label, contact, verify }: CatalogueFile["referralTargets"][number], order: number) {
  return { code, label, contact: contact ?? null, verify, order };
}

async function addOffice(client: PrismaClient, { clockNow, random }: Context): Promise<void> {
  if ((await client.office.count()) > 0) return;
  await client.office.create({
    data: {
      id: seededOfficeId,
      epoch: random.token(),
      settings: defaultOfficeSettings,
      dayDate: localDate(clockNow, defaultOfficeSettings.timeZone),
      numberOffset: random.below(900),
      recentCalls: [],
      desks: { create: [{ id: random.uuid(), room: "2", order: 1 }] },
      policyEvents: {
        create: seededPolicyEvents.map(({ date, label, concerns }) => ({
          id: random.uuid(),
          date,
          label,
          concerns: [...concerns],
        })),
      },
    },
  });
}

/** Somebody else was faster: then it is there. */
async function unlessTaken(add: () => Promise<void>): Promise<void> {
  try {
    await add();
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") throw error;
  }
}
