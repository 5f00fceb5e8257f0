import { expect, test } from "vitest";
import { bindWords } from "./bind-words.ts";

test.each([
  ["§ 22 Abs. 1 Satz 1 SGB II", "§_22 Abs._1 Satz_1 SGB_II"],
  ["§§ 13–15 SGB I (§ 6 Nr. 2)", "§§_13–15 SGB_I (§_6 Nr._2)"],
  ["Antwort (90. Perzentil), 15. Dezember 2018", "Antwort (90._Perzentil), 15._Dezember 2018"],
  ["Regel der Stadt (z. B. Mietobergrenze)", "Regel der Stadt (z._B. Mietobergrenze)"],
  ["Der Regelsatz ist 563 Euro.", "Der Regelsatz ist 563 Euro."],
])("%s holds together", (text, bound) => {
  expect(bindWords(text)).toBe(bound.replaceAll("_", "\u00a0"));
});
