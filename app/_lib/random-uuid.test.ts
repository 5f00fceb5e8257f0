import { expect, test } from "vitest";
import * as z from "zod";
import { createRandomUuid } from "./random-uuid.ts";

test("[P7] ids of visits are random: version 4, no time in them", () => {
  const ids = Array.from({ length: 1_000 }, createRandomUuid);
  for (const id of ids) expect(z.uuidv4().safeParse(id).success).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});
