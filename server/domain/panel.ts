import type { Panel } from "./device-config.ts";

/** Panels of kiosks and displays are 16:9; the visible area, lying or upright. */
const longPart = 16 / Math.hypot(16, 9);
const shortPart = 9 / Math.hypot(16, 9);
const millimetresPerInch = 25.4;
/** What a browser on such a panel counts along the long side, whatever the panel's size. */
const longSidePx = 1_920;

/** A capital letter or digit fills 0.7 degrees of the eye's field (A16, A59). */
const capHeightPerDistance = 0.0122;
/** Side of a touch target (A39). */
export const targetMm = 20;
/** Where everybody reaches, sitting or standing: every source agrees on this band above the floor (A32–A34). */
const reachBand = { fromMm: 850, toMm: 1_050 };

/** Long and short side in millimetres. */
export function panelSides({ diagonalInches }: Pick<Panel, "diagonalInches">): { longMm: number; shortMm: number } {
  const diagonalMm = diagonalInches * millimetresPerInch;
  return { longMm: diagonalMm * longPart, shortMm: diagonalMm * shortPart };
}

export function pxPerMm(panel: Pick<Panel, "diagonalInches">): number {
  return longSidePx / panelSides(panel).longMm;
}

/** Height of capitals and digits that is read from the panel's distance. */
export function capHeightMm({ viewingDistanceMm }: Pick<Panel, "viewingDistanceMm">): number {
  return viewingDistanceMm * capHeightPerDistance;
}

/** Number and room stand one above the other, with the time above and the notices below: each gets this much at most. */
const largestNumber = 0.22;

/** Whether a display of this size, lying or upright, can show number and room as large as its distance asks (A59). */
export function holdsNumber(panel: Panel): boolean {
  return capHeightMm(panel) <= panelSides(panel).shortMm * largestNumber;
}

/**
 * The part of an upright panel that everybody reaches, in millimetres above its lower edge; null: none of it.
 * `bottomEdgeMm` is the edge's height above the floor.
 */
export function reachableStrip(
  panel: Pick<Panel, "diagonalInches">,
  bottomEdgeMm: number,
): { fromMm: number; toMm: number } | null {
  const fromMm = Math.max(0, reachBand.fromMm - bottomEdgeMm);
  const toMm = Math.min(panelSides(panel).longMm, reachBand.toMm - bottomEdgeMm);
  // Less than one row of targets is no place to touch.
  return toMm - fromMm >= targetMm ? { fromMm, toMm } : null;
}
