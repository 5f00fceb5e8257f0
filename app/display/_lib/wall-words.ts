"use client";
import { createContext, use } from "react";
import { type DisplayConfig, defaultDisplayConfig } from "#server/domain/device-config.ts";

/** How this display words things: a part of its set-up. */
export type WallWords = Pick<DisplayConfig, "placeWord" | "english">;

export const WallWordsContext = createContext<WallWords>(defaultDisplayConfig);

export function useWallWords(): WallWords {
  return use(WallWordsContext);
}
