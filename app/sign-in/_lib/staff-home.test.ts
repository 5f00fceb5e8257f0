import { expect, test } from "vitest";
import { homeOf } from "./staff-home.ts";

test("[P13] everybody begins where their roles may be, and at their account where something has to be done first", () => {
  const person = { id: "winkler", name: "M. Winkler", duty: null, twoFactorDue: null, idleMinutes: 30 };
  expect(homeOf({ ...person, roles: ["administrator", "ombudsperson"] })).toBe("/console");
  expect(homeOf({ ...person, roles: ["administrator"] })).toBe("/settings");
  expect(homeOf({ ...person, roles: ["report_reader"] })).toBe("/account");
  expect(homeOf({ ...person, roles: ["ombudsperson"], duty: "password" })).toBe("/account");
  expect(homeOf(null)).toBe("/account");
});
