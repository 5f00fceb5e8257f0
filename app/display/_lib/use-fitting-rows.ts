"use client";
import { type RefObject, useLayoutEffect, useState } from "react";

/** How many rows of so many rem fit into an element as high as it is now. */
export function useFittingRows(element: RefObject<HTMLElement | null>, rowRem: number): number {
  const [rows, setRows] = useState(0);
  useLayoutEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setRows(Math.floor((entry?.contentRect.height ?? 0) / (rowRem * remPx)));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, rowRem]);
  return rows;
}
