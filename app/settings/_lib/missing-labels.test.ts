import { expect, test } from "vitest";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import { lobbyLocales } from "#server/words/lobby-locales.ts";
import { findMissingLabels } from "./missing-labels.ts";

type Entry = CatalogueReply["concerns"][number];
const inAll = Object.fromEntries(lobbyLocales.map(({ code }) => [code, `Miete (${code})`]));

function concern(code: string, labels: Record<string, string>, kiosk: boolean): Entry {
  return {
    code: code as Entry["code"],
    parent: null,
    order: 1,
    labels,
    hint: null,
    icon: null,
    legalRefs: [],
    urgency: 0,
    municipal: false,
    kiosk,
  };
}

test("only concerns a kiosk offers are missed, in the language of the staff", () => {
  const catalogue: CatalogueReply = {
    version: "1",
    concerns: [
      concern("KDU", inAll, true),
      concern("KDU-01", { de: "Heizung", en: "Heating", "de-simple": "Heizung" }, true),
      concern("KDU-05", { de: "Nur intern" }, false),
    ],
    outcomeGroups: [],
    outcomes: [],
    referralTargets: [],
  };
  const missing = findMissingLabels(catalogue, "en");
  expect(missing.map(({ locale }) => locale)).toEqual(lobbyLocales.map(({ code }) => code));
  const of = (locale: string) => missing.find((one) => one.locale === locale)?.concerns;
  expect(of("de")).toEqual([]);
  expect(of("en")).toEqual([]);
  expect(of("ar")).toEqual([{ code: "KDU-01", label: "Heating" }]);
});
