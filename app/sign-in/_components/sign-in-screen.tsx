"use client";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffSession } from "#app/_lib/staff-session.ts";
import { EntryPanel } from "#app/_ui/entry-panel.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { enter } from "../_lib/enter.ts";
import { OidcButton } from "./oidc-button.tsx";
import { PasswordStep } from "./password-step.tsx";
import { SecondStep } from "./second-step.tsx";

/** What the way back from the other system says in the address. */
type Return = { isBack: boolean; error: string | null; isSignedOut: boolean };

/** Name and password, then a code where somebody has a second factor; or the office's other system. */
export function SignInScreen() {
  const t = useTranslations("staff");
  const session = useStaffSession();
  const [step, setStep] = useState<"password" | "code">("password");
  const [isExpired, setIsExpired] = useState(false);
  const [back, setBack] = useState<Return | null>(null);

  useEffect(() => {
    const query = new URLSearchParams(window.location.search);
    setBack({ isBack: query.has("back"), error: query.get("error"), isSignedOut: query.has("out") });
  }, []);
  useEffect(() => {
    if (back?.isBack && !back.error && session?.staff) void enter(session.staff);
  }, [back, session]);

  // The browser itself would send a form it got from the server, password in the address, before we listen.
  if (!back || (back.isBack && !back.error && session === null)) {
    return (
      <EntryPanel heading={t("signIn.heading")} lead={t("signIn.lead")}>
        <p className="min-h-72 text-muted">{t("common.loading")}</p>
      </EntryPanel>
    );
  }
  if (step === "code") {
    return (
      <SecondStep
        onLeave={(expired) => {
          setIsExpired(expired);
          setStep("password");
        }}
      />
    );
  }
  return (
    <EntryPanel heading={t("signIn.heading")} lead={t("signIn.lead")}>
      <PasswordStep
        onCode={() => setStep("code")}
        notice={
          isExpired ? (
            <Notice tone="warm">{t("access.secondStep.expired")}</Notice>
          ) : back.error && session?.signInBy ? (
            <Notice tone="danger">{t(`access.signInBy.${problemOf(back.error)}`, { name: session.signInBy })}</Notice>
          ) : back.isSignedOut ? (
            <Notice tone="good">{t("signIn.signedOut")}</Notice>
          ) : null
        }
      />
      {session?.signInBy && <OidcButton name={session.signInBy} />}
    </EntryPanel>
  );
}

/** Words of the sign-in library for somebody who is signed in there and nobody here. */
const unknownHere = [
  "signup_disabled",
  "signup disabled",
  "unable_to_link_account",
  "account_not_linked",
  "unable_to_get_user_info",
];

function problemOf(error: string): "unknown" | "locked" | "failed" {
  if (error.toUpperCase() === "ACCOUNT_LOCKED") return "locked";
  return unknownHere.includes(error.toLowerCase()) ? "unknown" : "failed";
}
