import type { ReactNode } from "react";
import { LobbyProvider } from "#app/_i18n/lobby/lobby-provider.tsx";
import { useWallWords } from "../_lib/wall-words.ts";

/** The second language of the wall where it is set up: small, muted, marked as what it is (A46). */
export function InEnglish({ children, className = "" }: { children: ReactNode; className?: string }) {
  const { english } = useWallWords();
  if (!english) return null;
  return (
    <LobbyProvider locale="en">
      <span lang="en" className={`block font-normal ${className}`}>
        {children}
      </span>
    </LobbyProvider>
  );
}
