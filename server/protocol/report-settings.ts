import * as z from "zod";
import { thresholdLimits } from "#server/domain/report/report-settings.ts";

function line(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{C}]+$/u);
}

export const reportSettings = z.strictObject({
  officialName: line(160),
  councilReferences: z.array(line(80)).max(6),
  threshold: z.int().min(thresholdLimits.min).max(thresholdLimits.max),
});
