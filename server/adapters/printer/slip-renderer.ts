import type { SlipPaper, SlipRenderer } from "#server/application/ports.ts";
import type { SlipContent } from "#server/application/slips/slip-content.ts";
import { type Bitmap, bytesPerRow, drawBitmap, encodePng } from "./bitmap.ts";
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
  const placed: { bitmap: Bitmap; top: number; left: number }[] = [];
  let height = 0;
  for (const block of blocks) {
    if (block.kind === "image") {
      placed.push({ bitmap: block.bitmap, top: height, left: (width - block.bitmap.width) >> 1 });
      height += block.bitmap.height;
    } else if (block.kind === "space") height += block.dots;
  }
  return drawBitmap(width, height, (x, y) =>
    placed.some(({ bitmap, top, left }) => isBlackAt(bitmap, x - left, y - top)),
  );
}

function isBlackAt({ width, height, rows }: Bitmap, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= width || y >= height) return false;
  return ((rows[y * bytesPerRow(width) + (x >> 3)] ?? 0) & (128 >> (x & 7))) !== 0;
}
