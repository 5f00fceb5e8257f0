/** Colours that differ in lightness too, each with a pattern of its own: nothing is told by colour alone (WCAG 1.4.1). */
export const ink = "#141b2d";
export const muted = "#434e65";
export const line = "#c5cddb";
export const font = "Fira Sans, sans-serif";

type Pattern = { rotation: number; dashArrayX: number | number[]; dashArrayY: number[]; symbol: string; size?: number };

const patterns: readonly (Pattern | null)[] = [
  null,
  { symbol: "rect", rotation: Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [2, 5] },
  { symbol: "circle", rotation: 0, dashArrayX: 7, dashArrayY: [7, 0], size: 0.6 },
  { symbol: "rect", rotation: -Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [2, 4] },
  { symbol: "rect", rotation: 0, dashArrayX: [1, 0], dashArrayY: [2, 4] },
  { symbol: "rect", rotation: Math.PI / 2, dashArrayX: [1, 0], dashArrayY: [2, 4] },
  { symbol: "rect", rotation: Math.PI / 4, dashArrayX: [4, 4], dashArrayY: [4, 4] },
  { symbol: "triangle", rotation: 0, dashArrayX: [9, 9], dashArrayY: [9, 2], size: 0.8 },
];

const colours = ["#1a4080", "#e3a857", "#5b9a77", "#8c2f39", "#8fb0e0", "#7a6a2f", "#c9a5c6", "#5d6b82"];
const lightColours = new Set(["#e3a857", "#8fb0e0", "#c9a5c6"]);

export function colourAt(series: number): string {
  return colours[series % colours.length] ?? ink;
}

export function patternAt(series: number) {
  // Whoever has the colour of another has not its pattern.
  const pattern = patterns[(series + Math.floor(series / colours.length)) % patterns.length];
  if (!pattern) return undefined;
  const { size = 1, ...shape } = pattern;
  const color = lightColours.has(colourAt(series)) ? "rgba(20, 27, 45, 0.5)" : "rgba(255, 255, 255, 0.55)";
  return { ...shape, symbolSize: size, color };
}
