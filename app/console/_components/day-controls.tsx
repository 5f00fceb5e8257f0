"use client";
import { Coffee, Moon, OctagonPause, Play } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { isLater } from "../_lib/desk-state.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { useConsoleNow } from "../_lib/use-console-now.tsx";
import { useShortcut } from "../_lib/use-shortcuts.tsx";
import { BreakDialog } from "./break-dialog.tsx";
import { CloseDayDialog } from "./close-day-dialog.tsx";
import { CommandButton } from "./command-button.tsx";

/** Break, stop, end of the day (C9, E1). */
export function DayControls() {
  const t = useTranslations("staff.console");
  const { snapshot, isLocked } = useConsole();
  const [isClosing, setIsClosing] = useState(false);
  const isClosed = snapshot.day.closedAt !== null;
  const closeKey = useShortcut("closeDay", isLocked || isClosed ? null : () => setIsClosing(true));
  const stopped = snapshot.day.drawingStopped;
  return (
    <div className="flex flex-col gap-2">
      {!isClosed && (
        <>
          <BreakControl />
          <CommandButton
            name="queue:stop-drawing"
            input={{ stopped: !stopped }}
            shortcut="stopDrawing"
            icon={stopped ? Play : OctagonPause}
          >
            {t(stopped ? "actions.resumeDrawing" : "actions.stopDrawing")}
          </CommandButton>
          <ActionButton icon={Moon} shortcutKey={closeKey} isDisabled={isLocked} onPress={() => setIsClosing(true)}>
            {t("actions.closeDay")}
          </ActionButton>
        </>
      )}
      <CloseDayDialog isOpen={isClosing} onClose={() => setIsClosing(false)} />
    </div>
  );
}

/** During a break the middle of the page offers its end. */
function BreakControl() {
  const t = useTranslations("staff.console");
  const { desk, isLocked } = useConsole();
  const now = useConsoleNow();
  const [isOpen, setIsOpen] = useState(false);
  const isOnBreak = desk !== null && desk.pausedUntil !== null && isLater(desk.pausedUntil, now);
  const isOffered = desk !== null && desk.openedAt !== null && !isOnBreak;
  const shortcutKey = useShortcut("pause", isOffered && !isLocked ? () => setIsOpen(true) : null);
  if (!isOffered) return null;
  return (
    <>
      <ActionButton icon={Coffee} shortcutKey={shortcutKey} isDisabled={isLocked} onPress={() => setIsOpen(true)}>
        {t("actions.pause")}
      </ActionButton>
      {isOpen && <BreakDialog desk={desk} onClose={() => setIsOpen(false)} />}
    </>
  );
}
