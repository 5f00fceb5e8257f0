"use client";
import { Armchair, BellRing, CircleAlert, Coffee, type LucideIcon, Phone } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { DisplaySnapshot } from "#server/protocol/snapshots.ts";
import { InEnglish } from "./in-english.tsx";
import { BothLanguages, BreakUntil } from "./lobby-words.tsx";
import { StaffWords } from "./staff-words.tsx";

/**
 * Wall-clock time until which there is a break; `sit`: numbers are called; `ask`: none will be, or nobody knows; `test`:
 * what is heard is no call.
 */
export type FooterNotice = { kind: "break"; time: string } | { kind: "sit" | "ask" | "test" };

type Props = { notice: FooterNotice; announcements: DisplaySnapshot["announcements"]; now: number };

const calm = "border-line bg-surface text-ink";
const tones: Record<FooterNotice["kind"], string> = {
  sit: calm,
  ask: calm,
  break: "border-warm-200 bg-warm-50 text-warm-800",
  test: "border-brand-900 bg-brand-900 text-white",
};

/** What everybody in the room should know beside the numbers. Words of staff stand in for the plainest of the notices. */
export function DisplayFooter({ notice, announcements, now }: Props) {
  const t = useTranslations("lobby");
  const hasWords = announcements.length > 0;
  const isTest = notice.kind === "test";
  return (
    <footer className={`border-t-4 ${tones[notice.kind]}`}>
      {hasWords && !isTest && (
        <div className="flex border-b-4 border-line bg-surface px-14 py-5 last:border-b-0 portrait:px-10">
          <StaffWords announcements={announcements} now={now} />
        </div>
      )}
      <div className="flex items-center justify-between gap-x-12 gap-y-4 px-14 py-5 portrait:flex-col portrait:items-start portrait:px-10">
        <Notice notice={notice} isBrief={hasWords} />
        <p
          className={`flex shrink-0 items-center gap-8 text-[2.5rem] font-semibold ${isTest ? "" : "text-danger-800"}`}
        >
          <Phone aria-hidden className="size-14 p-1" strokeWidth={1.75} />
          {t("emergencyCall")}
        </p>
      </div>
    </footer>
  );
}

/** Brief: in one line, because there are words of staff above. */
function Notice({ notice, isBrief }: { notice: FooterNotice; isBrief: boolean }) {
  const small = isBrief ? "hidden" : "text-[1.75rem]";
  switch (notice.kind) {
    case "break":
      return (
        <Line icon={Coffee}>
          <BreakUntil time={notice.time} />
          <InEnglish className={small}>
            <BreakUntil time={notice.time} />
          </InEnglish>
        </Line>
      );
    case "sit":
      return (
        <Line icon={Armchair}>
          <BothLanguages of="pleaseSit" english={small} />
        </Line>
      );
    case "ask":
      return (
        <Line icon={CircleAlert}>
          <BothLanguages of="emergencyReception" english={small} />
        </Line>
      );
    case "test":
      return (
        <Line icon={BellRing}>
          <BothLanguages of="testCall" english="text-[1.75rem]" />
        </Line>
      );
  }
}

function Line({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <p className="flex items-center gap-8 text-[2.5rem] leading-tight font-semibold">
      <Icon aria-hidden className="size-14 shrink-0" strokeWidth={1.75} />
      <span>{children}</span>
    </p>
  );
}
