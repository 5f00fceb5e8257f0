"use client";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";

const NowContext = createContext<number | null>(null);

/** The server's time in milliseconds, each second: draws its component anew each time, so ask where little hangs on it. */
export function useConsoleNow(): number {
  const now = useContext(NowContext);
  if (now === null) throw new Error("the time of the console outside of ConsoleClock");
  return now;
}

/** Apart from what the console knows: a second that passes is no reason to draw two hundred rows. */
export function ConsoleClock({ offsetMs, children }: { offsetMs: number; children: ReactNode }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return <NowContext value={now + offsetMs}>{children}</NowContext>;
}
