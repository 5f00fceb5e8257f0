import { expect, test } from "vitest";
import { groupKey } from "./group-key.ts";

test("a key is read in groups of four, nothing of it lost", () => {
  expect(groupKey("JBSWY3DPEHPK3PXP")).toBe("JBSW Y3DP EHPK 3PXP");
  expect(groupKey("JBSWY3DPE")).toBe("JBSW Y3DP E");
  expect(groupKey("")).toBe("");
});
