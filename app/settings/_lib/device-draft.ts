import type {
  DisplayConfig,
  KeyMap,
  KioskConfig,
  PlaceWord,
  PrinterConfig,
  Scheme,
} from "#server/domain/device-config.ts";

/** Panel and place as they stand in the form: in the units people measure in, as text. */
type PanelDraft = { diagonalInches: string; viewingDistance: string };

export type PrinterDraft = {
  host: string;
  port: string;
  paperMm: "58" | "80";
  codePage: PrinterConfig["codePage"];
  cut: boolean;
  logo: string | null;
};

/** How slips are printed: not at all, by a printer on the network, by the kiosk's own browser. */
export type PrintWay = "none" | "network" | "browser";

export type KioskDraft = {
  /** `viewingDistance` in centimetres. */
  panel: PanelDraft;
  bottomEdgeCm: string;
  scheme: Scheme;
  largeText: boolean;
  reachLayout: boolean;
  volume: number;
  exploreByTouch: boolean;
  keys: KeyMap;
  steadyKeys: boolean;
  printWay: PrintWay;
  /** Kept while another way is chosen. */
  printer: PrinterDraft;
};

export type DisplayDraft = {
  /** `viewingDistance` in metres. */
  panel: PanelDraft;
  showsAllDesks: boolean;
  deskIds: readonly string[];
  placeWord: PlaceWord;
  scheme: Scheme;
  columns: "1" | "2";
  english: boolean;
  englishVoice: boolean;
  volume: number;
};

export const mmPerCm = 10;
export const mmPerMetre = 1_000;

/** What stands in the fields when a printer is set up for the first time. */
const newPrinter: PrinterDraft = { host: "", port: "9100", paperMm: "80", codePage: "cp858", cut: true, logo: null };

/** `formatLocale`: numbers are written as people of that language write them. */
export function draftKiosk(config: KioskConfig, formatLocale: string): KioskDraft {
  const { panel, bottomEdgeMm, printer, browserPrint, ...rest } = config;
  return {
    ...rest,
    panel: {
      diagonalInches: writeNumber(panel.diagonalInches, formatLocale),
      viewingDistance: writeNumber(panel.viewingDistanceMm / mmPerCm, formatLocale),
    },
    bottomEdgeCm: writeNumber(bottomEdgeMm / mmPerCm, formatLocale),
    printWay: printer ? "network" : browserPrint ? "browser" : "none",
    printer: printer ? { ...printer, port: String(printer.port), paperMm: `${printer.paperMm}` } : newPrinter,
  };
}

/** Desks that are gone since are not among the chosen ones any more. */
export function draftDisplay(
  config: DisplayConfig,
  knownDeskIds: readonly string[],
  formatLocale: string,
): DisplayDraft {
  const { panel, deskIds, columns, ...rest } = config;
  return {
    ...rest,
    panel: {
      diagonalInches: writeNumber(panel.diagonalInches, formatLocale),
      viewingDistance: writeNumber(panel.viewingDistanceMm / mmPerMetre, formatLocale),
    },
    showsAllDesks: deskIds === null,
    deskIds: deskIds?.filter((id) => knownDeskIds.includes(id)) ?? [],
    columns: `${columns}`,
  };
}

function writeNumber(value: number, formatLocale: string): string {
  return value.toLocaleString(formatLocale, { useGrouping: false, maximumFractionDigits: 3 });
}
