"use client";
import { Armchair, Clock, Coffee, type LucideIcon, UsersRound } from "lucide-react";
import { useTranslations } from "use-intl";
import { formatWait } from "#app/_i18n/lobby/format-wait.ts";
import { formatTime } from "#app/_lib/format-time.ts";
import type { PhoneSnapshot } from "#server/protocol/snapshots.ts";
import { intlLocaleOf, type LobbyLocale } from "#server/words/lobby-locales.ts";
import type { CallAlert } from "../_lib/use-call-alert.ts";
import type { Wishes } from "../_lib/use-wishes.ts";
import { AlertSwitch } from "./alert-switch.tsx";
import { WishPanel } from "./wish-panel.tsx";

type Props = {
  ticket: PhoneSnapshot;
  locale: LobbyLocale;
  isConnected: boolean;
  alert: CallAlert;
  wishes: Wishes;
};

/** How many are ahead and how long it may take: seen by nobody but the one who waits (P3a). */
export function WaitingView({ ticket, locale, isConnected, alert, wishes }: Props) {
  const t = useTranslations("lobby");
  const { breakUntil, timeZone } = ticket;
  return (
    <>
      <section className="phone-card flex flex-col gap-4 rounded-2xl bg-brand-50 px-5 py-5">
        <h2 className="text-2xl leading-snug font-semibold text-balance text-brand-900">
          {ticket.ahead === 0 ? t("youAreNext") : t("phoneWaiting")}
        </h2>
        <ul className="flex flex-col gap-3 text-xl leading-snug font-semibold">
          {ticket.ahead !== 0 && <Fact icon={UsersRound}>{t("peopleAhead", { n: `${ticket.ahead ?? ""}` })}</Fact>}
          <Fact icon={Clock}>{formatWait(ticket.wait, t)}</Fact>
          {breakUntil !== null && (
            <Fact icon={Coffee}>
              {t("pausedUntil", { time: formatTime(breakUntil, intlLocaleOf(locale), timeZone) })}
            </Fact>
          )}
          <Fact icon={Armchair}>{t("phoneStayNear")}</Fact>
        </ul>
      </section>
      <AlertSwitch alert={alert} />
      <WishPanel ticket={ticket} isConnected={isConnected} wishes={wishes} />
    </>
  );
}

function Fact({ icon: Icon, children }: { icon: LucideIcon; children: string }) {
  return (
    <li className="flex items-start gap-3">
      <Icon aria-hidden className="mt-0.5 size-6 shrink-0 text-brand-700" strokeWidth={1.75} />
      <span className="min-w-0 text-balance">{children}</span>
    </li>
  );
}
