"use client";
import { useEffect } from "react";
import { dirOf, type LobbyLocale } from "#server/words/lobby-locales.ts";

/** The whole page speaks the language, not only its words: voice, hyphens, direction (A46, A47). */
export function usePageLanguage(locale: LobbyLocale): void {
  useEffect(() => {
    const { documentElement: html } = document;
    html.lang = locale;
    html.dir = dirOf(locale);
  }, [locale]);
}
