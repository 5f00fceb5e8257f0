import type { SlipPaper, SlipRenderer } from "#server/application/ports.ts";
import type { SlipContent } from "#server/application/slips/slip-content.ts";
import { type Bitmap, bytesPerRow, encodePng } from "./bitmap.ts";
import { arrangeSlip, dotsOf, type SlipBlock } from "./slip-blocks.ts";
import { toEscPos, toSvg } from "./slip-document.ts";
import { openSlipPainter } from "./slip-painter.ts";

export function createSlipRenderer(): SlipRenderer {
  async function arrange(slip: SlipContent, paper: SlipPaper): Promise<SlipBlock[]> {
    return arrangeSlip(slip, paper, await openSlipPainter());
  }
  return {
    prepare: async () => void (await openSlipPainter()),
    toBytes: async (slip, paper) => toEscPos(await arrange(slip, paper), paper),
    toPreview: async (slip, paper) =>
      `data:image/svg+xml;base64,${Buffer.from(toSvg(await arrange(slip, paper), paper)).toString("base64")}`,
    async toPage(slip) {
      const paper = { paperMm: 80, codePage: null, cut: true, logo: null } as const;
      const picture = stack(arrangeSlip(slip, paper, await openSlipPainter()), dotsOf(paper.paperMm));
      return `data:image/png;base64,${encodePng(picture).toString("base64")}`;
    },
  };
}

/** All blocks below each other, centred, as one picture. */
function stack(blocks: readonly SlipBlock[], width: number): Bitmap {
  const heights = blocks.map((block) => (block.kind === "image" ? block.bitmap.height : 0) + spaceOf(block));
  const height = heights.reduce((sum, one) => sum + one, 0);
  const page = { width, height, rows: new Uint8Array(bytesPerRow(width) * height) };
  let top = 0;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === "image") paste(page, block.bitmap, { top, left: (width - block.bitmap.width) >> 1 });
    top += heights[i] ?? 0;
  }
  return page;
}

function spaceOf(block: SlipBlock): number {
  return block.kind === "space" ? block.dots : 0;
}

function paste(page: Bitmap, { width, rows }: Bitmap, { top, left }: { top: number; left: number }): void {
  const perRow = bytesPerRow(width);
  for (const [i, byte] of rows.entries()) {
    for (let bit = 0; byte !== 0 && bit < 8; bit += 1) {
      if (!(byte & (128 >> bit))) continue;
      const x = left + (i % perRow) * 8 + bit;
      const at = (top + Math.floor(i / perRow)) * bytesPerRow(page.width) + (x >> 3);
      page.rows[at] = (page.rows[at] ?? 0) | (128 >> (x & 7));
    }
  }
}
