import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

type Rule = { layer: string; mayImport: readonly string[]; packages: readonly string[] | "any" };
type Import = { file: string; specifier: string; local: string | null; isTypeOnly: boolean };

const sourceFolders = ["app", "server", "scripts", "tests", "prisma"];
const sharedWithBrowser = ["server/protocol/", "server/domain/", "server/words/"];
/** What every part of the process may use beside the layers below it: its configuration and its log. */
const ofTheProcess = ["server/env.ts", "server/logger.ts"];

const adapters = foldersIn("server/adapters");
const surfaces = foldersIn("app").filter((name) => !name.startsWith("_"));
const parts = foldersIn("app").filter((name) => name.startsWith("_"));

/** layer → the only folders and packages its files may name. */
const rules: readonly Rule[] = [
  { layer: "server/domain", mayImport: ["server/domain/"], packages: [] },
  { layer: "server/words", mayImport: ["server/words/"], packages: [] },
  { layer: "server/protocol", mayImport: sharedWithBrowser, packages: ["zod"] },
  {
    layer: "server/application",
    mayImport: ["server/application/", ...sharedWithBrowser],
    packages: ["node:crypto"],
  },
  ...adapters.map((name): Rule => {
    const own = [`server/adapters/${name}/`, "generated/", "prisma/"];
    return {
      layer: `server/adapters/${name}`,
      mayImport: [...own, "server/application/", ...ofTheProcess, ...sharedWithBrowser],
      packages: "any",
    };
  }),
  { layer: "server", mayImport: ["server/", "generated/", "prisma/", "next.config.mjs"], packages: "any" },
  { layer: "app", mayImport: ["app/", ...sharedWithBrowser], packages: "any" },
  ...surfaces.map((name): Rule => {
    const shared = parts.map((part) => `app/${part}/`);
    return { layer: `app/${name}`, mayImport: [`app/${name}/`, ...shared, ...sharedWithBrowser], packages: "any" };
  }),
];

test.each(rules)("files of $layer import only what their layer may", ({ layer, mayImport, packages }) => {
  const offences = sourcesUnder(layer)
    .flatMap(importsOf)
    .filter(({ file, specifier, local }) => {
      if (local !== null) return !mayImport.some((allowed) => `${local}/`.startsWith(allowed) || local === allowed);
      return packages !== "any" && !packages.includes(specifier) && !isZonedTime(file, specifier);
    });
  expect(offences.map(describeImport)).toEqual([]);
});

/** The one package of the domain: time zones cannot be computed with the standard library of Node 20. */
function isZonedTime(file: string, specifier: string): boolean {
  return file === "server/domain/zoned-time.ts" && specifier === "temporal-polyfill";
}

test("the browser gets types from the protocol, and values only from version.ts: zod stays out of the bundle", () => {
  const offences = sourcesUnder("app")
    .flatMap(importsOf)
    .filter(({ local, isTypeOnly }) => local?.startsWith("server/protocol/") && !isTypeOnly)
    .filter(({ local }) => local !== "server/protocol/version.ts");
  expect(offences.map(describeImport)).toEqual([]);
});

test("only server/env.ts and the tools read the environment", () => {
  // NODE_ENV and PAGE_VERSION in pages are replaced by Next when it builds.
  const allowed = (file: string) =>
    file === "server/env.ts" || /^(scripts|tests)\//.test(file) || /^[\w.-]+\.config\.\w+$/.test(file);
  const offences = [...sourcesUnder("app"), ...sourcesUnder("server"), ...sourcesUnder("prisma")]
    .filter((file) => !allowed(file))
    .filter((file) =>
      readFileSync(file, "utf8")
        .replaceAll(/process\.env\.(NODE_ENV|PAGE_VERSION)\b/g, "")
        .includes("process.env"),
    );
  expect(offences).toEqual([]);
});

test("there are no barrels and no drawers for odds and ends", () => {
  const forbidden = /(^|\/)(index|utils?|helpers?|common|types|misc|constants)\.(ts|tsx)$/;
  expect(allSources().filter((file) => forbidden.test(file))).toEqual([]);
});

test("files are named in kebab-case", () => {
  // Next's own names of parts of a path: [token], (group), @slot, _private.
  const segment = /^(_?[a-z0-9]+(-[a-z0-9]+)*|\[[a-z-]+\])$/;
  const offences = allSources().filter((file) =>
    file
      .replace(/(\.(test|spec|config|d))?\.(ts|tsx)$/, "")
      .split("/")
      .some((part) => !segment.test(part)),
  );
  expect(offences).toEqual([]);
});

test("default exports stand only where Next or a tool demands them", () => {
  const demanded =
    /^app\/_i18n\/format-message\.ts$|^app\/.*(page|layout|loading|error|global-error|not-found|manifest|icon|robots|template)\.tsx?$|\.config\.ts$|^tests\/e2e\/global-(setup|teardown)\.ts$|^tests\/support\/(playwright|vitest)-counter\.ts$/;
  const offences = allSources()
    .filter((file) => !demanded.test(file))
    .filter((file) => /^export default /m.test(readFileSync(file, "utf8")));
  expect(offences).toEqual([]);
});

test("no source names a path of somebody's machine", () => {
  const machinePath = /(["'`\s(])(\/(home|root|Users|work|tmp|mnt|var\/folders)\/[\w.-]+|[A-Z]:\\\\)/;
  const texts = [...allSources(), ...filesUnder("docs", /\.md$/), "README.md", "CONTRIBUTING.md"].filter(isThere);
  expect(texts.filter((file) => machinePath.test(readFileSync(file, "utf8")))).toEqual([]);
});

test("[P1] no table but those of staff and devices has a field for a name or another personal datum", () => {
  const allowedModels = ["User", "Device", "Pairing", "OneTimeLink"];
  // Three words nobody has to say, for the shares of the report (domain catalogue, `gender`).
  const allowedFields = ["Visit.gender"];
  const personal =
    /^(.*_)?(name|firstName|lastName|surname|fullName|displayName|citizen|person|email|phone|phoneNumber|mobile|address|street|birth|birthday|birthDate|dateOfBirth|nationality|gender|iban|bgNumber|customerNumber)$/i;
  const offences: string[] = [];
  let model = "";
  for (const line of readFileSync("prisma/schema.prisma", "utf8").split("\n")) {
    model = /^model (\w+)/.exec(line)?.[1] ?? model;
    const field = /^ {2}(\w+)\s+\w/.exec(line)?.[1];
    const isAllowed = allowedModels.includes(model) || allowedFields.includes(`${model}.${field}`);
    if (field && !isAllowed && personal.test(field)) offences.push(`${model}.${field}`);
  }
  expect(offences).toEqual([]);
});

test("the rules above see every way to import", () => {
  const text = [
    'import "./a.css";',
    'import type { B } from "./b.ts";',
    "import {",
    "  type C,",
    "  c,",
    '} from "#server/protocol/c.ts";',
    'export { d } from "d";',
    'const e = await import("#app/e/e.ts");',
    '// import { f } from "f"',
    'export const g = "g";',
  ].join("\n");
  const seen = parseImports("server/domain/sample.ts", text).map(({ local, specifier, isTypeOnly }) => ({
    target: local ?? specifier,
    isTypeOnly,
  }));
  expect(seen).toEqual([
    { target: "server/domain/a.css", isTypeOnly: false },
    { target: "server/domain/b.ts", isTypeOnly: true },
    { target: "server/protocol/c.ts", isTypeOnly: false },
    { target: "d", isTypeOnly: false },
    { target: "app/e/e.ts", isTypeOnly: false },
  ]);
});

function describeImport({ file, specifier }: Import): string {
  return `${file} imports ${specifier}`;
}

function importsOf(file: string): Import[] {
  return parseImports(file, readFileSync(file, "utf8"));
}

function parseImports(file: string, source: string): Import[] {
  const text = source.replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, "");
  // `import x from`, `export … from`, `import "x"`, `import("x")`; the clause in between may span lines.
  // Not behind a colon: `historic:import` is a command.
  const pattern = /(?<!:)\b(import|export)(\s+type\b)?[^"'`;=()]*?(?:\bfrom\s*)?\(?\s*["']([^"']+)["']/g;
  return [...text.matchAll(pattern)].map((match) => {
    const specifier = match[3] ?? "";
    return { file, specifier, local: toLocal(file, specifier), isTypeOnly: match[2] !== undefined };
  });
}

function toLocal(file: string, specifier: string): string | null {
  if (specifier.startsWith("#")) return specifier.slice(1);
  return specifier.startsWith(".") ? path.posix.join(path.posix.dirname(file), specifier) : null;
}

function foldersIn(folder: string): string[] {
  if (!isThere(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function isThere(file: string): boolean {
  return readdirSync(path.dirname(file)).includes(path.basename(file));
}

function filesUnder(folder: string, pattern: RegExp): string[] {
  if (!isThere(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => pattern.test(file))
    .map((file) => path.posix.join(folder, file));
}

/** What runs in the product: tests may reach into other layers. */
function sourcesUnder(folder: string): string[] {
  return filesUnder(folder, /\.tsx?$/).filter((file) => !/\.test\.tsx?$/.test(file));
}

function allSources(): string[] {
  return sourceFolders.flatMap((folder) => filesUnder(folder, /\.tsx?$/));
}
