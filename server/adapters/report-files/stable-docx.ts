import { strFromU8, unzipSync } from "fflate";
import type { Instant } from "#server/domain/time.ts";
import { zipFiles } from "./zip-files.ts";

/**
 * The document without what its writer takes from the clock and from counters of its own: the same report must be the
 * same bytes, also the second time in the life of a process.
 *
 * @param date of creation; null: it has none.
 */
export function stableDocx(file: Uint8Array, date: Instant | null): Uint8Array {
  return zipFiles(
    Object.entries(unzipSync(file)).map(([path, bytes]) => ({ path, content: stableEntry(path, bytes, date) })),
  );
}

function stableEntry(path: string, bytes: Uint8Array, date: Instant | null): string | Uint8Array {
  if (path === "docProps/core.xml") return dated(strFromU8(bytes), date);
  return path === "word/document.xml" ? counted(strFromU8(bytes)) : bytes;
}

function dated(xml: string, date: Instant | null): string {
  return xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(<\/dcterms:\w+>)/g, (_, open, close) =>
    date === null ? "" : `${open}${date}${close}`,
  );
}

/** Numbers of pictures, of bookmarks and of their names count from 1 in the order they come in. */
function counted(xml: string): string {
  return [/(<wp:docPr id=")(\d+)/g, /(<w:bookmark(?:Start|End)[^>]* w:id=")(\d+)/g, /(\b_Toc)(\d+)/g].reduce(
    (text, pattern) => {
      const seen = new Map<string, number>();
      return text.replaceAll(pattern, (_, before: string, id: string) => {
        const number = seen.get(id) ?? seen.size + 1;
        seen.set(id, number);
        return before + number;
      });
    },
    xml,
  );
}
