import { z } from "zod";
import type { ReportRenderer } from "#server/application/report/report-renderer.ts";
import { reportDocument } from "#server/protocol/report.ts";

/** The document as it is, beside the JSON Schema that describes it: whoever finds the file in ten years needs no other. */
export const renderJson: ReportRenderer["render"] = async (document) => {
  const schema = z.toJSONSchema(reportDocument);
  return new TextEncoder().encode(`${JSON.stringify({ schema, report: document }, null, 2)}\n`);
};
