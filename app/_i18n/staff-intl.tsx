"use client";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { IntlProvider } from "use-intl";
import { de } from "./staff/de.ts";
import { en } from "./staff/en.ts";
import { type StaffLocale, staffLocaleCookie } from "./staff-locale.ts";

/** What `Intl` is asked with: dates and times the European way in English, too. */
const formatLocales: Record<StaffLocale, string> = { de: "de-DE", en: "en-GB" };
/** English has the keys of German (its type says so), not its literal texts, which type the placeholders. */
const messages = { de, en: en as unknown as typeof de };
const oneYearSeconds = 365 * 24 * 3_600;

type StaffLanguage = { locale: StaffLocale; formatLocale: string; setLocale(locale: StaffLocale): void };

const StaffLanguageContext = createContext<StaffLanguage>({ locale: "de", formatLocale: "de-DE", setLocale() {} });

export function useStaffLanguage(): StaffLanguage {
  return useContext(StaffLanguageContext);
}

/** Words and formats of a staff screen; the language changes without losing what has been typed. */
export function StaffIntl({ initialLocale, children }: { initialLocale: StaffLocale; children: ReactNode }) {
  const [locale, setLocale] = useState(initialLocale);
  const language = useMemo<StaffLanguage>(
    () => ({
      locale,
      formatLocale: formatLocales[locale],
      setLocale(next) {
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox ESR.
        document.cookie = `${staffLocaleCookie}=${next}; path=/; max-age=${oneYearSeconds}; samesite=strict`;
        document.documentElement.lang = next;
        setLocale(next);
      },
    }),
    [locale],
  );
  return (
    <StaffLanguageContext value={language}>
      <I18nProvider locale={formatLocales[locale]}>
        <IntlProvider locale={locale} messages={{ staff: messages[locale] }} timeZone="Europe/Berlin">
          {children}
        </IntlProvider>
      </I18nProvider>
    </StaffLanguageContext>
  );
}
