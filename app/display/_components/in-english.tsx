import type { ReactNode } from "react";
import { LobbyProvider } from "#app/_i18n/lobby/lobby-provider.tsx";

/** The second language of the wall: small, muted, marked as what it is (A46). */
export function InEnglish({ children, className = "" }: { children: ReactNode; className?: string }) {
  return (
    <LobbyProvider locale="en">
      <span lang="en" className={`block font-normal ${className}`}>
        {children}
      </span>
    </LobbyProvider>
  );
}
