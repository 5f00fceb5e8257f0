"use client";
import {
  BookMarked,
  ChartColumn,
  CircleUserRound,
  ClipboardList,
  Headset,
  LogOut,
  type LucideIcon,
  Settings,
} from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { type StaffLocale, staffLocales } from "#app/_i18n/staff-locale.ts";
import { type StaffSession, signOut } from "#app/_lib/staff-session.ts";
import { useActivity } from "#app/_lib/use-activity.ts";
import type { AlarmLine } from "#app/_lib/use-staff-alarm.ts";
import type { StaffRole } from "#server/protocol/staff.ts";
import { StaffAlarm } from "./staff-alarm.tsx";
import "#app/_fonts/staff-weights.css";

type StaffArea = "console" | "records" | "registers" | "report" | "settings" | "account";

const areas: readonly { area: Exclude<StaffArea, "account">; icon: LucideIcon; roles: readonly StaffRole[] }[] = [
  { area: "console", icon: Headset, roles: ["ombudsperson"] },
  { area: "records", icon: ClipboardList, roles: ["ombudsperson"] },
  { area: "registers", icon: BookMarked, roles: ["ombudsperson"] },
  { area: "report", icon: ChartColumn, roles: ["ombudsperson", "report_reader"] },
  { area: "settings", icon: Settings, roles: ["ombudsperson", "administrator"] },
];

type StaffShellProps = {
  /** Where we are; null before signing in. */
  current: StaffArea | null;
  session?: StaffSession | null;
  /** The whole width, for screens with columns. */
  wide?: boolean;
  /** Switches of this page, on its head. */
  tools?: ReactNode;
  /** The page's connection: help can be called for, and is heard of (C11). */
  line?: AlarmLine | null;
  children: ReactNode;
};

/** The frame of every staff screen: who, where, which language, and the way out. */
export function StaffShell({ current, session = null, wide = false, tools, line = null, children }: StaffShellProps) {
  const t = useTranslations("staff");
  const staff = session?.staff ?? null;
  useActivity(staff !== null);
  // Before a duty of the account is done everything else only leads back to it.
  const mayGo = (roles: readonly StaffRole[]) => staff?.duty === null && roles.some((r) => staff.roles.includes(r));
  const offered = areas.filter(({ area, roles }) => area === current || mayGo(roles));
  const width = wide ? "max-w-[110rem]" : "max-w-6xl";
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="absolute start-3 -top-20 z-50 rounded-md bg-surface px-4 py-3 font-medium text-brand-800 shadow-lg focus:top-3"
      >
        {t("shell.skip")}
      </a>
      <header className="bg-brand-900 text-white print:hidden">
        <div className={`mx-auto flex flex-wrap items-center gap-x-6 gap-y-1 px-3 sm:px-5 ${width}`}>
          <a
            href="/"
            aria-label={t("shell.home")}
            className="flex min-h-14 items-center gap-2.5 text-lg font-semibold outline-offset-0!"
          >
            <span
              aria-hidden
              className="rounded-sm bg-white px-1.5 text-sm leading-6 font-bold text-brand-900 tabular-nums"
            >
              W
            </span>
            Wartemarke
          </a>
          {current && (
            <nav aria-label={t("shell.navigation")} className="order-last w-full sm:order-none sm:w-auto">
              <ul className="flex flex-wrap">
                {offered.map(({ area, icon: Icon }) => (
                  <li key={area}>
                    <a
                      href={`/${area}`}
                      aria-current={area === current ? "page" : undefined}
                      className="flex min-h-14 items-center gap-2 border-b-4 border-transparent px-3 pt-1 font-medium outline-offset-[-4px]! hover:bg-brand-800 aria-[current=page]:border-white"
                    >
                      <Icon aria-hidden className="size-4.5" />
                      {t(`titles.${area}`)}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <div className="ms-auto flex flex-wrap items-center gap-x-2">
            {line && <StaffAlarm line={line} />}
            {tools}
            <LanguageSwitch />
            {staff && (
              <>
                <a
                  href="/account"
                  title={t("access.account.open", { name: staff.name })}
                  aria-label={t("access.account.open", { name: staff.name })}
                  aria-current={current === "account" ? "page" : undefined}
                  className="flex min-h-11 items-center gap-2 rounded-md px-3 font-medium hover:bg-brand-800 aria-[current=page]:underline aria-[current=page]:decoration-2 aria-[current=page]:underline-offset-6"
                >
                  <CircleUserRound aria-hidden className="size-4.5" />
                  <span className="hidden max-w-40 truncate 2xl:inline">{staff.name}</span>
                </a>
                <button
                  type="button"
                  title={t("shell.signOut")}
                  onClick={() => void signOut()}
                  className="flex min-h-11 items-center gap-2 rounded-md px-3 font-medium hover:bg-brand-800"
                >
                  <LogOut aria-hidden className="size-4.5" />
                  <span className="sr-only 2xl:not-sr-only">{t("shell.signOut")}</span>
                </button>
              </>
            )}
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className={`mx-auto w-full flex-1 px-3 py-4 outline-none sm:px-5 ${width}`}>
        {children}
      </main>
    </div>
  );
}

function LanguageSwitch() {
  const t = useTranslations("staff");
  const { locale, setLocale } = useStaffLanguage();
  const names: Record<StaffLocale, string> = { de: t("shell.german"), en: t("shell.english") };
  return (
    <fieldset className="flex items-center">
      <legend className="sr-only">{t("shell.language")}</legend>
      {staffLocales.map((option) => (
        <button
          key={option}
          type="button"
          lang={option}
          aria-label={names[option]}
          aria-pressed={option === locale}
          onClick={() => setLocale(option)}
          className="min-h-11 rounded-md px-2.5 text-sm font-medium hover:bg-brand-800 aria-pressed:underline aria-pressed:decoration-2 aria-pressed:underline-offset-6"
        >
          <span className="hidden 2xl:inline">{names[option]}</span>
          <span className="uppercase 2xl:hidden">{option}</span>
        </button>
      ))}
    </fieldset>
  );
}
