import { auditOf } from "#server/domain/audit.ts";
import type { Catalogue } from "#server/domain/catalogue.ts";
import {
  applyChanges,
  type CatalogueChanges,
  changesBetween,
  checkEdition,
  countChanges,
  nextVersion,
} from "#server/domain/catalogue-edition.ts";
import { err, ok } from "#server/domain/result.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import { type CatalogueReplies, catalogueVersionReply } from "#server/protocol/catalogue.ts";
import { toActorRef } from "../actor.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";

type PublishCatalogue = Pick<CommandHandlers, Exclude<keyof CatalogueReplies, "catalogue:read">>;

/** V3: the lists are data of the office. They hold no record, so whoever looks after the technology may change them. */
export function createPublishCatalogue({ catalogue, catalogues, store, clock }: Dependencies): PublishCatalogue {
  return {
    "catalogue:read-version": async (_actor, { version }) => {
      const found = version === null ? await catalogues.current() : await catalogues.read(version);
      if (!found) return err("record_not_found");
      const [usedCodes, versions] = await Promise.all([catalogues.usedCodes(), catalogues.versions()]);
      // What only the report needs is edited by nobody: it goes from version to version unread.
      const concerns = found.concerns.map(({ legalRefsBefore: _, baSubject: __, ...edited }) => edited);
      return ok(catalogueVersionReply.parse({ ...found, concerns, usedCodes, versions }));
    },
    "catalogue:publish": async (actor, { baseVersion, changes }) => {
      const [base, used, versions, { settings }] = await Promise.all([
        catalogues.current(),
        catalogues.usedCodes(),
        catalogues.versions(),
        store.read(actor.officeId),
      ]);
      if (base.version !== baseVersion) {
        // The answer was lost and it is sent again: exactly this was made of that base, and nothing since.
        const before = versions[1]?.version === baseVersion ? await catalogues.read(baseVersion) : null;
        const isDone = before !== null && isSame(applyChanges(before, changes), base);
        return isDone ? ok({ version: base.version }) : err("record_conflict");
      }
      const at = clock.now();
      const today = localDate(at, settings.timeZone);
      const edited = applyChanges(base, changes);
      if (checkEdition(base, edited, used, today).size > 0) return err("settings_invalid");
      const effect = changesBetween(base, edited);
      if (countChanges(effect) === 0) return ok({ version: base.version });
      const next = {
        ...edited,
        version: nextVersion(
          today,
          versions.map((known) => known.version),
        ),
      };
      const audit = [auditOf("catalogue_published", { kind: "catalogue", id: next.version }, namesOf(effect))];
      const publication = { base, next, at, officeId: actor.officeId, actor: toActorRef(actor), audit };
      if (!(await catalogues.publish(publication))) return err("record_conflict");
      await catalogue.refresh();
      return ok({ version: next.version });
    },
  };
}

function isSame(one: Catalogue, other: Catalogue): boolean {
  return countChanges(changesBetween(one, other)) === 0;
}

/** Codes and names of fields, `KDU-01.labels`: the lists are no record, but a log keeps no texts (R35). */
function namesOf({ concerns, outcomes, referralTargets }: CatalogueChanges): readonly string[] {
  return [...concerns, ...outcomes, ...referralTargets].flatMap(({ code, ...fields }) =>
    Object.keys(fields).map((field) => `${code}.${field}`),
  );
}
