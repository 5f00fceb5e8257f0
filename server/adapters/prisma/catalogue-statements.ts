import type { Publication } from "#server/application/catalogue-store.ts";
import type { Concern, Outcome, ReferralTarget } from "#server/domain/catalogue.ts";
import { writeAudit } from "./audit-statements.ts";
import type { Statement } from "./database.ts";
import { insertRow, updateRow } from "./statements.ts";

/**
 * A whole copy of the base, as it is stored, with what the edition has otherwise written over it: columns that nobody
 * edits go along unread.
 */
export function buildPublication({ base, next, at, officeId, actor, audit }: Publication, seededAt: Date): Statement[] {
  const from = base.version;
  const to = next.version;
  return [
    // Publishers wait for each other at the base's row; whoever comes second then finds a newer version.
    { sql: 'UPDATE "Catalogue" SET "seededAt" = "seededAt" WHERE "version" = ?', args: [from], expect: 1 },
    {
      sql: `INSERT INTO "Catalogue" ("version", "seededAt") SELECT ?, "seededAt" FROM "Catalogue" WHERE "version" = ?
        AND NOT EXISTS (SELECT 1 FROM "Catalogue" newer WHERE newer."seededAt" > "Catalogue"."seededAt"
          OR (newer."seededAt" = "Catalogue"."seededAt" AND newer."version" > "Catalogue"."version"))`,
      args: [to, from],
      expect: 1,
    },
    updateRow("Catalogue", { seededAt }, { version: to }),
    copyRows("Concern", concernColumns, from, to),
    copyRows("OutcomeGroup", ["code", "order", "labels"], from, to),
    copyRows("Outcome", outcomeColumns, from, to),
    copyRows("ReferralTarget", referralColumns, from, to),
    ...writeDifferences(base.concerns, next.concerns, (concern, isNew) => writeConcern(concern, to, isNew)),
    ...writeDifferences(base.outcomes, next.outcomes, (outcome) => writeOutcome(outcome, to)),
    ...writeDifferences(base.referralTargets, next.referralTargets, (target, isNew) => writeTarget(target, to, isNew)),
    ...writeAudit(officeId, actor, at, audit),
  ];
}

const concernColumns = [
  "code",
  "parent",
  "order",
  "labels",
  "hint",
  "icon",
  "legalRefs",
  "legalRefsUntil20260630",
  "responsibility",
  "municipal",
  "urgency",
  "kiosk",
  "krmDefault",
  "baStatisticsGroup",
  "executedBy",
  "note",
  "seedRefs",
  "validFrom",
  "validTo",
] as const;
const outcomeColumns = [
  "code",
  "order",
  "group",
  "labels",
  "definition",
  "final",
  "countsForLawsuitAvoided",
  "seedRefs",
  "validFrom",
  "validTo",
] as const;
const referralColumns = ["code", "order", "label", "contact", "verify", "validFrom", "validTo"] as const;

type CopiedTable = "Concern" | "OutcomeGroup" | "Outcome" | "ReferralTarget";

function copyRows(table: CopiedTable, columns: readonly string[], from: string, to: string): Statement {
  const names = columns.map((column) => `"${column}"`).join(", ");
  return {
    sql: `INSERT INTO "${table}" ("version", ${names}) SELECT ?, ${names} FROM "${table}" WHERE "version" = ?`,
    args: [to, from],
  };
}

function writeDifferences<E extends { code: string }>(
  base: readonly E[],
  next: readonly E[],
  write: (entry: E, isNew: boolean) => Statement[],
): Statement[] {
  const known = new Map(base.map((entry) => [entry.code, JSON.stringify(entry)]));
  return next
    .filter((entry) => known.get(entry.code) !== JSON.stringify(entry))
    .flatMap((entry) => write(entry, !known.has(entry.code)));
}

function writeConcern(concern: Concern, version: string, isNew: boolean): Statement[] {
  const { code, parent, order, labels, legalRefs, municipal, urgency, kiosk, validFrom, validTo } = concern;
  const row = {
    order,
    labels: JSON.stringify(labels),
    legalRefs: JSON.stringify(legalRefs),
    municipal,
    urgency,
    kiosk,
    validFrom,
    validTo,
  };
  if (!isNew) return [updateRow("Concern", row, { version, code })];
  const added = { version, code, parent, ...row, seedRefs: "[]", ...ofNewTile };
  const insert = insertRow("Concern", added);
  return parent === null ? [insert] : [insert, inheritFromTile(version, code, parent)];
}

/** What nobody edits: a new tile is a matter of the benefit, as most are. */
const ofNewTile = { responsibility: "bund", krmDefault: "beschwerde_sache" };

function inheritFromTile(version: string, code: string, tile: string): Statement {
  const taken = Object.keys(ofNewTile).map(
    (column) => `"${column}" = (SELECT t."${column}" FROM "Concern" t WHERE t."version" = ? AND t."code" = ?)`,
  );
  return {
    sql: `UPDATE "Concern" SET ${taken.join(", ")} WHERE "version" = ? AND "code" = ?`,
    args: [...taken.flatMap(() => [version, tile]), version, code],
    expect: 1,
  };
}

function writeOutcome({ code, order, labels, definition, validFrom, validTo }: Outcome, version: string): Statement[] {
  const row = { order, labels: JSON.stringify(labels), definition, validFrom, validTo };
  return [updateRow("Outcome", row, { version, code })];
}

function writeTarget({ code, ...row }: ReferralTarget, version: string, isNew: boolean): Statement[] {
  return [
    isNew
      ? insertRow("ReferralTarget", { version, code, ...row })
      : updateRow("ReferralTarget", row, { version, code }),
  ];
}
