"use client";
import { useEffect, useState } from "react";

/** Which area of the settings is in view; it stands in the address, so that a link and the way back lead to it. */
export function useSection<S extends string>(offered: readonly S[]): { current: S | null; choose(section: S): void } {
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(() => {
    const read = () => setAsked(new URLSearchParams(window.location.search).get("tab"));
    read();
    window.addEventListener("popstate", read);
    return () => window.removeEventListener("popstate", read);
  }, []);
  const current = offered.find((section) => section === asked) ?? offered[0] ?? null;
  return {
    current,
    choose(section) {
      if (section === current) return;
      const url = new URL(window.location.href);
      url.searchParams.set("tab", section);
      window.history.pushState(null, "", url);
      setAsked(section);
    },
  };
}
