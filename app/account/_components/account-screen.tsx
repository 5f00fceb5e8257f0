"use client";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffSession } from "#app/_lib/staff-session.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { StaffShell } from "#app/_ui/staff-shell.tsx";
import { TwoFactorReminder } from "#app/_ui/two-factor-reminder.tsx";
import type { AccountReply } from "#server/protocol/account.ts";
import { useAccount } from "../_lib/use-account.ts";
import { PasswordCard } from "./password-card.tsx";
import { SessionsCard } from "./sessions-card.tsx";
import { TwoFactorCard } from "./two-factor-card.tsx";

/** One's own password, second factor and sessions: for everybody who is signed in, whatever their roles. */
export function AccountScreen() {
  const t = useTranslations("staff.access");
  const session = useStaffSession();
  const { account, isUnreachable, reload } = useAccount();
  return (
    <StaffShell current="account" session={session}>
      <h1 className="mt-2 text-3xl font-semibold">{t("account.heading")}</h1>
      {isUnreachable && (
        <div role="status" className="my-4">
          <Notice tone="danger">{t("account.unreachable")}</Notice>
        </div>
      )}
      {account ? (
        <>
          <p className="mt-1 mb-5 text-lg text-muted">
            {[
              account.name,
              t("account.username", { username: account.username }),
              account.roles.map((role) => t(`roles.${role}`)).join(", "),
            ].join(" · ")}
          </p>
          <div className="space-y-5">
            <Duty account={account} />
            <div className="grid items-start gap-5 lg:grid-cols-2">
              <PasswordCard account={account} onChanged={reload} />
              {account.duty !== "password" && <TwoFactorCard account={account} onChanged={reload} />}
            </div>
            {account.duty === null && <SessionsCard account={account} onChanged={reload} />}
          </div>
        </>
      ) : (
        !isUnreachable && <p className="mt-5 text-muted">{t("account.loading")}</p>
      )}
    </StaffShell>
  );
}

/** What has to be done before anything else works, or soon. */
function Duty({ account }: { account: AccountReply }) {
  const [hadDuty] = useState(account.duty !== null);
  const t = useTranslations("staff.access.account");
  const { duty, hasTwoFactor, twoFactorFrom } = account;
  if (duty === "password") {
    return (
      <Notice tone="warm" title={t("dutyPassword")}>
        {t("dutyPasswordText")}
      </Notice>
    );
  }
  if (duty === "two_factor") {
    return (
      <Notice tone="warm" title={t("dutyTwoFactor")}>
        {t("dutyTwoFactorText")}
      </Notice>
    );
  }
  if (hadDuty) {
    return (
      <Notice tone="good" title={t("done")}>
        <GoOn>{t("goOn")}</GoOn>
      </Notice>
    );
  }
  return <TwoFactorReminder due={hasTwoFactor ? null : twoFactorFrom} withLink={false} />;
}

/** The way on, under the next press of Enter. */
function GoOn({ children }: { children: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => link.current?.focus(), []);
  return (
    <a
      ref={link}
      href="/sign-in?back"
      className="mt-2 inline-flex min-h-11 items-center rounded-md bg-brand-700 px-5 font-medium text-white hover:bg-brand-800"
    >
      {children}
    </a>
  );
}
