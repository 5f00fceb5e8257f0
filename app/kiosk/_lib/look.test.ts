import { expect, test } from "vitest";
import { applyLook, isToggledOn, type LookToggle, toggleLook } from "./look.ts";

const setUp = { scheme: "light", largeText: false, reachLayout: true } as const;

test.each<LookToggle>(["largeText", "lightText", "reachLayout"])("%s is switched and switched back", (toggle) => {
  const look = applyLook(setUp, {});
  const changed = applyLook(setUp, toggleLook(look, toggle));
  expect(isToggledOn(changed, toggle)).toBe(!isToggledOn(look, toggle));
  expect(applyLook(setUp, toggleLook(changed, toggle))).toEqual(look);
});

test("[P17] without changes of a visitor the kiosk looks as it is set up", () => {
  expect(applyLook(setUp, {})).toEqual(setUp);
  expect(applyLook({ ...setUp, scheme: "dark" }, { largeText: true })).toEqual({
    scheme: "dark",
    largeText: true,
    reachLayout: true,
  });
});
