import type { DisplayConfig, KioskConfig, Panel, PrinterConfig } from "#server/domain/device-config.ts";
import { type DisplayDraft, type KioskDraft, mmPerCm, mmPerMetre, type PrinterDraft } from "./device-draft.ts";
import type { FieldProblem, FieldProblems } from "./field-problem.ts";

/** The limits of server/protocol/device-config.ts, in its units; a test holds the two together. */
export const deviceLimits = {
  diagonalInches: [7, 120],
  viewingDistanceMm: [300, 15_000],
  bottomEdgeMm: [0, 2_000],
  port: [1, 65_535],
} as const;

/** As the protocol has it: a name or an address, nothing around it. */
const hostPattern = /^[a-zA-Z0-9]([a-zA-Z0-9.-]{0,251}[a-zA-Z0-9])?$|^[0-9a-fA-F:]{2,39}$/;

/** A set-up as it goes over the wire: lists that are nobody else's. */
export type FinishedKiosk = Omit<KioskConfig, "keys"> & { keys: Record<keyof KioskConfig["keys"], string[]> };
export type FinishedDisplay = Omit<DisplayConfig, "deskIds"> & { deskIds: string[] | null };

export function checkKiosk(draft: KioskDraft): FieldProblems {
  const problems = new Map<string, FieldProblem>();
  checkPanel(draft.panel, mmPerCm, problems);
  checkMeasure("bottomEdgeCm", draft.bottomEdgeCm, deviceLimits.bottomEdgeMm, mmPerCm, problems);
  if (draft.printWay !== "network") return problems;
  const host = draft.printer.host.trim();
  if (host === "") problems.set("printer.host", { code: "required" });
  else if (!hostPattern.test(host)) problems.set("printer.host", { code: "host" });
  const [min, max] = deviceLimits.port;
  const port = readNumber(draft.printer.port);
  if (port === null || !Number.isInteger(port) || port < min || port > max) {
    problems.set("printer.port", { code: "range", min, max });
  }
  return problems;
}

export function checkDisplay(draft: DisplayDraft): FieldProblems {
  const problems = new Map<string, FieldProblem>();
  checkPanel(draft.panel, mmPerMetre, problems);
  if (!draft.showsAllDesks && draft.deskIds.length === 0) problems.set("deskIds", { code: "needDesk" });
  return problems;
}

/** The set-up to store; null while anything is wrong. */
export function finishKiosk(draft: KioskDraft): FinishedKiosk | null {
  const panel = readPanel(draft.panel, mmPerCm);
  if (checkKiosk(draft).size > 0 || !panel) return null;
  const { scheme, largeText, reachLayout, volume, exploreByTouch, keys, steadyKeys, printWay } = draft;
  const own = Object.entries(keys).map(([action, names]) => [action, [...names]]);
  return {
    panel,
    bottomEdgeMm: Math.round((readNumber(draft.bottomEdgeCm) ?? 0) * mmPerCm),
    scheme,
    largeText,
    reachLayout,
    volume,
    exploreByTouch,
    keys: Object.fromEntries(own) as FinishedKiosk["keys"],
    steadyKeys,
    printer: printWay === "network" ? finishPrinter(draft.printer) : null,
    browserPrint: printWay === "browser",
  };
}

/** The printer as far as it stands in the form; null while its address is not right. */
export function readPrinter(draft: KioskDraft): PrinterConfig | null {
  const isWrong = [...checkKiosk(draft).keys()].some((path) => path.startsWith("printer."));
  return draft.printWay !== "network" || isWrong ? null : finishPrinter(draft.printer);
}

export function finishDisplay(draft: DisplayDraft): FinishedDisplay | null {
  const panel = readPanel(draft.panel, mmPerMetre);
  if (checkDisplay(draft).size > 0 || !panel) return null;
  const { placeWord, scheme, english, englishVoice, volume } = draft;
  return {
    panel,
    deskIds: draft.showsAllDesks ? null : [...draft.deskIds],
    placeWord,
    scheme,
    columns: draft.columns === "1" ? 1 : 2,
    english,
    englishVoice,
    volume,
  };
}

/** The panel as far as it can be read, to say what follows from it; null while a number is missing or out of range. */
export function readPanel(draft: KioskDraft["panel"], mmPerUnit: number): Panel | null {
  const problems = new Map<string, FieldProblem>();
  checkPanel(draft, mmPerUnit, problems);
  const diagonalInches = readNumber(draft.diagonalInches);
  const distance = readNumber(draft.viewingDistance);
  if (problems.size > 0 || diagonalInches === null || distance === null) return null;
  return { diagonalInches, viewingDistanceMm: Math.round(distance * mmPerUnit) };
}

/** `21,5` and `21.5` are the same number; null: none. */
export function readNumber(text: string): number | null {
  return /^\d{1,5}([.,]\d{1,3})?$/.test(text.trim()) ? Number(text.trim().replace(",", ".")) : null;
}

function checkPanel(draft: KioskDraft["panel"], mmPerUnit: number, problems: Map<string, FieldProblem>): void {
  checkMeasure("panel.diagonalInches", draft.diagonalInches, deviceLimits.diagonalInches, 1, problems);
  checkMeasure("panel.viewingDistance", draft.viewingDistance, deviceLimits.viewingDistanceMm, mmPerUnit, problems);
}

function checkMeasure(
  path: string,
  text: string,
  [min, max]: readonly [number, number],
  perUnit: number,
  problems: Map<string, FieldProblem>,
): void {
  const value = readNumber(text);
  const stored = value === null ? null : value * perUnit;
  if (stored === null || stored < min || stored > max) {
    problems.set(path, { code: "number", min: min / perUnit, max: max / perUnit });
  }
}

function finishPrinter({ host, port, paperMm, codePage, cut, logo }: PrinterDraft): PrinterConfig {
  return { host: host.trim(), port: Number(port), paperMm: paperMm === "58" ? 58 : 80, codePage, cut, logo };
}
