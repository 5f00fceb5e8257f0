"use client";
import { useEffect, useState } from "react";
import { entryCatalogues } from "./_i18n/entry/entry-catalogues.ts";
import { parseStaffLocale, type StaffLocale } from "./_i18n/staff-locale.ts";

/** Nobody stands beside a kiosk or a display to press a button: the page helps itself. */
const reloadAfterMs = 15_000;

export default function FailedPage() {
  const [locale, setLocale] = useState<StaffLocale>("de");
  useEffect(() => {
    setLocale(parseStaffLocale(document.documentElement.lang));
    const timer = setTimeout(() => window.location.reload(), reloadAfterMs);
    return () => clearTimeout(timer);
  }, []);

  const { failed } = entryCatalogues[locale];
  return (
    <main
      lang={locale}
      className="mx-auto flex min-h-dvh max-w-3xl flex-col items-start justify-center gap-6 px-6 py-12"
    >
      <h1 className="text-4xl leading-tight font-bold text-balance">{failed.title}</h1>
      <p className="text-xl text-muted text-pretty">{failed.text}</p>
      <button
        type="button"
        onClick={() => window.location.reload()}
        className="min-h-14 rounded-xl bg-brand-800 px-7 text-xl font-semibold text-white hover:bg-brand-900"
      >
        {failed.reload}
      </button>
    </main>
  );
}
