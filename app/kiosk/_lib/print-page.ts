/** Millimetres of one dot of a slip's picture. */
const mmPerDot = 1 / 8;
const paperMm = 80;
/** Class of the picture: `kiosk.css` prints nothing else. */
const pageClass = "kiosk-slip";

/**
 * Prints one slip through the browser: with `--kiosk-printing` at once, otherwise by its dialog. Nobody tells whether
 * paper came out. The screen shows nothing of it.
 */
export async function printPage(picture: string): Promise<void> {
  const image = new Image();
  image.src = picture;
  image.className = pageClass;
  image.alt = "";
  await image.decode();
  const width = image.naturalWidth * mmPerDot;
  const height = image.naturalHeight * mmPerDot;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@page { size: ${paperMm}mm ${height + 10}mm; margin: 0 }
     @media print { .${pageClass} { width: ${width}mm; height: ${height}mm; margin-inline: ${(paperMm - width) / 2}mm } }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(image);
  try {
    window.print();
  } finally {
    image.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  }
}
