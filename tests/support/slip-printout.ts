import { createHash } from "node:crypto";
import { commandLength } from "./printer-emulator.ts";

export type Printed =
  | { kind: "text"; text: string }
  | { kind: "picture"; width: number; height: number; rows: Buffer }
  | { kind: "cut" };

/** What comes out of a printer that gets these bytes, from top to bottom. */
export function readPrintout(bytes: Uint8Array): Printed[] {
  const printed: Printed[] = [];
  let rest = Buffer.from(bytes);
  let line = "";
  for (let size = commandLength(rest); size !== null && rest.length > 0; size = commandLength(rest)) {
    const command = rest.subarray(0, size);
    rest = rest.subarray(size);
    const [first = 0, second] = command;
    if (first === 0x0a && line !== "") {
      printed.push({ kind: "text", text: line });
      line = "";
    } else if (size === 1 && first >= 0x20) line += command.toString("latin1");
    else if (first === 0x1d && second === 0x56) printed.push({ kind: "cut" });
    else if (first === 0x1d && second === 0x76) {
      const height = command.readUInt16LE(6);
      printed.push({ kind: "picture", width: command.readUInt16LE(4) * 8, height, rows: command.subarray(8) });
    }
  }
  return printed;
}

/** Every dot decides the sum; the little picture (one letter for 8 × 16 dots) is for people who compare two of them. */
export function describePrintout(bytes: Uint8Array): string {
  return `${readPrintout(bytes)
    .map((one) => {
      if (one.kind === "cut") return "--- cut ---";
      if (one.kind === "text") return one.text.replace(/[^ -~]/g, (byte) => `<${byte.charCodeAt(0).toString(16)}>`);
      const sum = createHash("sha256").update(one.rows).digest("hex").slice(0, 16);
      return `[picture ${one.width} × ${one.height}, ${sum}]${sketch(one)}`;
    })
    .join("\n")}\n`;
}

function sketch({ width, height, rows }: Extract<Printed, { kind: "picture" }>): string {
  if (rows.every((byte) => byte === 0)) return "";
  const lines = Array.from({ length: Math.ceil(height / 16) }, (_, row) =>
    Array.from({ length: width / 8 }, (_, column) => {
      const bytes = Array.from({ length: 16 }, (_, y) => rows[(row * 16 + y) * (width / 8) + column] ?? 0);
      const black = bytes.reduce((sum, byte) => sum + byte.toString(2).replaceAll("0", "").length, 0);
      return black > 64 ? "█" : black > 16 ? "▒" : " ";
    })
      .join("")
      .trimEnd(),
  );
  return `\n${lines.join("\n")}`;
}

/** Rows between the first and the last black dot. */
export function blackHeight({ width, height, rows }: Extract<Printed, { kind: "picture" }>): number {
  const perRow = width / 8;
  const black = Array.from({ length: height }, (_, y) => y).filter((y) =>
    rows.subarray(y * perRow, (y + 1) * perRow).some((byte) => byte !== 0),
  );
  return black.length === 0 ? 0 : (black.at(-1) ?? 0) - (black[0] ?? 0) + 1;
}
