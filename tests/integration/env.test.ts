import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { EnvError, parseEnv } from "#server/env.ts";
import { findFreePort } from "#tests/support/free-port.ts";

describe("configuration", () => {
  test("without a single variable it is an office on this machine alone", () => {
    expect(parseEnv({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      dataDir: path.resolve("data"),
      databaseUrl: null,
      publicUrl: null,
      phoneUrl: null,
      logLevel: "info",
      authSecret: null,
      secretKey: null,
      secretKeyFile: path.resolve("data", "secret.key"),
      drawsPerMinute: 30,
      oidc: null,
      isProduction: false,
    });
  });

  test("every variable is read", () => {
    const env = parseEnv({
      PORT: "8080",
      HOST: "0.0.0.0",
      DATA_DIR: "/srv/wartemarke",
      DATABASE_URL: "postgres://user@db/wartemarke",
      PUBLIC_URL: "https://warte.example/",
      PHONE_URL: "https://nummer.example/",
      LOG_LEVEL: "warn",
      AUTH_SECRET: "x".repeat(32),
      SECRET_KEY: "0f".repeat(32),
      SECRET_KEY_FILE: "/srv/keys/notes",
      DRAWS_PER_MINUTE: "600",
      NODE_ENV: "production",
    });
    expect(env).toEqual({
      port: 8080,
      host: "0.0.0.0",
      dataDir: "/srv/wartemarke",
      databaseUrl: "postgres://user@db/wartemarke",
      publicUrl: "https://warte.example",
      phoneUrl: "https://nummer.example",
      logLevel: "warn",
      authSecret: "x".repeat(32),
      secretKey: "0f".repeat(32),
      secretKeyFile: "/srv/keys/notes",
      drawsPerMinute: 600,
      oidc: null,
      isProduction: true,
    });
  });

  test("phones use the public address, unless that is this machine only: then there is none for them", () => {
    expect(parseEnv({ PUBLIC_URL: "https://warte.example" }).phoneUrl).toBe("https://warte.example");
    expect(parseEnv({ PUBLIC_URL: "http://10.0.0.4:3000" }).phoneUrl).toBe("http://10.0.0.4:3000");
    for (const host of ["localhost", "kiosk.localhost", "127.0.0.1", "127.1.2.3", "[::1]", "0.0.0.0"]) {
      expect(parseEnv({ PUBLIC_URL: `http://${host}:3000` }).phoneUrl, host).toBeNull();
    }
    // Whoever says so themselves knows why: a demonstration on one machine.
    expect(parseEnv({ PHONE_URL: "http://localhost:3000" }).phoneUrl).toBe("http://localhost:3000");
  });

  test("a variable that is set to nothing counts as not set", () => {
    expect(parseEnv({ PORT: "", PUBLIC_URL: "", DATABASE_URL: "" })).toEqual(parseEnv({}));
  });

  test("signing in by OpenID Connect is configured whole or not at all", () => {
    const whole = {
      OIDC_ISSUER: "https://login.example/realms/amt/",
      OIDC_CLIENT_ID: "wartemarke",
      OIDC_CLIENT_SECRET: "nobody's business",
    };
    expect(parseEnv(whole).oidc).toEqual({
      issuer: "https://login.example/realms/amt",
      clientId: "wartemarke",
      clientSecret: "nobody's business",
      name: "login.example",
      usernameClaim: "preferred_username",
    });
    expect(parseEnv({ ...whole, OIDC_NAME: "Amt", OIDC_USERNAME_CLAIM: "upn" }).oidc).toMatchObject({
      name: "Amt",
      usernameClaim: "upn",
    });
    for (const name of Object.keys(whole)) {
      expect(() => parseEnv({ ...whole, [name]: "" })).toThrow(new RegExp(`^${name}: is missing`));
    }
    expect(() => parseEnv({ OIDC_NAME: "Amt" })).toThrow(/^OIDC_ISSUER: is missing/);
    expect(() => parseEnv({ ...whole, OIDC_ISSUER: "http://login.example" })).toThrow(/^OIDC_ISSUER: must be https/);
    expect(() => parseEnv({ ...whole, OIDC_ISSUER: "login.example" })).toThrow(/^OIDC_ISSUER: /);
    expect(() => parseEnv({ ...whole, OIDC_USERNAME_CLAIM: "a b" })).toThrow(/^OIDC_USERNAME_CLAIM: /);
  });

  test.each([
    ["PORT", "x"],
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["PORT", "3000 "],
    ["HOST", "a b"],
    ["SECRET_KEY", "too short"],
    ["DATABASE_URL", "mysql://x"],
    ["DATABASE_URL", "data/wartemarke.db"],
    ["PUBLIC_URL", "warte.example"],
    ["PUBLIC_URL", "https://warte.example/lobby"],
    ["PUBLIC_URL", "https://user:secret@warte.example"],
    ["PUBLIC_URL", "ftp://warte.example"],
    ["PHONE_URL", "nummer.example"],
    ["PHONE_URL", "https://warte.example/t/"],
    ["LOG_LEVEL", "verbose"],
    ["AUTH_SECRET", "short"],
    ["DRAWS_PER_MINUTE", "0"],
  ])("%s=%j is one line that names the variable, and never repeats the value", (name, value) => {
    let message = "";
    try {
      parseEnv({ [name]: value });
    } catch (error) {
      expect(error).toBeInstanceOf(EnvError);
      message = (error as Error).message;
    }
    expect(message).toMatch(new RegExp(`^${name}: .+$`));
    expect(message).not.toContain("secret");
  });
});

describe("a start that fails says so in one line, ends with 1, and writes nothing", () => {
  let folder: string;
  const children: ChildProcess[] = [];
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "wartemarke-start-"));
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(env: Record<string, string>): Promise<{ code: number | null; errors: string; output: string }> {
    const { VITEST, NODE_OPTIONS, ...rest } = process.env;
    const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
      env: { ...rest, NODE_ENV: "production", DATA_DIR: folder, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    children.push(child);
    let errors = "";
    let output = "";
    child.stderr?.on("data", (chunk) => {
      errors += chunk;
    });
    child.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    const [code] = (await once(child, "exit")) as [number | null];
    return { code, errors, output };
  }

  test("a wrong variable", async () => {
    const { code, errors } = await start({ PORT: "lobby" });
    expect({ code, errors }).toEqual({ code: 1, errors: "PORT: must be a whole number from 0 to 65535\n" });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a port in use: the other server's database is not touched", async () => {
    const port = await findFreePort();
    const other = createServer().listen(port, "127.0.0.1");
    await once(other, "listening");
    const { code, errors } = await start({ PORT: String(port) });
    other.close();
    expect({ code, errors }).toEqual({ code: 1, errors: `PORT: ${port} is already in use on 127.0.0.1\n` });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("an address that is not this machine's", async () => {
    const { code, errors } = await start({ PORT: "0", HOST: "203.0.113.1" });
    expect(code).toBe(1);
    expect(errors).toMatch(/^HOST: cannot listen on 203\.0\.113\.1, port 0 \(\w+\)\n$/);
  });

  test("a data folder that is a file", async () => {
    const file = path.join(folder, "data");
    writeFileSync(file, "");
    const { code, errors } = await start({ PORT: "0", DATA_DIR: file });
    expect(code).toBe(1);
    expect(errors.trim().split("\n")).toHaveLength(1);
    expect(errors).toContain(file);
  });

  test("a database file that is none", async () => {
    const file = path.join(folder, "wartemarke.db");
    writeFileSync(file, "This is not a database, but somebody's notes. ".repeat(50));
    const { code, errors } = await start({ PORT: "0" });
    expect(code).toBe(1);
    expect(errors.trim().split("\n")).toHaveLength(1);
    expect(errors).toContain(file);
    expect(readdirSync(folder)).toEqual(["wartemarke.db"]);
  });

  test("a PostgreSQL that does not answer", async () => {
    mkdirSync(path.join(folder, "data"));
    const port = await findFreePort();
    const { code, errors } = await start({
      PORT: "0",
      DATA_DIR: path.join(folder, "data"),
      DATABASE_URL: `postgres://nobody:geheim@127.0.0.1:${port}/none`,
    });
    expect(code).toBe(1);
    expect(errors.trim().split("\n")).toHaveLength(1);
    expect(errors).not.toContain("geheim");
    expect(existsSync(path.join(folder, "data", "auth-secret"))).toBe(false);
  });
});
