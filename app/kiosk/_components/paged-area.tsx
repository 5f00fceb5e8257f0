"use client";
import { ChevronDown, ChevronUp } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useTranslations } from "use-intl";
import { said } from "../_lib/say.ts";
import { ringPx, usePages } from "../_lib/use-pages.ts";
import { usePress } from "../_lib/use-settled.ts";

/**
 * Controls that may be more than find room: whole rows, and two buttons that turn the page (no dragging, A41). A key
 * that leads to a control on another page turns it too.
 */
export function PagedArea({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const { page, showBefore, showAfter } = usePages(box);
  return (
    <div className="flex min-h-[calc(2*var(--target)+var(--gap))] flex-1 gap-(--gap)">
      <div
        ref={box}
        className="min-h-0 flex-1 overflow-clip"
        style={{
          padding: ringPx,
          margin: -ringPx,
          ...(page && { clipPath: `inset(0 0 calc(100% - ${page.height + 2 * ringPx}px) 0)` }),
        }}
      >
        <div className="h-full" style={page ? { transform: `translateY(${-page.top}px)` } : undefined}>
          {children}
        </div>
      </div>
      {page && (
        <div className="flex shrink-0 flex-col justify-between gap-(--gap)">
          <PageButton direction="up" isNeeded={page.hasBefore} onPress={showBefore} />
          <PageButton direction="down" isNeeded={page.hasAfter} onPress={showAfter} />
        </div>
      )}
    </div>
  );
}

type ButtonProps = { direction: "up" | "down"; isNeeded: boolean; onPress: () => void };

/** Keeps its place when there is nothing more that way, so that no other button jumps under the finger. */
function PageButton({ direction, isNeeded, onPress }: ButtonProps) {
  const t = useTranslations("lobby");
  const press = usePress(onPress);
  const word = direction === "up" ? "moreAbove" : "moreBelow";
  const Icon = direction === "up" ? ChevronUp : ChevronDown;
  return (
    <button
      type="button"
      {...press}
      {...said([{ word }])}
      aria-label={t(word)}
      disabled={!isNeeded}
      className={`flex min-h-(--target) w-[max(var(--target),5rem)] flex-1 items-center justify-center rounded-2xl border-[0.1875rem] border-brand-700 bg-brand-50 text-brand-900 active:bg-brand-100 ${isNeeded ? "" : "invisible"}`}
    >
      <Icon aria-hidden className="size-12" strokeWidth={2.5} />
    </button>
  );
}
