import * as z from "zod";
import {
  type DisplayConfig,
  defaultDisplayConfig,
  defaultKioskConfig,
  type KeyAction,
  type KioskConfig,
  keyActions,
} from "#server/domain/device-config.ts";
import { deskId } from "./values.ts";

const panel = z.strictObject({
  diagonalInches: z.number().min(7).max(120),
  viewingDistanceMm: z.int().min(300).max(15_000),
});
const scheme = z.enum(["light", "dark"]);
const keyName = z.string().regex(/^[\w +-]{1,24}$/);
const keys = z.strictObject(
  Object.fromEntries(keyActions.map((action) => [action, z.array(keyName).max(6)])) as Record<
    KeyAction,
    z.ZodArray<typeof keyName>
  >,
);

/** A name or an address in the office's own network; what is behind it is asked over TCP only. */
const host = z.string().regex(/^[a-zA-Z0-9]([a-zA-Z0-9.-]{0,251}[a-zA-Z0-9])?$|^[0-9a-fA-F:]{2,39}$/);

export const printerConfig = z.strictObject({
  host,
  port: z.int().min(1).max(65_535),
  paperMm: z.union([z.literal(58), z.literal(80)]),
  codePage: z.enum(["cp437", "cp850", "cp858", "cp1252"]),
  cut: z.boolean(),
  /** Fits into one message of 16 KB with room to spare. */
  logo: z.base64().max(10_000).nullable(),
});

/** What decides how a slip looks. */
export const slipPaper = printerConfig.omit({ host: true, port: true });

const kioskFields = {
  panel,
  bottomEdgeMm: z.int().min(0).max(2_000),
  scheme,
  largeText: z.boolean(),
  reachLayout: z.boolean(),
  volume: z.int().min(1).max(10),
  exploreByTouch: z.boolean(),
  keys,
  steadyKeys: z.boolean(),
  browserPrint: z.boolean(),
};

const kioskConfig = z
  .strictObject({ ...kioskFields, printer: printerConfig.nullable() })
  .transform((config): KioskConfig => config);

const displayConfig = z
  .strictObject({
    panel,
    deskIds: z.array(deskId).min(1).max(50).nullable(),
    placeWord: z.enum(["room", "seat", "chamber"]),
    scheme,
    columns: z.union([z.literal(1), z.literal(2)]),
    english: z.boolean(),
    englishVoice: z.boolean(),
    volume: z.int().min(0).max(10),
  })
  .transform((config): DisplayConfig => config);

/** With its kind, so that a kiosk's set-up never lands on a display. */
export const deviceSetup = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("kiosk"), config: kioskConfig }),
  z.strictObject({ kind: z.literal("display"), config: displayConfig }),
]);
export type DeviceSetup = z.output<typeof deviceSetup>;

const ownFields = {
  name: z.string(),
  /** Build of the pages this server serves, so that a page of another one knows; null: none. */
  pageVersion: z.string().nullable(),
};

/** The same as the device itself sees it. */
export const ownSetup = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("kiosk"),
    ...ownFields,
    config: z.strictObject({ ...kioskFields, hasPrinter: z.boolean() }),
  }),
  z.strictObject({ kind: z.literal("display"), ...ownFields, config: displayConfig }),
]);
export type OwnSetup = z.output<typeof ownSetup>;

/** What a row of the database holds; parts a newer version added get their defaults, a damaged one too. */
export function readDeviceSetup(kind: "kiosk" | "display", stored: unknown): DeviceSetup {
  const defaults = kind === "kiosk" ? defaultKioskConfig : defaultDisplayConfig;
  const merged = deviceSetup.safeParse({ kind, config: { ...defaults, ...(stored as object) } });
  return merged.success ? merged.data : ({ kind, config: defaults } as DeviceSetup);
}
