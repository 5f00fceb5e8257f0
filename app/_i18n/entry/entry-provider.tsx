"use client";
import type { ReactNode } from "react";
import { IntlProvider } from "use-intl";
import type { StaffLocale } from "../staff-locale.ts";
import { entryCatalogues } from "./entry-catalogues.ts";

export function EntryProvider({ locale, children }: { locale: StaffLocale; children: ReactNode }) {
  return (
    <IntlProvider locale={locale} messages={{ entry: entryCatalogues[locale] }} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
