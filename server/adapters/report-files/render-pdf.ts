import { readFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { ReportRenderer } from "#server/application/report/report-renderer.ts";
import { firaSans } from "./fira-sans.ts";
import { readCoverage } from "./font-coverage.ts";
import { markRowHeads } from "./mark-row-heads.ts";
import { pdfContent } from "./pdf-content.ts";
import { printableDocument } from "./printable-document.ts";
import { vazirmatn } from "./vazirmatn.ts";

const template = readFileSync(new URL("./report.typ", import.meta.url), "utf8");
const fonts = [firaSans, vazirmatn];
const coverages = fonts.map(([regular = new Uint8Array()]) => readCoverage(regular));
const isCovered = (codePoint: number) => coverages.some((covers) => covers(codePoint));

/** PDF/UA-1 (ISO 14289-1) by Typst, with letters of its own: those of the machine are never used. */
export const renderPdf: ReportRenderer["render"] = async (document, { cover }) => {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts.flat() }] });
  const data = JSON.stringify(pdfContent(printableDocument(document, isCovered), cover));
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
  const { result } = compiled;
  const error = compiled.takeError();
  if (error || !result) {
    const diagnostics = error ? JSON.stringify(compiler.fetchDiagnostics(error)) : "no document";
    throw new Error(`the report cannot be set: ${diagnostics}`);
  }
  return markRowHeads(compiler.pdf(result, { pdfStandard: "ua-1" }));
};
