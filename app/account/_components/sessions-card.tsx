"use client";
import { MonitorSmartphone } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatMoment } from "#app/_lib/format-time.ts";
import { postJson } from "#app/_lib/post-json.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import type { AccountReply } from "#server/protocol/account.ts";
import { accountProblem } from "../_lib/account-problem.ts";

type Said = { words: "ended" | ReturnType<typeof accountProblem>; isGood: boolean };

/** Where one is signed in, by its times only (P12), and the way to end it. */
export function SessionsCard({
  account: { sessions, timeZone },
  onChanged,
}: {
  account: AccountReply;
  onChanged(): Promise<void>;
}) {
  const t = useTranslations("staff.access.account");
  const { formatLocale } = useStaffLanguage();
  const [said, setSaid] = useState<Said | null>(null);
  const others = sessions.filter((session) => !session.isThis);
  const moment = (at: string) => formatMoment(at, formatLocale, timeZone);

  async function end(sessionId: string | null) {
    const reply = await postJson("/api/account/sessions/end", { sessionId });
    setSaid(reply.ok ? { words: "ended", isGood: true } : { words: accountProblem(reply.code), isGood: false });
    await onChanged();
  }

  return (
    <Card
      heading={t("sessions")}
      aside={
        others.length > 0 && (
          <ActionButton size="small" onPress={() => void end(null)}>
            {t("endOthers")}
          </ActionButton>
        )
      }
    >
      <p className="text-muted text-pretty">{t("sessionsLead")}</p>
      <p
        aria-live="polite"
        className={`mt-2 font-medium empty:hidden ${said?.isGood ? "text-good-700" : "text-danger-700"}`}
      >
        {said && t(said.words)}
      </p>
      <ul className="mt-2 divide-y divide-line">
        {sessions.map(({ id, since, seenAt, method, isThis }) => (
          <li key={id} data-session={isThis ? "this" : "other"} className="flex flex-wrap items-center gap-3 py-3">
            <MonitorSmartphone aria-hidden className="size-6 shrink-0 text-brand-700" strokeWidth={1.75} />
            <p className="min-w-56 flex-1">
              <span className="font-medium">{t("since", { time: moment(since) })}</span>
              <span className="text-muted">
                {" · "}
                {isThis ? t("thisDevice") : t("seen", { time: moment(seenAt) })}
                {method === "oidc" && ` · ${t("byOidc")}`}
              </span>
            </p>
            {!isThis && (
              <ActionButton size="small" label={t("endOf", { time: moment(since) })} onPress={() => void end(id)}>
                {t("end")}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {others.length === 0 && <p className="text-muted">{t("onlyThis")}</p>}
    </Card>
  );
}
