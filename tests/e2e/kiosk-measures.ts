import type { Page } from "@playwright/test";

export type Control = { say: string; left: number; top: number; width: number; height: number };

/** Turns the panel; the page measures itself and lays itself out anew before this ends. */
export async function turnPanel(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
  await readControls(page);
}

/** Every control somebody could touch, in px of the page, once none of them moves any more. */
export async function readControls(page: Page): Promise<readonly Control[]> {
  let before = "";
  for (;;) {
    const controls = await readControlsNow(page);
    const now = JSON.stringify(controls);
    if (now === before) return controls;
    before = now;
    // Long enough for an observer of sizes, what it changes, and the next picture.
    await page.waitForTimeout(250);
  }
}

function readControlsNow(page: Page): Promise<readonly Control[]> {
  return page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>("button:not(:disabled)")];
    return buttons
      .map((button) => ({ button, box: button.getBoundingClientRect() }))
      .filter(({ button, box }) => {
        const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return middle !== null && button.contains(middle);
      })
      .map(({ button, box }) => ({
        say: button.dataset.say ?? "",
        left: box.left,
        top: box.top,
        width: box.width,
        height: box.height,
      }));
  });
}

/** Height in px of a capital H in each text that is shown, as the browser draws it. */
export function readCapHeights(page: Page): Promise<readonly { text: string; cap: number }[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const pen = document.createElement("canvas").getContext("2d");
    if (!pen) throw new Error("no canvas");
    const elements = [...document.querySelectorAll<HTMLElement>(".kiosk *")].filter(
      (element) =>
        element.checkVisibility() &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()),
    );
    return elements.map((element) => {
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      return { text: element.textContent ?? "", cap: pen.measureText("H").actualBoundingBoxAscent };
    });
  });
}
