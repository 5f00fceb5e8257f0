"use client";
import { useEffect, useState } from "react";
import type { SessionReply } from "#server/protocol/http.ts";
import { postJson } from "./post-json.ts";
import { forgetDrafts } from "./record/kept-drafts.ts";

export type StaffSession = SessionReply;

/** Who is signed in here; null while it is not known, also without a server. */
export function useStaffSession(): StaffSession | null {
  const [session, setSession] = useState<StaffSession | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    fetch("/api/session", { signal: controller.signal })
      .then((response) => (response.ok ? response.json() : null))
      .then((answer: StaffSession | null) => setSession(answer))
      // Without an answer the page stays as it is; the live connection tells what is wrong.
      .catch(() => undefined);
    return () => controller.abort();
  }, []);
  return session;
}

/** Ends the session and leaves for the sign-in page. */
export async function signOut(): Promise<void> {
  const reply = await postJson("/api/auth/sign-out", {});
  if (!reply.ok) return;
  forgetDrafts();
  window.location.assign("/sign-in?out=1");
}
