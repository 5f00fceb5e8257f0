export type Direction = "up" | "down" | "left" | "right";
export type Box = { left: number; top: number; right: number; bottom: number };

/** Sideways distance counts this much more than distance in the direction of the arrow. */
const sidewaysWeight = 3;

/**
 * The control an arrow key leads to: the nearest one in that direction as the eye sees it. Works by what is where on
 * the screen, so it needs no order of its own in landscape, portrait or right-to-left.
 *
 * @returns index in `candidates`, or null where nothing lies in that direction.
 */
export function findInDirection(from: Box, candidates: readonly Box[], direction: Direction): number | null {
  let best: number | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const [index, box] of candidates.entries()) {
    const ahead = distanceAhead(from, box, direction);
    if (ahead === null) continue;
    const cost = ahead + sidewaysWeight * distanceAside(from, box, direction);
    if (cost < bestCost) {
      best = index;
      bestCost = cost;
    }
  }
  return best;
}

/** Null unless the box lies wholly beyond `from` in that direction. */
function distanceAhead(from: Box, box: Box, direction: Direction): number | null {
  const distance = {
    up: from.top - box.bottom,
    down: box.top - from.bottom,
    left: from.left - box.right,
    right: box.left - from.right,
  }[direction];
  return distance >= 0 ? distance : null;
}

/** Zero where both overlap as seen in that direction; the middles' distance breaks ties a little. */
function distanceAside(from: Box, box: Box, direction: Direction): number {
  const vertical = direction === "up" || direction === "down";
  const [a, b] = vertical ? [from.left, from.right] : [from.top, from.bottom];
  const [c, d] = vertical ? [box.left, box.right] : [box.top, box.bottom];
  const gap = Math.max(0, c - b, a - d);
  return gap + Math.abs(middle(a, b) - middle(c, d)) / 100;
}

function middle(a: number, b: number): number {
  return (a + b) / 2;
}
