import type { Panel } from "#server/domain/device-config.ts";
import { capHeightMm, pxPerMm } from "#server/domain/panel.ts";

/** Height of a digit of Fira Sans, of its font size. */
const digitHeight = 0.689;
/** One rem of the display is 16 px of a picture of 1920 px, whatever is really behind it (display.css). */
const pxPerRem = 16;

/** Font size in rem at which a number is read from the panel's distance (A59). */
export function neededRem(panel: Panel): number {
  return (capHeightMm(panel) * pxPerMm(panel)) / digitHeight / pxPerRem;
}

const widest = { list: 52, listOfTwoColumns: 44, list1: 36 };

/** Width in rem of the lists beside the big call: number and room of somebody who is called need their size there too. */
export function listRem(needed: number, { hasOthers, columns }: { hasOthers: boolean; columns: 1 | 2 }): number {
  const forHistory = columns === 2 ? widest.listOfTwoColumns : widest.list1;
  return hasOthers ? Math.min(widest.list, Math.max(forHistory, 2.95 * needed + 6)) : forHistory;
}
