"use client";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";

/** Remembers on this machine what was chosen here; without an entry the office's setting holds. */
const storageKey = "wm_discretion";
/** Long enough to read one concern, short enough to be gone when somebody steps to the desk. */
const peekSeconds = 8;

type Discretion = {
  /** Topics (concern, wishes, language) are hidden from who looks over the shoulder (P21). Numbers stay. */
  isOn: boolean;
  setOn(isOn: boolean): void;
  /** The person at the desk is shown for a moment, though it is on. */
  isPeeking: boolean;
  peek(): void;
};

/** Without a provider nothing is hidden: a page that has no such mode. */
const DiscretionContext = createContext<Discretion>({ isOn: false, setOn() {}, isPeeking: false, peek() {} });

export function useDiscretion(): Discretion {
  return useContext(DiscretionContext);
}

type DiscretionProviderProps = {
  /** The office's setting, for machines on which nobody has chosen. */
  byDefault: boolean;
  children: ReactNode;
};

export function DiscretionProvider({ byDefault, children }: DiscretionProviderProps) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [isPeeking, setIsPeeking] = useState(false);
  useEffect(() => setChosen(readChoice(window.localStorage.getItem(storageKey))), []);
  useEffect(() => {
    if (!isPeeking) return;
    const timer = setTimeout(() => setIsPeeking(false), peekSeconds * 1_000);
    return () => clearTimeout(timer);
  }, [isPeeking]);

  const isOn = chosen ?? byDefault;
  const discretion = useMemo<Discretion>(
    () => ({
      isOn,
      setOn(next) {
        window.localStorage.setItem(storageKey, next ? "on" : "off");
        setChosen(next);
        setIsPeeking(false);
      },
      isPeeking,
      peek: () => setIsPeeking((was) => !was),
    }),
    [isOn, isPeeking],
  );
  return <DiscretionContext value={discretion}>{children}</DiscretionContext>;
}

function readChoice(stored: string | null): boolean | null {
  return stored === "on" ? true : stored === "off" ? false : null;
}
