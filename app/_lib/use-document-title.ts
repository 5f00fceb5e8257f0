"use client";
import { useEffect } from "react";

/** Title of the browser tab, where it changes with what is going on. Never a topic (P7). */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Wartemarke`;
  }, [title]);
}
