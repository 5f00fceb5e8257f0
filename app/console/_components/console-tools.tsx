"use client";
import { useDiscretion } from "#app/_lib/discretion.tsx";
import { DiscretionSwitch } from "#app/_ui/discretion-switch.tsx";
import { useShortcut } from "../_lib/use-shortcuts.tsx";
import { ArrivalsButton } from "./arrivals-dialog.tsx";

/** What this machine does for itself: on the head of the page, out of the way of the day. */
export function ConsoleTools() {
  const { isOn, setOn } = useDiscretion();
  const shortcutKey = useShortcut("discretion", () => setOn(!isOn));
  return (
    <>
      <DiscretionSwitch shortcutKey={shortcutKey} />
      <ArrivalsButton />
    </>
  );
}
