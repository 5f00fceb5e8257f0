"use client";
import { useRef } from "react";
import { keepUnchanged } from "./keep-unchanged.ts";

/** The list of this picture, made of the objects of the one before where they say the same. */
export function useUnchanged<T extends { id: string }>(next: readonly T[]): readonly T[] {
  const latest = useRef<readonly T[]>([]);
  latest.current = keepUnchanged(latest.current, next);
  return latest.current;
}
