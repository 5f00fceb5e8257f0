import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const page = readFileSync("docs/accessibility.md", "utf8");
const setup = readFileSync("docs/kiosk-setup.md", "utf8");
const states = ["met", "by hardware or placement", "not yet"];

type Line = { number: string; requirement: string; state: string; how: string; checks: string };

const lines: Line[] = [...page.matchAll(/^\| ([AP]\d+a?) \| (.+) \| (.+) \| (.+) \| (.+) \|$/gm)].map(
  ([, number = "", requirement = "", state = "", how = "", checks = ""]) => ({
    number,
    requirement,
    state,
    how,
    checks,
  }),
);
const testsOf = ({ checks }: Line) => [...checks.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file);
const sectionsOf = ({ checks }: Line) => [...checks.matchAll(/kiosk-setup section (\d+)/g)].map(([, n = ""]) => n);
const proceduresOf = ({ checks }: Line) => [...checks.matchAll(/procedure (\d+)/g)].map(([, n = ""]) => n);
const sectionText = (n: string) => setup.split(/^## /m).find((section) => section.startsWith(`${n}. `)) ?? "";
const namesLine = (text: string, number: string) => new RegExp(`\\b${number}\\b`).test(spellOut(text));

/** "A32–A34" names A33, too. */
function spellOut(text: string): string {
  return text.replaceAll(/\b([AP])(\d+)–\1(\d+)\b/g, (_, letter: string, from: string, to: string) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => `${letter}${Number(from) + i}`).join(" "),
  );
}

describe("docs/accessibility.md", () => {
  test("has every line once, in order: A1 to A61, P1 to P21 with P3a", () => {
    const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
    const expected = [...numbered("A", 61), ...numbered("P", 21).flatMap((n) => (n === "P3" ? [n, "P3a"] : [n]))];
    expect(lines.map(({ number }) => number)).toEqual(expected);
    expect(lines.filter(({ state }) => !states.includes(state))).toEqual([]);
  });

  test.each(lines)("$number: what checks it is there and names it", (line) => {
    const { number, state, how, checks } = line;
    for (const file of testsOf(line)) {
      expect(existsSync(file), file).toBe(true);
      expect(namesLine(readFileSync(file, "utf8"), number), `${file} names ${number}`).toBe(true);
    }
    for (const n of sectionsOf(line)) expect(namesLine(sectionText(n), number), `section ${n} names it`).toBe(true);
    for (const n of proceduresOf(line)) expect(page).toMatch(new RegExp(`^${n}\\. \\*\\*`, "m"));
    if (state === "met") expect(testsOf(line).length + proceduresOf(line).length).toBeGreaterThan(0);
    if (state === "by hardware or placement") expect(sectionsOf(line).length).toBeGreaterThan(0);
    if (state === "not yet") {
      expect(how.length, "says what is missing").toBeGreaterThan(40);
      expect(checks).toBe("–");
    }
  });
});

describe("templates for the data protection officer", () => {
  const folder = "docs/datenschutz";
  const template = (file: string) => readFileSync(path.join(folder, file), "utf8");

  test("[P15, P16, P19] are there, listed, and marked as drafts that somebody has to read", () => {
    const files = readdirSync(folder).filter((file) => file !== "README.md");
    expect([...template("README.md").matchAll(/^\| \[([\w.-]+)\]/gm)].map(([, file]) => file).toSorted()).toEqual(
      files,
    );
    for (const file of files) expect(template(file), file).toMatch(/^> .*(Datenschutzbeauftragten|Verantwortliche)/m);
    expect(template("verarbeitungsverzeichnis.md")).toContain("Art. 30 DSGVO");
    expect(template("schwellwertanalyse.md")).toContain("Art. 35 DSGVO");
    expect(template("anzeige-80-sgb-x.md")).toContain("§ 80 Abs. 1 SGB X");
    expect(template("auskunft-art-11.md")).toContain("Art. 11 Abs. 2 DSGVO");
  });

  test("[P15] the record of processing has a line for every table that holds anything of anybody", () => {
    const schema = readFileSync("prisma/schema.prisma", "utf8");
    // Of the office itself, of lists that are the same everywhere, and secrets that live for an hour.
    const ofNobody = [
      "Office",
      "Desk",
      "Catalogue",
      "Concern",
      "OutcomeGroup",
      "Outcome",
      "ReferralTarget",
      "Pairing",
      "OneTimeLink",
      "Verification",
    ];
    const tables = [...schema.matchAll(/^model (\w+)/gm)].map(([, model = ""]) => model);
    const missing = tables
      .filter((model) => !ofNobody.includes(model))
      .filter((model) => !template("verarbeitungsverzeichnis.md").includes(`\`${model}\``));
    expect(missing).toEqual([]);
  });
});
