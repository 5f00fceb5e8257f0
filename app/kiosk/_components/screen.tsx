"use client";
import type { ReactNode } from "react";

type Props = {
  /** What is read: stays above the band of controls in the reach layout. */
  text: ReactNode;
  /** Controls; in the reach layout all of them are within everybody's reach (A32–A34). */
  controls?: ReactNode;
  /** The buttons at the foot, in the same order on every screen. */
  actions?: ReactNode;
  /** Which of the two takes the room that is left. */
  grow: "text" | "controls";
};

/** One question or one message. */
export function Screen({ text, controls, actions, grow }: Props) {
  return (
    <>
      <div className={`kiosk-text ${grow === "text" ? "kiosk-grow" : ""}`}>{text}</div>
      {(controls || actions) && (
        <div className={`kiosk-controls ${grow === "controls" ? "kiosk-grow" : ""}`}>
          {controls}
          {actions && <div className="flex shrink-0 flex-wrap gap-(--gap)">{actions}</div>}
        </div>
      )}
    </>
  );
}
