"use client";
import { Siren } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { type AlarmLine, useStaffAlarm } from "#app/_lib/use-staff-alarm.ts";
import { AlarmStrip } from "./alarm-strip.tsx";

/** The second press counts within this time, and not before the first one can have been a double click. */
const armedMs = 5_000;
const deliberateMs = 500;
/** Works while somebody is typing, too; browsers and screen readers leave it free. */
const chord = "Control+F9";

/**
 * A call for help to every page of staff of the office (C11). It takes two presses at the same place, or one of two keys
 * at once, so that nothing is called by a slip of the hand; no third one, so that it can be done without looking.
 */
export function StaffAlarm({ line }: { line: AlarmLine }) {
  const t = useTranslations("staff.wholeDay.alarm");
  const alarm = useStaffAlarm(line);
  const [armedAt, setArmedAt] = useState<number | null>(null);
  const raise = useRef(alarm.raise);
  raise.current = alarm.raise;

  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent) {
      if (event.key !== "F9" || !event.ctrlKey || event.repeat) return;
      event.preventDefault();
      setArmedAt(null);
      void raise.current();
    }
    // While capturing: no field and no dialog keeps it to itself.
    window.addEventListener("keydown", handleKeyDown, true);
    return () => window.removeEventListener("keydown", handleKeyDown, true);
  }, []);

  useEffect(() => {
    if (armedAt === null) return;
    const timer = setTimeout(() => setArmedAt(null), armedMs);
    return () => clearTimeout(timer);
  }, [armedAt]);

  function handlePress() {
    const now = Date.now();
    if (armedAt === null) return setArmedAt(now);
    if (now - armedAt < deliberateMs) return;
    setArmedAt(null);
    void alarm.raise();
  }

  return (
    <>
      <button
        type="button"
        onClick={handlePress}
        aria-keyshortcuts={chord}
        title={t("chord")}
        className={`flex min-h-11 items-center gap-2 rounded-md border px-3 text-sm font-semibold ${armedAt === null ? "border-brand-100/50 hover:bg-brand-800" : "border-white bg-danger-700"}`}
      >
        <Siren aria-hidden className="size-4.5 shrink-0" />
        {/* Both words have their place: nothing on the head of the page moves. */}
        <span aria-live="polite" className="grid text-start [&>*]:col-start-1 [&>*]:row-start-1">
          <span className={armedAt === null ? "" : "invisible"}>{t("button")}</span>
          <span className={armedAt === null ? "invisible" : ""}>{t("again")}</span>
        </span>
      </button>
      <AlarmStrip alarm={alarm} isConnected={line.connected} />
    </>
  );
}
