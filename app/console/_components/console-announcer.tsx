"use client";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useConsole } from "../_lib/use-console.tsx";

/** Says politely what happens without the ombudsperson's doing: an emergency arrives, a number is called by itself, or goes. */
export function ConsoleAnnouncer() {
  const t = useTranslations("staff.console");
  const tTaken = useTranslations("staff.wholeDay.taken");
  const { snapshot, visitor, desk } = useConsole();
  const [text, setText] = useState("");
  const known = useRef<Set<string> | null>(null);
  const wasArmed = useRef(false);
  const wasHanded = useRef<string | null>(null);
  const wasPostponed = useRef(false);

  useEffect(() => {
    const urgent = snapshot.waiting.filter((ticket) => ticket.urgency === 2);
    const arrived = known.current && urgent.find((ticket) => !known.current?.has(ticket.id));
    const handed = snapshot.waiting.find((ticket) => desk !== null && ticket.reservedDeskId === desk.id);
    if (handed && handed.id !== wasHanded.current) setText(tTaken("handed", { number: String(handed.number) }));
    wasHanded.current = handed?.id ?? null;
    known.current = new Set(snapshot.waiting.map((ticket) => ticket.id));
    if (arrived) setText(t("queue.urgentArrived", { number: String(arrived.number) }));
    if (wasArmed.current && visitor?.status === "called") {
      setText(t("visitor.armedCalled", { number: String(visitor.number) }));
    }
    const postponed = desk?.postponedNumber ?? null;
    if (postponed !== null && !wasPostponed.current) setText(t("visitor.postponed", { number: String(postponed) }));
    wasPostponed.current = postponed !== null;
    wasArmed.current = desk?.waitForNext ?? false;
  }, [snapshot, visitor, desk, t, tTaken]);

  return (
    <p aria-live="polite" className="sr-only">
      {text}
    </p>
  );
}
