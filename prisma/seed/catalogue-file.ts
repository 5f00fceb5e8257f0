import { readFileSync } from "node:fs";
import * as z from "zod";

const labels = z
  .record(z.string(), z.string())
  .refine((texts) => texts.de !== undefined, { message: "German is missing" });

const concern = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  order: z.int(),
  labels,
  hint: labels.nullish(),
  icon: z.string().nullish(),
  legal_refs: z.array(z.string()),
  legal_refs_until_2026_06_30: z.array(z.string()).nullish(),
  responsibility: z.string(),
  municipal: z.boolean(),
  urgency: z.int().min(0).max(2),
  kiosk: z.boolean(),
  krm_default: z.string(),
  ba_statistics_group: z.string().nullish(),
  executed_by: z.string().nullish(),
  note: z.string().nullish(),
  seed_refs: z.array(z.string()),
  valid_from: z.iso.date().nullable(),
  valid_to: z.iso.date().nullable(),
});

const outcome = z.object({
  code: z.string(),
  group: z.string(),
  labels,
  definition: z.string(),
  final: z.boolean(),
  counts_for_lawsuit_avoided: z.boolean(),
  seed_refs: z.array(z.string()),
});

const referralTarget = z.object({
  code: z.string(),
  label: z.string(),
  contact: z.string().nullish(),
  verify: z.boolean().default(false),
});

const catalogueFile = z.object({
  version: z.string().min(1),
  concerns: z.array(concern),
  outcomeGroups: z.array(z.object({ code: z.string(), labels })),
  outcomes: z.array(outcome),
  referralTargets: z.array(referralTarget),
});

export type CatalogueFile = z.output<typeof catalogueFile>;

export function readCatalogueFile(): CatalogueFile {
  return catalogueFile.parse(JSON.parse(readFileSync(new URL("./catalogue.json", import.meta.url), "utf8")));
}
