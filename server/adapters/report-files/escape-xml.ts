import { cleanText } from "./clean-text.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** For the text of an element and for an attribute in double quotes. */
export function escapeXml(text: string): string {
  return cleanText(text).replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
