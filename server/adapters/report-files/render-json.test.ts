import { expect, test } from "vitest";
import { z } from "zod";
import { buildRichReport } from "#tests/support/rich-report.ts";
import { renderJson } from "./render-json.ts";

const report = buildRichReport();

async function fileOf(document = report) {
  const bytes = await renderJson(document, { cover: "committee" });
  return JSON.parse(new TextDecoder().decode(bytes)) as { schema: z.core.JSONSchema.JSONSchema; report: unknown };
}

test("[Z7] json holds the document as it is", async () => {
  expect((await fileOf()).report).toEqual(report);
});

test("the schema in the file describes the report beside it, and nothing else", async () => {
  const { schema, report: written } = await fileOf();
  const described = z.fromJSONSchema(schema);
  expect(described.parse(written)).toEqual(report);
  expect(described.safeParse({ ...report, threshold: 2 }).success).toBe(false);
  expect(described.safeParse({ ...report, name: "Erika" }).success).toBe(false);
});
