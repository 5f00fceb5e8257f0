"use client";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { EntryPanel } from "#app/_ui/entry-panel.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { SetupForm } from "./setup-form.tsx";

/** The token stands behind `#`, so that it reaches no log and no Referer. */
export function SetupScreen() {
  const t = useTranslations("staff");
  const [token, setToken] = useState<string | null>(null);
  const [isRefused, setIsRefused] = useState(false);

  useEffect(() => {
    const read = () => {
      const fragment = window.location.hash.slice(1);
      setToken(fragment);
      // Cut off while copying: the server would not know it either.
      setIsRefused(fragment !== "" && !/^[\w-]{43,44}$/.test(fragment));
    };
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, []);

  return (
    <EntryPanel heading={t("setup.heading")} lead={t("setup.lead")}>
      <SetupState token={token} isRefused={isRefused} onRefused={() => setIsRefused(true)} />
    </EntryPanel>
  );
}

type SetupStateProps = { token: string | null; isRefused: boolean; onRefused(): void };

function SetupState({ token, isRefused, onRefused }: SetupStateProps) {
  const t = useTranslations("staff");
  if (token === null) return <p className="text-muted">{t("common.loading")}</p>;
  if (isRefused || token === "") {
    return (
      <div className="space-y-6" aria-live="polite">
        {isRefused ? (
          <Notice tone="warm" title={t("setup.usedTitle")}>
            {t("setup.used")}
          </Notice>
        ) : (
          <Notice tone="info">
            <p>{t("setup.noToken")}</p>
            <p className="mt-1">{t("setup.noTokenHow")}</p>
          </Notice>
        )}
        <a href="/sign-in" className="inline-block font-medium text-brand-700 underline underline-offset-4">
          {t("setup.toSignIn")}
        </a>
      </div>
    );
  }
  return <SetupForm token={token} onRefused={onRefused} />;
}
