"use client";
import { useStaffLanguage } from "../_i18n/staff-intl.tsx";
import { type StaffLocale, staffLocales } from "../_i18n/staff-locale.ts";

const native: Record<StaffLocale, string> = { de: "Deutsch", en: "English" };

/** Each language in its own name (A46). */
export function HomeLanguage({ label }: { label: string }) {
  const { locale, setLocale } = useStaffLanguage();
  return (
    <nav aria-label={label} className="flex gap-2">
      {staffLocales.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === locale}
          onClick={() => setLocale(code)}
          className={`min-h-11 rounded-lg border-2 px-4 text-base font-medium ${
            code === locale
              ? "border-white bg-white text-brand-900"
              : "border-brand-100 text-white hover:bg-brand-800 active:bg-brand-700"
          }`}
        >
          {native[code]}
        </button>
      ))}
    </nav>
  );
}
