import { expect, test } from "vitest";
import { reportFormats } from "#server/domain/report/report-formats.ts";
import { buildRichReport } from "#tests/support/rich-report.ts";
import { reportRenderers } from "./report-renderers.ts";

const signatures = { pdf: "%PDF", docx: "PK", csv: "PK", xlsx: "PK", ods: "PK", json: "{" };

test("every form is written", { timeout: 60_000 }, async () => {
  expect(reportRenderers.map(({ format }) => format)).toEqual(reportFormats);
  for (const { format, render } of reportRenderers) {
    const bytes = await render(buildRichReport(), { cover: "advisory_board" });
    expect(new TextDecoder("latin1").decode(bytes.subarray(0, 4))).toContain(signatures[format]);
  }
});
