"use client";
import { BookMarked, Info, LayoutList, Monitor, Settings, TabletSmartphone, Users, WifiOff } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { EntryProvider } from "../_i18n/entry/entry-provider.tsx";
import { useStaffLanguage } from "../_i18n/staff-intl.tsx";
import "../_fonts/staff-weights.css";
import { HomeLanguage } from "./home-language.tsx";
import { ScreenLink } from "./screen-link.tsx";
import { type Session, useSession } from "./use-session.ts";

/** Which screen is this device? */
export function HomeScreen() {
  const { locale } = useStaffLanguage();
  return (
    <EntryProvider locale={locale}>
      <Home />
    </EntryProvider>
  );
}

function Home() {
  const t = useTranslations("entry.home");
  const { session, isAnswered } = useSession();
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 bg-brand-900 px-6 py-4 text-white sm:px-10">
        <p className="text-xl font-semibold">{session?.officeName ?? "\u00a0"}</p>
        <HomeLanguage label={t("language")} />
      </header>
      <main className="mx-auto flex w-full max-w-6xl flex-1 flex-col gap-8 px-6 py-10 sm:px-10 sm:py-14">
        <div>
          <h1 className="text-4xl leading-tight font-bold text-balance">{t("title")}</h1>
          <p className="mt-3 text-xl text-muted text-pretty">{t("intro")}</p>
        </div>
        {!isAnswered && (
          <Note icon={<WifiOff aria-hidden className="mt-0.5 size-6 shrink-0" />} tone="danger">
            {t("noAnswer")}
          </Note>
        )}
        {session?.setupNeeded && (
          <Note icon={<Info aria-hidden className="mt-0.5 size-6 shrink-0" />} tone="warm">
            <strong className="block font-semibold">{t("setupTitle")}</strong>
            {t("setupText")}
          </Note>
        )}
        <Screens session={session} />
        <section>
          <h2 className="text-lg font-semibold text-muted">{t("more")}</h2>
          <ul className="mt-3 flex flex-wrap gap-4">
            <li>
              <MoreLink href="/records" icon={<LayoutList aria-hidden className="size-5" />}>
                {t("records")}
              </MoreLink>
            </li>
            <li>
              <MoreLink href="/registers" icon={<BookMarked aria-hidden className="size-5" />}>
                {t("registers")}
              </MoreLink>
            </li>
            <li>
              <MoreLink href="/settings" icon={<Settings aria-hidden className="size-5" />}>
                {t("settings")}
              </MoreLink>
            </li>
          </ul>
        </section>
      </main>
    </div>
  );
}

function Screens({ session }: { session: Session | null }) {
  const t = useTranslations("entry.home");
  const pairing = (isPaired: boolean) => ({ isReady: isPaired, text: t(isPaired ? "paired" : "notPaired") });
  const staff = session?.staff
    ? { isReady: true, text: t("signedIn", { name: session.staff.name }) }
    : { isReady: false, text: t("signedOut") };
  return (
    <ul className="grid gap-6 md:grid-cols-3">
      <li>
        <ScreenLink
          href="/kiosk"
          icon={TabletSmartphone}
          title={t("kiosk")}
          text={t("kioskText")}
          status={session && pairing(session.kiosk)}
        />
      </li>
      <li>
        <ScreenLink
          href="/display"
          icon={Monitor}
          title={t("display")}
          text={t("displayText")}
          status={session && pairing(session.display)}
        />
      </li>
      <li>
        <ScreenLink
          href="/console"
          icon={Users}
          title={t("console")}
          text={t("consoleText")}
          status={session && staff}
        />
      </li>
    </ul>
  );
}

function Note({ icon, tone, children }: { icon: ReactNode; tone: "warm" | "danger"; children: ReactNode }) {
  const look = tone === "warm" ? "bg-warm-50 text-warm-800" : "bg-danger-50 text-danger-800";
  return (
    <div role="status" className={`flex gap-4 rounded-xl px-5 py-4 text-lg ${look}`}>
      {icon}
      <p className="text-pretty">{children}</p>
    </div>
  );
}

function MoreLink({ href, icon, children }: { href: string; icon: ReactNode; children: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="flex min-h-12 items-center gap-3 rounded-xl border-2 border-line-strong bg-surface px-5 text-lg font-medium text-brand-800 hover:border-brand-700 hover:bg-brand-50"
    >
      {icon}
      {children}
    </Link>
  );
}
