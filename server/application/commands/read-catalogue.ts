import { type Concern, isValidOn, kioskConcerns } from "#server/domain/catalogue.ts";
import { ok } from "#server/domain/result.ts";
import type { PlainDate } from "#server/domain/time.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import { catalogueReply } from "#server/protocol/replies.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";

/** The lists of today: a kiosk gets what it may offer, staff everything a visit is coded with (no personal data, P13). */
export function createReadCatalogue({
  store,
  catalogue: held,
  clock,
}: Dependencies): Pick<CommandHandlers, "catalogue:read"> {
  return {
    "catalogue:read": async (actor) => {
      const { settings } = await store.read(actor.officeId);
      const catalogue = held.current();
      const today = localDate(clock.now(), settings.timeZone);
      const isKiosk = actor.kind !== "staff";
      const concerns = isKiosk
        ? kioskConcerns(catalogue, today)
        : catalogue.concerns.toSorted((a, b) => a.order - b.order);
      return ok(
        catalogueReply.parse({
          version: catalogue.version,
          concerns: concerns.map((c) => ({ ...presentConcern(c, isKiosk), ...(isKiosk ? {} : endedOn(c, today)) })),
          outcomeGroups: isKiosk ? [] : catalogue.outcomeGroups.map(({ code, labels }) => ({ code, labels })),
          outcomes: isKiosk
            ? []
            : catalogue.outcomes.map(({ order, validFrom, validTo, ...outcome }) => ({
                ...outcome,
                ...endedOn({ validFrom, validTo }, today),
              })),
          referralTargets: isKiosk
            ? []
            : catalogue.referralTargets.map(({ code, label, contact, verify, ...validity }) => ({
                code,
                label,
                contact,
                verify,
                ...endedOn(validity, today),
              })),
        }),
      );
    },
  };
}

/** What cannot be chosen today still has a name: older records are read with it. */
function endedOn(entry: Pick<Concern, "validFrom" | "validTo">, today: PlainDate): { ended?: true } {
  return isValidOn(entry, today) ? {} : { ended: true };
}

function presentConcern(concern: Concern, isKiosk: boolean) {
  const { code, parent, order, labels, hint, icon, legalRefs, urgency, municipal, kiosk, krmDefault } = concern;
  const shared = { code, parent, order, labels, hint, icon, urgency, municipal };
  return isKiosk ? { ...shared, legalRefs: [] } : { ...shared, legalRefs, kiosk, krmDefault };
}
