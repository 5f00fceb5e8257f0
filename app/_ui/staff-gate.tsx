"use client";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { buildSignInPath } from "#app/_lib/return-path.ts";
import type { StaffSession } from "#app/_lib/staff-session.ts";
import { silentSeconds, staleAfterMs } from "#app/_lib/use-now.ts";
import type { ConnectError } from "#server/protocol/errors.ts";
import { Notice } from "./notice.tsx";

type StaffGateProps = {
  refusal: Exclude<ConnectError, "client_outdated"> | null;
  session: StaffSession | null;
  /** Why this page is not for everybody. */
  forbidden: "console" | "settings" | "report";
  /** Since when we are waiting, and now, in milliseconds. */
  openedAt: number | null;
  now: number | null;
};

/** What a staff screen shows instead of itself: not signed in, not for this role, or nothing heard yet. */
export function StaffGate({ refusal, session, forbidden, openedAt, now }: StaffGateProps) {
  const t = useTranslations("staff");
  const mustSignIn = refusal === "not_signed_in";
  // Somebody else has signed in meanwhile: the page is theirs now.
  const isOther = refusal === "other_person";
  const hasDuty = refusal === "account_incomplete";
  useEffect(() => {
    if (isOther) window.location.reload();
    if (hasDuty) window.location.replace("/account");
    if (!mustSignIn) return;
    const { pathname, search } = window.location;
    window.location.replace(buildSignInPath(pathname + search));
  }, [mustSignIn, hasDuty, isOther]);

  if (refusal === "forbidden" || refusal === "not_paired") {
    const roles = session?.staff?.roles ?? [];
    const canConfigure = forbidden === "console" && (roles.includes("administrator") || roles.includes("ombudsperson"));
    return (
      <div className="mx-auto my-[8vh] max-w-2xl space-y-6 rounded-lg border border-line bg-surface p-6 sm:p-10">
        <h1 className="text-3xl font-semibold text-balance">{t("forbidden.title")}</h1>
        <p className="text-lg text-pretty">{t(`forbidden.${forbidden}`)}</p>
        <a
          href={canConfigure ? "/settings" : "/"}
          className="inline-flex min-h-11 items-center rounded-md bg-brand-700 px-5 font-medium text-white hover:bg-brand-800"
        >
          {canConfigure ? t("forbidden.toSettings") : t("forbidden.toHome")}
        </a>
      </div>
    );
  }
  const isLate = (silentSeconds(openedAt, now) ?? 0) * 1_000 >= staleAfterMs / 3;
  return (
    <div role="status" className="mx-auto my-[12vh] max-w-2xl">
      {isLate ? (
        <Notice tone="danger" title={t("connection.lostTitle")}>
          {t("connection.never")}
        </Notice>
      ) : (
        <p className="text-center text-lg text-muted">{t("connection.connecting")}</p>
      )}
    </div>
  );
}
