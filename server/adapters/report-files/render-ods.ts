import type { ReportRenderer } from "#server/application/report/report-renderer.ts";
import type { ReportDocument } from "#server/protocol/report.ts";
import { escapeXml } from "./escape-xml.ts";
import { namespaces } from "./ods-namespaces.ts";
import { odsSheet } from "./ods-sheet.ts";
import { odsAutomaticStyles, odsPageStyles } from "./ods-styles.ts";
import { type Sheet, sheetsOf } from "./sheet.ts";
import { zipFiles } from "./zip-files.ts";

const mime = "application/vnd.oasis.opendocument.spreadsheet";
const parts = ["content.xml", "styles.xml", "meta.xml", "settings.xml"];

/** All tables as an OpenDocument spreadsheet (OASIS ODF 1.3), one sheet each. */
export const renderOds: ReportRenderer["render"] = async (document) => {
  const sheets = sheetsOf(document);
  const contents = [content(sheets, document), styles(), meta(document), settings(sheets)];
  return zipFiles([
    // First and not compressed: that is how the kind of the file is told (ODF 1.3, part 2, 3.3).
    { path: "mimetype", content: mime, isStored: true },
    ...parts.map((path, at) => ({ path, content: xml(contents[at] ?? "") })),
    { path: "META-INF/manifest.xml", content: xml(manifest()) },
  ]);
};

function xml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
}

function content(sheets: readonly Sheet[], { locale }: ReportDocument): string {
  const tables = sheets.map((sheet, at) => odsSheet(sheet, at, locale));
  return `<office:document-content ${namespaces} office:version="1.3">${odsAutomaticStyles(sheets, locale)}<office:body><office:spreadsheet>${tables.join("")}</office:spreadsheet></office:body></office:document-content>`;
}

function styles(): string {
  return `<office:document-styles ${namespaces} office:version="1.3">${odsPageStyles()}</office:document-styles>`;
}

function meta({ title, locale, frozenAt, officialName }: ReportDocument): string {
  const dated = frozenAt
    ? `<meta:creation-date>${new Date(frozenAt).toISOString().slice(0, 19)}</meta:creation-date>`
    : "";
  return `<office:document-meta ${namespaces} office:version="1.3"><office:meta><dc:title>${escapeXml(title)}</dc:title><meta:initial-creator>${escapeXml(officialName)}</meta:initial-creator><dc:language>${locale}</dc:language>${dated}</office:meta></office:document-meta>`;
}

/** Which rows and columns stay in sight; there is no other place for it. */
function settings(sheets: readonly Sheet[]): string {
  const item = (name: string, type: string, value: string | number) =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const entries = sheets.map(({ name, headRow, frozenColumns }) => {
    const split = [
      ...(frozenColumns > 0
        ? [
            item("HorizontalSplitMode", "short", 2),
            item("HorizontalSplitPosition", "int", frozenColumns),
            item("PositionRight", "int", frozenColumns),
          ]
        : []),
      item("VerticalSplitMode", "short", 2),
      item("VerticalSplitPosition", "int", headRow + 1),
      item("PositionBottom", "int", headRow + 1),
      item("ActiveSplitRange", "short", frozenColumns > 0 ? 3 : 2),
    ];
    return `<config:config-item-map-entry config:name="${escapeXml(name)}">${split.join("")}</config:config-item-map-entry>`;
  });
  return `<office:document-settings ${namespaces} office:version="1.3"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item("ViewId", "string", "view1")}<config:config-item-map-named config:name="Tables">${entries.join("")}</config:config-item-map-named>${item("ActiveTable", "string", escapeXml(sheets[0]?.name ?? ""))}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`;
}

function manifest(): string {
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  return `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entry("/", mime)}${parts.map((path) => entry(path, "text/xml")).join("")}</manifest:manifest>`;
}
