import { randomBytes, randomInt, randomUUID } from "node:crypto";
import type { Random } from "#server/application/ports.ts";

export const systemRandom: Random = {
  token: () => randomBytes(16).toString("base64url"),
  below: (limit) => randomInt(limit),
  uuid: () => randomUUID(),
};
