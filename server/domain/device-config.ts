/** How one kiosk or display is set up: panel, look, sound, printer. Set by staff, never by an address. */

/** What a physical panel is, so that millimetres can be kept on it (A39, A59). */
export type Panel = {
  /** Diagonal of the visible area in inches. */
  diagonalInches: number;
  /** From the eye to the panel in millimetres (A16: the supplier states it). */
  viewingDistanceMm: number;
};

export type Scheme = "light" | "dark";

export const keyActions = [
  "up",
  "down",
  "left",
  "right",
  "confirm",
  "back",
  "repeat",
  "louder",
  "quieter",
  "headphones_in",
  "headphones_out",
] as const;
export type KeyAction = (typeof keyActions)[number];

/** `KeyboardEvent.code`s or `.key`s that mean an action; keypads act as keyboards (A2, A22). */
export type KeyMap = Readonly<Record<KeyAction, readonly string[]>>;

/** A slip printer on the network: ESC/POS over TCP. */
export type PrinterConfig = {
  host: string;
  port: number;
  /** Width of the paper. */
  paperMm: 58 | 80;
  /** As the printer knows it; characters outside are drawn as an image. */
  codePage: "cp437" | "cp850" | "cp858" | "cp1252";
  cut: boolean;
  /** PNG as base64 without a data prefix; null: none. */
  logo: string | null;
};

export type KioskConfig = {
  panel: Panel;
  /** Height of the panel's lower edge above the floor in millimetres: how far down the reach layout goes (A32–A34). */
  bottomEdgeMm: number;
  /** What every visitor starts with; each can change it for themselves. */
  scheme: Scheme;
  largeText: boolean;
  reachLayout: boolean;
  /** 1–10; every visitor starts with it (A12). */
  volume: number;
  /** First touch speaks, second acts (A22), from the start. */
  exploreByTouch: boolean;
  keys: KeyMap;
  /** The same arrow key again within half a second counts once, as it always does for keys that act (A24). */
  steadyKeys: boolean;
  /** Null: no printer, or the browser's own. */
  printer: PrinterConfig | null;
  /** Prints through the kiosk's browser instead (`--kiosk-printing`). */
  browserPrint: boolean;
};

/** What a desk is called on signs and in the announcement. */
export type PlaceWord = "room" | "seat" | "chamber";

export type DisplayConfig = {
  panel: Panel;
  /** Desks whose calls are shown; null: all. */
  deskIds: readonly string[] | null;
  placeWord: PlaceWord;
  scheme: Scheme;
  /** Columns of the list of recent calls. */
  columns: 1 | 2;
  /** English below the German words, and spoken after them. */
  english: boolean;
  englishVoice: boolean;
  /** 0–10; 0: silent. */
  volume: number;
};

export const defaultKeyMap: KeyMap = {
  up: ["ArrowUp"],
  down: ["ArrowDown"],
  left: ["ArrowLeft"],
  right: ["ArrowRight"],
  confirm: ["Enter", "NumpadEnter"],
  back: ["Escape", "Backspace"],
  repeat: ["F1", "KeyR"],
  louder: ["F2", "NumpadAdd", "AudioVolumeUp"],
  quieter: ["F3", "NumpadSubtract", "AudioVolumeDown"],
  headphones_in: ["F8"],
  headphones_out: ["F9"],
};

export const defaultKioskConfig: KioskConfig = {
  panel: { diagonalInches: 32, viewingDistanceMm: 600 },
  bottomEdgeMm: 850,
  scheme: "light",
  largeText: false,
  reachLayout: false,
  volume: 5,
  exploreByTouch: false,
  keys: defaultKeyMap,
  steadyKeys: false,
  printer: null,
  browserPrint: false,
};

export const defaultDisplayConfig: DisplayConfig = {
  panel: { diagonalInches: 43, viewingDistanceMm: 5_000 },
  deskIds: null,
  placeWord: "room",
  scheme: "light",
  columns: 1,
  english: true,
  englishVoice: false,
  volume: 7,
};
