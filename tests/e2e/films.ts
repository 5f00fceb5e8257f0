import { join } from "node:path";
import type { BrowserContextOptions, Page, TestInfo } from "@playwright/test";

/** Where `npm run recordings` wants the films; unset: nothing is filmed. */
const folder = process.env.FILMS_FOLDER;

type Size = { width: number; height: number };

const upright: Size = { width: 1080, height: 1920 };
const lying: Size = { width: 1920, height: 1080 };

/** Tests run with an upright kiosk; films show both. */
export const kioskScreen = process.env.KIOSK_ORIENTATION === "landscape" ? lying : upright;

/** Half the size is enough to follow a run, and a quarter of the work. */
export function filmed(viewport: Size): BrowserContextOptions {
  if (!folder) return {};
  const size = viewport.width < 800 ? viewport : { width: viewport.width / 2, height: viewport.height / 2 };
  return { recordVideo: { dir: join(folder, "raw"), size } };
}

/** Keeps the film of a page whose context is closed: `a-jammed-printer-kiosk-1080x1920.webm`. */
export async function keepFilm(page: Page, { title }: TestInfo): Promise<void> {
  const film = page.video();
  if (!folder || !film) return;
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const screen = new URL(page.url()).pathname.split("/")[1] || "home";
  const run = title
    .replace(/\[[^\]]*\]|@\w+/g, "")
    .replace(/[:;,].*/, "")
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");
  await film.saveAs(join(folder, `${run}-${screen}-${width}x${height}.webm`));
  await film.delete();
}
