import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { parseEnv } from "#server/env.ts";

const folder = "docs/kiosk";
const guide = readFileSync("docs/kiosk-setup.md", "utf8");
const read = (file: string) => readFileSync(path.join(folder, file), "utf8");
const units = readdirSync(folder).filter((file) => /\.(service|timer)$/.test(file));
/** `KEY=value` lines, last one wins; comments are not. */
const settingsOf = (text: string) =>
  new Map([...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, key = "", value = ""]) => [key, value]));

describe("files to copy for a kiosk's box", () => {
  test("each stands in the guide's table, and the table names no other", () => {
    const named = [...guide.matchAll(/^\| ((?:`[\w.-]+`(?:, )?)+) \| `\//gm)].flatMap(([, cell = ""]) =>
      [...cell.matchAll(/`([\w.-]+)`/g)].map(([, file]) => file),
    );
    expect(named.toSorted()).toEqual(readdirSync(folder).toSorted());
  });

  test("each names in its first line where it goes, as the guide does; JSON cannot", () => {
    for (const file of readdirSync(folder).filter((name) => !name.endsWith(".json"))) {
      const target = /\/(?:etc|usr)\/[\w./-]+[\w]/.exec(read(file))?.[0] ?? "";
      const row = guide.split("\n").find((line) => line.startsWith("| `") && line.includes(`\`${file}\``)) ?? "";
      expect(row, `${file} → ${target}`).toContain(path.dirname(target));
    }
  });

  test("the address is one the server takes, the same everywhere, and its page is the only one allowed", () => {
    const url = new URL(settingsOf(read("screen.env")).get("SCREEN_URL") ?? "");
    const policies = JSON.parse(read("policies.json")) as Record<string, unknown>;
    expect(policies.URLBlocklist).toEqual(["*"]);
    expect(policies.URLAllowlist).toEqual([`${url.origin}/kiosk`, `${url.origin}/display`]);
    expect(policies.URLAllowlist).toContain(url.href);
    // The server's unit, as it stands there, listens where the screen looks for it.
    const environment = /^Environment=(.+)$/m.exec(read("wartemarke.service"))?.[1]?.split(" ") ?? [];
    const env = parseEnv(Object.fromEntries(environment.map((pair) => pair.split("="))));
    expect(env.publicUrl ?? `http://localhost:${env.port}`).toBe(url.origin);
    expect(env.isProduction).toBe(true);
  });

  test("no flag weakens the browser, and none is longer than its line", () => {
    const flags = read("chromium-flags")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    expect(flags.filter((flag) => !/^--[a-z-]+(=\S+)?$/.test(flag))).toEqual([]);
    expect(flags.filter((flag) => /sandbox|web-security|remote-debugging|ignore-cert|insecure/.test(flag))).toEqual([]);
    expect(flags).toContain("--autoplay-policy=no-user-gesture-required");
  });

  test("what the units start is what the guide copies", () => {
    const started = units.flatMap((unit) => [...read(unit).matchAll(/\/usr\/local\/\S+|\/etc\/wartemarke\/\S+/g)]);
    expect(started.length).toBeGreaterThan(0);
    for (const [file] of started) expect(guide).toContain(`\`${file}\``);
    expect(/^PAMName=(.+)$/m.exec(read("wartemarke-screen.service"))?.[1]).toBe("wartemarke-screen");
  });
});

describe("screen-session", () => {
  const posix = process.platform !== "win32";

  test.runIf(posix)("starts the browser with every flag, in the panel's scale, at the address last", () => {
    const box = mkdtempSync(path.join(tmpdir(), "wartemarke-box-"));
    onTestFinished(() => rmSync(box, { recursive: true }));
    for (const name of ["chromium", "curl"]) {
      writeFileSync(path.join(box, name), `#!/bin/sh\n[ "$0" = "${box}/curl" ] || printf '%s\\n' "$@"\n`);
      chmodSync(path.join(box, name), 0o755);
    }
    const printed = execFileSync("sh", [path.join(folder, "screen-session")], {
      encoding: "utf8",
      env: {
        NODE_ENV: "test",
        PATH: `${box}:${process.env.PATH}`,
        SCREEN_URL: "https://warte.example/display",
        SCREEN_SCALE: "2",
        SCREEN_FLAGS_FILE: path.join(folder, "chromium-flags"),
      },
    });
    const given = printed.trim().split("\n");
    expect(given.slice(-2)).toEqual(["--force-device-scale-factor=2", "https://warte.example/display"]);
    expect(given.slice(0, -2)).toEqual(read("chromium-flags").match(/^--\S+$/gm));
  });
});

const hasSystemd = spawnSync("systemd-analyze", ["--version"]).status === 0;

test.runIf(hasSystemd)("systemd understands the units", () => {
  const copy = mkdtempSync(path.join(tmpdir(), "wartemarke-units-"));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  for (const unit of units) cpSync(path.join(folder, unit), path.join(copy, unit));
  const { stderr } = spawnSync("systemd-analyze", ["verify", ...units.map((unit) => path.join(copy, unit))], {
    encoding: "utf8",
  });
  // The programs they start are on a kiosk's box, not here.
  const complaints = stderr.split("\n").filter((line) => line !== "" && !/Command .* is not executable/.test(line));
  expect(complaints).toEqual([]);
});
