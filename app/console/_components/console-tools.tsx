"use client";
import { ArrivalsButton } from "./arrivals-dialog.tsx";
import { DiscretionSwitch } from "./discretion-switch.tsx";

/** What this machine does for itself: on the head of the page, out of the way of the day. */
export function ConsoleTools() {
  return (
    <>
      <DiscretionSwitch />
      <ArrivalsButton />
    </>
  );
}
