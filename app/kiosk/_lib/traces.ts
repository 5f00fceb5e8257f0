import type { KioskView } from "./kiosk-view.ts";

/** Whether somebody who left now would leave something behind that does not end by itself (P17). */
export function hasTraces({ state }: KioskView, isNobody: boolean): boolean {
  switch (state) {
    case "connecting":
    case "pairing":
    case "drawing":
    case "feedback_sending":
    case "result":
      return false;
    case "unknown":
    case "refused":
    case "detail":
    case "wishes":
    case "feedback_kind":
    case "feedback_topic":
    case "feedback_helped":
    case "feedback_sent":
    case "feedback_failed":
      return true;
    case "gone":
    case "start":
    case "closed":
    case "closing":
    case "stopped":
    case "full":
      return !isNobody;
  }
}

/** Where the key "back" leads on each screen; null: nowhere. */
export function wayBack({ state }: KioskView): "back" | "give_up" | "start_over" | null {
  switch (state) {
    case "detail":
    case "wishes":
    case "feedback_kind":
    case "feedback_topic":
    case "feedback_helped":
      return "back";
    case "unknown":
    case "refused":
      return "give_up";
    case "result":
    case "feedback_sent":
    case "feedback_failed":
      return "start_over";
    case "connecting":
    case "pairing":
    case "drawing":
    case "feedback_sending":
    case "gone":
    case "start":
    case "closed":
    case "closing":
    case "stopped":
    case "full":
      return null;
  }
}
