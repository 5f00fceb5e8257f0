"use client";
import { createContext, type ReactNode, useContext, useState } from "react";
import { createPortal } from "react-dom";

const SaveBarsContext = createContext<HTMLElement | null>(null);

/** The foot of the page: one bar for everything that is not saved yet, above one another. */
export function SaveBars({ children }: { children: ReactNode }) {
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  return (
    <SaveBarsContext value={foot}>
      {children}
      <div ref={setFoot} className="sticky bottom-0 z-20 -mx-3 mt-6 sm:-mx-5" />
    </SaveBarsContext>
  );
}

type SaveBarRowProps = {
  isShown: boolean;
  /** Said politely when it changes. */
  message: ReactNode;
  /** Buttons. */
  children: ReactNode;
};

export function SaveBarRow({ isShown, message, children }: SaveBarRowProps) {
  const foot = useContext(SaveBarsContext);
  if (!foot) return null;
  return createPortal(
    <div
      className={`flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-line-strong bg-surface px-4 py-3 shadow-[0_-4px_16px_rgb(14_35_68/0.12)] sm:px-6 ${isShown ? "" : "sr-only"}`}
    >
      <p aria-live="polite" className="min-w-48 flex-1 font-medium text-pretty">
        {message}
      </p>
      {children}
    </div>,
    foot,
  );
}
