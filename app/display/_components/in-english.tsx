"use client";
import { type ReactNode, useSyncExternalStore } from "react";
import { lobbyMessagesOf, onLobbyLoaded } from "#app/_i18n/lobby/lobby-loader.ts";
import { LobbyProvider } from "#app/_i18n/lobby/lobby-provider.tsx";
import { useWallWords } from "../_lib/wall-words.ts";

/** The second language of the wall where it is set up: small, muted, marked as what it is (A46). */
export function InEnglish({ children, className = "" }: { children: ReactNode; className?: string }) {
  const { english } = useWallWords();
  // Until its words are here the provider has the German ones, which stand there already.
  const isLoaded = useSyncExternalStore(onLobbyLoaded, hasEnglish, () => false);
  if (!english) return null;
  return (
    <LobbyProvider locale="en">
      {isLoaded && (
        <span lang="en" className={`block font-normal ${className}`}>
          {children}
        </span>
      )}
    </LobbyProvider>
  );
}

function hasEnglish(): boolean {
  return lobbyMessagesOf("en") !== null;
}
