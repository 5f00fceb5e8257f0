"use client";
import { useEffect, useState } from "react";
import type { SessionReply } from "#server/protocol/http.ts";
import { setPagePerson } from "./page-person.ts";
import { postJson } from "./post-json.ts";
import { forgetDrafts, forgetForeignDrafts } from "./record/kept-drafts.ts";

export type StaffSession = SessionReply;

const retryMs = 3_000;

/** Who is signed in here; null while it is not known, also without a server. */
export function useStaffSession(): StaffSession | null {
  const [session, setSession] = useState<StaffSession | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function ask(): Promise<void> {
      const answer = await fetchSession(controller.signal);
      if (controller.signal.aborted) return;
      // Without an answer the page stays as it is; the live connection tells what is wrong.
      if (answer === null) {
        timer = setTimeout(() => void ask(), retryMs);
        return;
      }
      if (answer.staff) {
        forgetForeignDrafts(answer.staff.id);
        setPagePerson(answer.staff.id);
      }
      setSession(answer);
    }
    void ask();
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, []);
  return session;
}

async function fetchSession(signal: AbortSignal): Promise<StaffSession | null> {
  try {
    const response = await fetch("/api/session", { signal });
    return response.ok ? ((await response.json()) as StaffSession) : null;
  } catch {
    return null;
  }
}

/** Ends the session and leaves for the sign-in page. */
export async function signOut(): Promise<void> {
  const reply = await postJson("/api/auth/sign-out", {});
  if (!reply.ok) return;
  forgetDrafts();
  window.location.assign("/sign-in?out=1");
}
