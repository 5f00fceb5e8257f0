import { expect, test } from "vitest";
import { checkPerson } from "./check-person.ts";

test("a person needs a name, a user name of the right form and a role", () => {
  expect(checkPerson({ name: " ", username: "", roles: [] })).toEqual({
    name: "required",
    username: "required",
    roles: "required",
  });
  expect(checkPerson({ name: "x".repeat(41), username: "Ü b", roles: ["administrator"] })).toEqual({
    name: "tooLong",
    username: "username",
  });
  expect(checkPerson({ name: "D. Vertretung", username: "d.vertretung", roles: ["ombudsperson"] })).toEqual({});
});
