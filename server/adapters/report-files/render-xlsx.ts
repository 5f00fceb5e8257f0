import type { ReportRenderer } from "#server/application/report/report-renderer.ts";
import type { ReportDocument } from "#server/protocol/report.ts";
import { escapeXml } from "./escape-xml.ts";
import { sheetsOf } from "./sheet.ts";
import { xlsxSheet } from "./xlsx-sheet.ts";
import { xlsxStyles } from "./xlsx-styles.ts";
import { zipFiles } from "./zip-files.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** All tables as an Excel workbook (ECMA-376, transitional), one sheet each. */
export const renderXlsx: ReportRenderer["render"] = async (document) => {
  const sheets = sheetsOf(document);
  const paths = sheets.map((_, at) => `xl/worksheets/sheet${at + 1}.xml`);
  const parts: [path: string, content: string][] = [
    ["[Content_Types].xml", contentTypes(paths)],
    ["_rels/.rels", packageRelations()],
    ["docProps/core.xml", coreProperties(document)],
    ["xl/workbook.xml", workbook(sheets)],
    ["xl/_rels/workbook.xml.rels", workbookRelations(paths)],
    ["xl/styles.xml", xlsxStyles()],
    ...sheets.map((sheet, at): [string, string] => [paths[at] ?? "", xlsxSheet(sheet)]),
  ];
  return zipFiles(parts.map(([path, content]) => ({ path, content: declaration + content })));
};

function contentTypes(paths: readonly string[]): string {
  const overrides = [
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/xl/workbook.xml", `${spreadsheet}.sheet.main+xml`],
    ["/xl/styles.xml", `${spreadsheet}.styles+xml`],
    ...paths.map((path) => [`/${path}`, `${spreadsheet}.worksheet+xml`]),
  ].map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`);
  return `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function packageRelations(): string {
  return relations([
    [`${office}/officeDocument`, "xl/workbook.xml"],
    [`${packaged}/relationships/metadata/core-properties`, "docProps/core.xml"],
  ]);
}

function workbookRelations(paths: readonly string[]): string {
  return relations([
    ...paths.map((path): [string, string] => [`${office}/worksheet`, path.replace("xl/", "")]),
    [`${office}/styles`, "styles.xml"],
  ]);
}

function relations(targets: readonly [type: string, target: string][]): string {
  const all = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${all.join("")}</Relationships>`;
}

function workbook(sheets: readonly { name: string; headRow: number }[]): string {
  const entries = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const titles = sheets.map(
    ({ name, headRow }, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${escapeXml(name)}'!$${headRow + 1}:$${headRow + 1}</definedName>`,
  );
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${entries.join("")}</sheets><definedNames>${titles.join("")}</definedNames></workbook>`;
}

function coreProperties({ title, officialName, locale, frozenAt }: ReportDocument): string {
  const dated = frozenAt
    ? `<dcterms:created xsi:type="dcterms:W3CDTF">${new Date(frozenAt).toISOString().slice(0, 19)}Z</dcterms:created>`
    : "";
  return `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(officialName)}</dc:creator><dc:language>${locale}</dc:language>${dated}</cp:coreProperties>`;
}
