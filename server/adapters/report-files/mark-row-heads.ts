import { readPdfObjects, writePdfObjects } from "./pdf-objects.ts";

/**
 * The first cell of each row of each table becomes a head of its row (ISO 32000-1, 14.8.5.7; PDF/UA-1, 7.5), and every
 * cell names it beside the head of its column. Typst 0.14 can do it, but only behind a switch (`a11y-extras`) that its
 * package for Node does not offer; the names are those it would give.
 */
export function markRowHeads(file: Uint8Array): Uint8Array {
  const pdf = readPdfObjects(file);
  const { objects } = pdf;
  const heads: string[] = [];
  for (const source of [...objects.values()].filter((one) => isTag(one, "TBody")))
    for (const [at, row] of kidsOf(source).entries()) markRow(kidsOf(objects.get(row) ?? ""), at + 1);
  if (heads.length > 0) for (const [number, source] of objects) objects.set(number, withNames(source, heads));
  return writePdfObjects(pdf);

  function markRow([first = 0, ...cells]: readonly number[], row: number): void {
    const source = objects.get(first) ?? "";
    const table = /\/Headers \[\(U(\d+)x0y0\)\]/.exec(source)?.[1];
    if (table === undefined || !isTag(source, "TD"))
      throw new Error("the rows of the PDF's tables are not as expected");
    const name = `(U${table}x0y${row})`;
    heads.push(`${name} ${first} 0 R`);
    objects.set(
      first,
      source.replace("/S /TD\n", `/S /TH\n  /ID ${name}\n`).replace("/O /Table\n", "/O /Table\n    /Scope /Row\n"),
    );
    for (const cell of cells) {
      const found = objects.get(cell) ?? "";
      objects.set(cell, found.replace(/(\/Headers \[\([^)]*\))\]/, `$1 ${name}]`));
    }
  }
}

function isTag(source: string, type: "TBody" | "TD"): boolean {
  return new RegExp(`^\\d+ 0 obj\\n<<\\n {2}/Type /StructElem\\n {2}/S /${type}\\n`).test(source);
}

function kidsOf(source: string): number[] {
  const list = /\n {2}\/K \[([^\]]*)\]/.exec(source)?.[1] ?? "";
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}

/** A name tree is in the order of its names (ISO 32000-1, 7.9.6). */
function withNames(source: string, added: readonly string[]): string {
  return source.replace(/(\/IDTree <<\n {4}\/Names \[)([^\]]*)\]/, (_, open: string, listed: string) => {
    const names = [...(listed.match(/\([^)]*\) \d+ 0 R/g) ?? []), ...added].toSorted();
    return `${open}${names.join(" ")}]`;
  });
}
