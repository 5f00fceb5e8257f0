"use client";
import type { ReactNode } from "react";
import { RefusalLine } from "./refusal-line.tsx";

type ActionBarProps = {
  /** The next sensible action first: the one primary button of the page, always at this place and of this width. */
  children?: ReactNode;
  /** Above the buttons, where a refusal would stand: its place is kept, so that they never move. */
  hint?: ReactNode;
};

/**
 * The foot of the desk's panel: what to do next, and beside it why the last thing did not go. It keeps to the lower edge
 * of the window, so that the hand and the eye find it in every state at the same place.
 */
export function ActionBar({ children, hint }: ActionBarProps) {
  return (
    <div
      data-foot
      className="sticky bottom-(--foot) z-10 -mx-4 mt-auto -mb-4 rounded-b-lg border-t border-line bg-surface px-4 pt-2 pb-3 sm:-mx-6 sm:px-6"
    >
      <div className="mb-2">
        <RefusalLine>{hint}</RefusalLine>
      </div>
      <div className="flex flex-wrap items-center gap-3 [&>button:first-child]:w-full sm:[&>button:first-child]:w-88">
        {children}
      </div>
    </div>
  );
}
