import path from "node:path";
import * as z from "zod";

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** A variable that is set but empty counts as not set: that is how an `.env` file leaves something out. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((v) => (v === "" ? undefined : v), schema.optional());

const origin = z
  .string()
  .refine(isBareAddress, "must be http:// or https:// with a host and nothing behind it, without a path")
  .transform((value) => new URL(value).origin);

const variables = z.object({
  PORT: optional(
    z
      .string()
      .regex(/^\d{1,5}$/, "must be a whole number from 0 to 65535")
      .transform(Number)
      .refine((port) => port <= 65_535, "must be a whole number from 0 to 65535"),
  ),
  HOST: optional(z.string().regex(/^[\w.:-]+$/, "must be an address or a host name without port")),
  DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(z.string().regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, "must begin with file: or postgres://")),
  PUBLIC_URL: optional(origin),
  PHONE_URL: optional(origin),
  LOG_LEVEL: optional(z.enum(logLevels, `must be one of ${logLevels.join(", ")}`)),
  SECRET_KEY: optional(
    z
      .string()
      .regex(/^([0-9a-fA-F]{64}|[\w+/-]{43}=?)$/, "must be a key of 32 bytes, in base64 or as 64 hexadecimal digits"),
  ),
  SECRET_KEY_FILE: optional(z.string()),
  AUTH_SECRET: optional(z.string().min(32, "must have at least 32 characters")),
  OIDC_ISSUER: optional(z.url({ protocol: /^https?$/, error: "must be an http:// or https:// address" })),
  OIDC_CLIENT_ID: optional(z.string().max(200)),
  OIDC_CLIENT_SECRET: optional(z.string().max(1000)),
  OIDC_NAME: optional(z.string().trim().max(40)),
  OIDC_USERNAME_CLAIM: optional(z.string().regex(/^[\w.:/-]{1,80}$/, "must be the name of a claim")),
  DRAWS_PER_MINUTE: optional(
    z
      .string()
      .regex(/^[1-9]\d{0,5}$/, "must be a whole number from 1 to 999999")
      .transform(Number),
  ),
});

/** What the process is told from outside. `.env.example` and docs/operations.md describe each one. */
export type Env = {
  port: number;
  host: string;
  dataDir: string;
  /** `file:` or `postgres://`; null: the SQLite file in the data folder. */
  databaseUrl: string | null;
  /** Origin at which browsers reach this server, without a slash at the end; null: `http://localhost:PORT`. */
  publicUrl: string | null;
  /** Origin at which a visitor's phone reaches this server; null: none does, and no code for phones is shown. */
  phoneUrl: string | null;
  logLevel: LogLevel;
  /** Signs session cookies; null: one is made and kept in the data folder. */
  authSecret: string | null;
  /** Sign-in by another system; null: there is none. */
  oidc: OidcSettings | null;
  /** Seals notes (P14); null: it is in the file. */
  secretKey: string | null;
  secretKeyFile: string;
  /** Tickets one kiosk may draw in a minute (D5). */
  drawsPerMinute: number;
  /** Built pages instead of pages built as they are asked for. */
  isProduction: boolean;
};

/** An OpenID Connect provider that knows the office's people. */
export type OidcSettings = {
  /** Address whose `/.well-known/openid-configuration` tells the rest. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What stands on the button: "Mit … anmelden". */
  name: string;
  /** Claim of the ID token that holds our user name. */
  usernameClaim: string;
};

/** One line that names the variable. */
export class EnvError extends Error {
  override name = "EnvError";
}

/** @throws EnvError */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = variables.safeParse(source);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new EnvError(`${String(issue?.path[0])}: ${issue?.message ?? "is not valid"}`);
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, LOG_LEVEL, AUTH_SECRET, DRAWS_PER_MINUTE } = parsed.data;
  const { PUBLIC_URL: publicUrl = null, PHONE_URL: phoneUrl = null } = parsed.data;
  const dataDir = path.resolve(DATA_DIR ?? "data");
  return {
    port: PORT ?? 3000,
    host: HOST ?? "127.0.0.1",
    dataDir,
    databaseUrl: DATABASE_URL ?? null,
    publicUrl,
    phoneUrl: phoneUrl ?? (publicUrl !== null && !isLoopback(publicUrl) ? publicUrl : null),
    logLevel: LOG_LEVEL ?? "info",
    authSecret: AUTH_SECRET ?? null,
    oidc: readOidc(parsed.data),
    secretKey: parsed.data.SECRET_KEY ?? null,
    secretKeyFile: path.resolve(parsed.data.SECRET_KEY_FILE ?? path.join(dataDir, "secret.key")),
    drawsPerMinute: DRAWS_PER_MINUTE ?? 30,
    isProduction: source.NODE_ENV === "production",
  };
}

/** All three or none: half a configuration would be a button that does not work. @throws EnvError */
function readOidc(set: z.output<typeof variables>): OidcSettings | null {
  const needed = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;
  const missing = needed.filter((name) => set[name] === undefined);
  const [firstMissing] = missing;
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = set;
  const isAsked =
    missing.length < needed.length || set.OIDC_NAME !== undefined || set.OIDC_USERNAME_CLAIM !== undefined;
  if (!isAsked) return null;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new EnvError(`${firstMissing}: is missing; signing in by OpenID Connect needs ${needed.join(", ")}`);
  }
  if (new URL(issuer).protocol === "http:" && !isLoopback(issuer)) {
    throw new EnvError("OIDC_ISSUER: must be https:// unless it is this machine");
  }
  const { OIDC_NAME: name = new URL(issuer).hostname, OIDC_USERNAME_CLAIM: usernameClaim = "preferred_username" } = set;
  return { issuer: issuer.replace(/\/+$/, ""), clientId, clientSecret, name, usernameClaim };
}

/** The environment of this process: nothing else reads it. @throws EnvError */
export function readEnv(): Env {
  return parseEnv(process.env);
}

function isBareAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname, search, hash, username, password } = new URL(value);
  const isBare = pathname === "/" && search === "" && hash === "" && username === "" && password === "";
  return (protocol === "http:" || protocol === "https:") && isBare;
}

/** This machine as seen by itself: a phone would look for the server in itself. */
function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0|\[::\])$/.test(hostname);
}
