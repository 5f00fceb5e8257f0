import { createHash } from "node:crypto";
import type { DBAdapter, Where } from "better-auth";

type Row = Record<string, unknown>;

/**
 * R26: what stands in a cookie is in the database as SHA-256 only. Whoever reads a copy of the database can be nobody
 * with it, not even with the key that signs cookies. The library keeps the token itself: this lies between the two.
 */
export function hashSessionTokens<A extends DBAdapter>(adapter: A): A {
  const hashed: Partial<DBAdapter> = {
    create: async (input) => {
      const { token } = input.data as Row;
      if (input.model !== "session" || typeof token !== "string") return adapter.create(input);
      const created = await adapter.create({ ...input, data: { ...input.data, token: hashToken(token) } });
      return { ...(created as Row), token } as never;
    },
    findOne: async (input) => withToken(input, await adapter.findOne(hashedWhere(input))) as never,
    findMany: async (input) => {
      const rows = await adapter.findMany(hashedWhere(input));
      return rows.map((row) => withToken(input, row)) as never;
    },
    count: (input) => adapter.count(hashedWhere(input)),
    update: async (input) => withToken(input, await adapter.update(hashedWhere(input))) as never,
    updateMany: (input) => adapter.updateMany(hashedWhere(input)),
    delete: (input) => adapter.delete(hashedWhere(input)),
    deleteMany: (input) => adapter.deleteMany(hashedWhere(input)),
    consumeOne: async (input) => withToken(input, await adapter.consumeOne(hashedWhere(input))) as never,
    transaction: (work) => adapter.transaction((inner) => work(hashSessionTokens(inner as DBAdapter))),
  };
  return { ...adapter, ...hashed };
}

function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

function hashedWhere<I extends { model: string; where?: Where[] | undefined }>(input: I): I {
  if (input.model !== "session" || !input.where) return input;
  const where = input.where.map((condition) =>
    condition.field === "token" ? { ...condition, value: hashValue(condition.value) } : condition,
  );
  return { ...input, where };
}

function hashValue(value: Where["value"]): Where["value"] {
  if (typeof value === "string") return hashToken(value);
  return Array.isArray(value) ? value.map((one) => hashToken(String(one))) : value;
}

/** Gives the library back the token it asked with. */
function withToken(input: { model: string; where?: Where[] | undefined }, row: unknown): unknown {
  if (input.model !== "session" || row === null || typeof row !== "object") return row;
  const asked = input.where?.find((condition) => condition.field === "token")?.value;
  const tokens = Array.isArray(asked) ? asked.map(String) : typeof asked === "string" ? [asked] : [];
  const token = tokens.find((one) => hashToken(one) === (row as Row).token);
  return token === undefined ? row : { ...row, token };
}
