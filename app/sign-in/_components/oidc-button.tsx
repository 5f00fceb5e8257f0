"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { postJson } from "#app/_lib/post-json.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";

/** Leaves for the office's other system, which sends people back signed in. */
export function OidcButton({ name }: { name: string }) {
  const t = useTranslations("staff.access.signInBy");
  const [isPending, setIsPending] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);

  async function handlePress() {
    setIsPending(true);
    setHasFailed(false);
    const next = new URLSearchParams(window.location.search).get("next");
    const reply = await postJson<{ url: string }>("/api/auth/sign-in/oidc", { next });
    if (reply.ok) return window.location.assign(reply.data.url);
    setIsPending(false);
    setHasFailed(true);
  }

  return (
    <div className="mt-6 border-t border-line pt-6">
      <ActionButton onPress={() => void handlePress()} isPending={isPending} className="w-full">
        {t("button", { name })}
      </ActionButton>
      <p aria-live="polite" className="mt-2 font-medium text-danger-700 empty:hidden">
        {hasFailed && t("failed", { name })}
      </p>
    </div>
  );
}
