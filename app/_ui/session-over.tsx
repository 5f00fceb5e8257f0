"use client";
import { useTranslations } from "use-intl";
import { Notice } from "./notice.tsx";

/** Signed out with something typed: it stays, and goes on by itself once somebody is signed in again. */
export function SessionOver() {
  const t = useTranslations("staff.access.over");
  return (
    <div role="alert" className="sticky top-3 z-30 mb-4 shadow-lg">
      <Notice tone="danger" title={t("title")}>
        {t("text")}{" "}
        <a
          href="/sign-in?next=/account"
          target="_blank"
          rel="noopener"
          className="font-semibold underline underline-offset-4"
        >
          {t("signIn")}
        </a>
      </Notice>
    </div>
  );
}
