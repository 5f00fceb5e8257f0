import type { KioskConfig } from "#server/domain/device-config.ts";
import { capHeightMm, panelSides, pxPerMm, reachableStrip, targetMm } from "#server/domain/panel.ts";

/** Between two targets (A39). */
const gapMm = 5;
/** What a question with its languages, "Back" and two rows of answers takes; a lower strip would show no answer. */
const leastBandMm = 170;
/** Heading and facts stay readable above the controls: 16 px of a panel with 1,920 along its long side. */
const leastTextRem = 18;
/** One rem of the kiosk is that many px of such a panel (kiosk.css). */
const pxPerRem = 16;
/** Height of a capital of Fira Sans, in em. */
export const capHeightEm = 0.689;

type Orientation = "portrait" | "landscape";
/** Where the reach layout puts controls: from the panel's lower edge upwards. */
export type Band = { fromRem: number; toRem: number };

export type KioskMeasures = {
  targetRem: number;
  gapRem: number;
  /** Smallest type of which a capital is read from the panel's distance (A16). */
  legibleRem: number;
  band: Record<Orientation, Band>;
};

/** Millimetres of the configured panel in the unit the kiosk is drawn in (A16, A32–A34, A39). */
export function measureKiosk({ panel, bottomEdgeMm }: Pick<KioskConfig, "panel" | "bottomEdgeMm">): KioskMeasures {
  const remPerMm = pxPerMm(panel) / pxPerRem;
  const { longMm, shortMm } = panelSides(panel);
  const strip = reachableStrip(panel, bottomEdgeMm) ?? { fromMm: 0, toMm: leastBandMm };
  const bandOn = (heightMm: number) => placeBand(strip, { heightRem: heightMm * remPerMm, remPerMm });
  return {
    targetRem: targetMm * remPerMm,
    gapRem: gapMm * remPerMm,
    legibleRem: (capHeightMm(panel) * remPerMm) / capHeightEm,
    band: { portrait: bandOn(longMm), landscape: bandOn(shortMm) },
  };
}

/** The strip everybody reaches, stretched downwards and then upwards where it is too low for a question. */
function placeBand(
  strip: { fromMm: number; toMm: number },
  { heightRem, remPerMm }: { heightRem: number; remPerMm: number },
): Band {
  const highest = heightRem - leastTextRem;
  const least = Math.min(leastBandMm * remPerMm, highest);
  const to = Math.min(strip.toMm * remPerMm, highest);
  const from = Math.max(0, Math.min(strip.fromMm * remPerMm, to - least));
  return { fromRem: from, toRem: Math.max(to, from + least) };
}

/** Code, deadline note and what is left of the time, in large type. */
const restOfResultRem = 30;

/** Orientations in which the place below the band takes what is only read of a result; `data-below` in kiosk.css. */
export function roomBelow({ band }: KioskMeasures): string {
  const orientations = ["portrait", "landscape"] as const;
  return orientations.filter((orientation) => band[orientation].fromRem >= restOfResultRem).join(" ");
}

/** As kiosk.css reads them. */
export function measuresAsStyle({ targetRem, gapRem, legibleRem, band }: KioskMeasures): Record<`--${string}`, string> {
  const rem = (value: number) => `${Math.ceil(value * 100) / 100}rem`;
  return {
    "--target": rem(targetRem),
    "--gap": rem(gapRem),
    "--legible": rem(legibleRem),
    "--band-from-portrait": rem(band.portrait.fromRem),
    "--band-to-portrait": rem(band.portrait.toRem),
    "--band-from-landscape": rem(band.landscape.fromRem),
    "--band-to-landscape": rem(band.landscape.toRem),
  };
}
