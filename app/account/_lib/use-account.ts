"use client";
import { useCallback, useEffect, useState } from "react";
import { buildSignInPath } from "#app/_lib/return-path.ts";
import type { AccountReply } from "#server/protocol/account.ts";

export type AccountView = {
  /** Null until it has been read. */
  account: AccountReply | null;
  isUnreachable: boolean;
  reload(): Promise<void>;
};

const askAgainAfterMs = 3_000;

/** One's own account; who is not signed in is led to the sign-in page. */
export function useAccount(): AccountView {
  const [account, setAccount] = useState<AccountReply | null>(null);
  const [isUnreachable, setIsUnreachable] = useState(false);

  const reload = useCallback(async () => {
    const answer = await fetchAccount();
    if (answer === "not_signed_in") return window.location.replace(buildSignInPath("/account"));
    setIsUnreachable(answer === null);
    if (answer) setAccount(answer);
  }, []);

  useEffect(() => void reload(), [reload]);
  useEffect(() => {
    if (!isUnreachable) return;
    const timer = setInterval(() => void reload(), askAgainAfterMs);
    return () => clearInterval(timer);
  }, [isUnreachable, reload]);

  return { account, isUnreachable, reload };
}

async function fetchAccount(): Promise<AccountReply | "not_signed_in" | null> {
  try {
    const response = await fetch("/api/account", { cache: "no-store" });
    if (response.status === 401) return "not_signed_in";
    return response.ok ? ((await response.json()) as AccountReply) : null;
  } catch {
    return null;
  }
}
