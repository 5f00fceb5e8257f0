const oasis = "urn:oasis:names:tc:opendocument:xmlns";

export const namespaces = [
  ...["office", "table", "text", "style", "meta", "config"].map((name) => `xmlns:${name}="${oasis}:${name}:1.0"`),
  `xmlns:number="${oasis}:datastyle:1.0"`,
  `xmlns:fo="${oasis}:xsl-fo-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(" ");
