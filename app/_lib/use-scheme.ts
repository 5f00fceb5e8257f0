"use client";
import { useLayoutEffect } from "react";
import type { Scheme } from "#server/domain/device-config.ts";

/** Light or dark for the whole page (A37): the tokens stand in globals.css. Light again when the screen is left. */
export function useScheme(scheme: Scheme): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.scheme = scheme;
    return () => {
      delete dataset.scheme;
    };
  }, [scheme]);
}
