"use client";
import { Armchair, CircleAlert, Coffee, type LucideIcon, Phone } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { InEnglish } from "./in-english.tsx";
import { BothLanguages, BreakUntil } from "./lobby-words.tsx";

/** Wall-clock time until which there is a break; `sit`: numbers are called; `ask`: none will be, or nobody knows. */
export type FooterNotice = { kind: "break"; time: string } | { kind: "sit" } | { kind: "ask" };

/** What everybody in the room should know beside the numbers. */
export function DisplayFooter({ notice }: { notice: FooterNotice }) {
  const t = useTranslations("lobby");
  const tone = notice.kind === "break" ? "border-warm-200 bg-warm-50 text-warm-800" : "border-line bg-surface text-ink";
  return (
    <footer className={`flex items-center justify-between gap-12 border-t-4 px-14 py-6 ${tone}`}>
      <Notice notice={notice} />
      <p className="flex shrink-0 items-center gap-5 text-[2.5rem] font-semibold text-danger-800">
        <Phone aria-hidden className="size-12" />
        {t("emergencyCall")}
      </p>
    </footer>
  );
}

function Notice({ notice }: { notice: FooterNotice }) {
  switch (notice.kind) {
    case "break":
      return (
        <Line icon={Coffee}>
          <BreakUntil time={notice.time} />
          <InEnglish className="text-[1.75rem]">
            <BreakUntil time={notice.time} />
          </InEnglish>
        </Line>
      );
    case "sit":
      return (
        <Line icon={Armchair}>
          <BothLanguages of="pleaseSit" english="text-[1.75rem]" />
        </Line>
      );
    case "ask":
      return (
        <Line icon={CircleAlert}>
          <BothLanguages of="emergencyReception" english="text-[1.75rem]" />
        </Line>
      );
  }
}

function Line({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <p className="flex items-center gap-8 text-[2.5rem] leading-tight font-semibold">
      <Icon aria-hidden className="size-16 shrink-0" strokeWidth={1.75} />
      <span>{children}</span>
    </p>
  );
}
