import { type BaseCommand, commands, type Encoding } from "receiptline";
import type { PrinterConfig } from "#server/domain/device-config.ts";

type CodePage = PrinterConfig["codePage"];

/** Letters beyond ASCII that may be left to the printer: those our languages use and every such printer has. */
const letters: Record<CodePage, string> = {
  cp437: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜáíóúñÑ¿¡«»ß°",
  cp850: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜøØáíóúñÑ¿¡«»ÁÂÀãÃÊËÈÍÎÏÌÓßÔÒõÕÚÛÙýÝ§°",
  cp858: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜøØáíóúñÑ¿¡«»ÁÂÀãÃÊËÈÍÎÏÌÓßÔÒõÕÚÛÙýÝ§°€",
  cp1252: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜøØáíóúñÑ¿¡«»ÁÂÀãÃÊËÈÍÎÏÌÓßÔÒõÕÚÛÙýÝ§°€œŒ",
};

/** Typography a code page does not have, and what stands for it. */
const plain: Readonly<Record<string, string>> = { "\u202f": "\u00a0", "’": "'", "–": "-", "…": "..." };

/** The text as the printer can write it with letters of its own; null: it has to be drawn. */
export function toCodePage(text: string, codePage: CodePage): string | null {
  const written = text.normalize("NFC").replace(/[\u202f’–…]/g, (letter) => plain[letter] ?? letter);
  const known = letters[codePage];
  return [...written].every((letter) => /[ -~\u00a0]/.test(letter) || known.includes(letter)) ? written : null;
}

/** Plain ESC/POS as most models understand it; `cp850` differs from `cp858` in nothing but the euro sign. */
export function commandsFor(codePage: CodePage): { command: BaseCommand; encoding: Encoding } {
  if (codePage !== "cp850") return { command: commands.generic, encoding: codePage };
  const codepage = { ...commands.generic.codepage, cp858: "\x1bt\x02" };
  return { command: { ...commands.generic, codepage }, encoding: "cp858" };
}
