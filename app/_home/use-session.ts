"use client";
import { useEffect, useState } from "react";
import type { StaffRole } from "#server/protocol/staff.ts";

/** What this browser is already: paired, signed in, or new to a server that is new itself. */
export type Session = {
  kiosk: boolean;
  display: boolean;
  staff: {
    name: string;
    roles: StaffRole[];
    duty: "password" | "two_factor" | null;
    twoFactorDue: string | null;
  } | null;
  signInBy: string | null;
  setupNeeded: boolean;
  officeName: string;
};

const askAgainAfterMs = 5_000;

/** Null: not known yet. `isAnswered` false: the server is not there, and is asked again. */
export function useSession(): { session: Session | null; isAnswered: boolean } {
  const [state, setState] = useState<{ session: Session | null; isAnswered: boolean }>({
    session: null,
    isAnswered: true,
  });

  useEffect(() => {
    const left = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function ask() {
      const session = await fetchSession(left.signal);
      if (left.signal.aborted) return;
      setState((before) => ({ session: session ?? before.session, isAnswered: session !== null }));
      if (session === null) timer = setTimeout(ask, askAgainAfterMs);
    }
    void ask();
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, []);

  return state;
}

async function fetchSession(signal: AbortSignal): Promise<Session | null> {
  try {
    const response = await fetch("/api/session", { signal, cache: "no-store" });
    return response.ok ? ((await response.json()) as Session) : null;
  } catch {
    return null;
  }
}
