"use client";
import { Ticket } from "lucide-react";
import { heard } from "../_lib/say.ts";
import { useSentence } from "../_lib/use-sentence.ts";

/** Between tap and answer; usually too short to be seen. */
export function DrawingView() {
  const { text, say } = useSentence()("oneMoment");
  return (
    <div className="kiosk-text kiosk-grow kiosk-late">
      <div className="flex flex-1 flex-col items-center justify-center gap-8 text-center">
        <Ticket aria-hidden className="size-28 text-brand-700" strokeWidth={1.5} />
        <h1 tabIndex={-1} {...heard(say)} className="text-(length:--kiosk-message) font-semibold">
          {text}
        </h1>
      </div>
    </div>
  );
}

/** Before the first answer of the server. */
export function ConnectingView() {
  const { text, say } = useSentence()("connecting");
  return (
    <div className="kiosk-text kiosk-grow kiosk-late">
      <div className="flex flex-1 items-center justify-center">
        <h1 tabIndex={-1} {...heard(say)} className="text-(length:--kiosk-lead) font-semibold text-muted">
          {text}
        </h1>
      </div>
    </div>
  );
}
