"use client";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type Page, pageAfter, pageAt, pageBefore, pageShowing, type Row } from "./pages.ts";

/** Around the controls inside the box, so that the ring of the focused one is not cut off. */
export const ringPx = 10;

type Pages = { page: Page | null; showBefore(): void; showAfter(): void };

/**
 * Pages of the buttons inside `box`, by where they are on the screen; null where all of them find room. The first child of
 * `box` is moved up by the page's `top`.
 */
export function usePages(box: RefObject<HTMLElement | null>): Pages {
  const [page, setPage] = useState<Page | null>(null);
  const current = useRef<Page | null>(null);

  const show = useCallback(
    (choose: (rows: readonly Row[], page: Page, room: number) => Page) => {
      const element = box.current;
      if (!element) return;
      const rows = readRows(element);
      const room = element.clientHeight - 2 * ringPx;
      const shown = choose(rows, current.current ?? pageAt(rows, 0, room), room);
      const next = shown.hasBefore || shown.hasAfter ? shown : null;
      current.current = next;
      setPage((before) => (isSame(before, next) ? before : next));
    },
    [box],
  );

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => show((rows, before, room) => pageAt(rows, before.top, room));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const list of element.querySelectorAll("ul")) observer.observe(list);
    return () => observer.disconnect();
  }, [box, show]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    function handleFocus({ target }: FocusEvent) {
      const row = target instanceof HTMLButtonElement && element ? rowOf(target, element) : null;
      if (row) show((rows, before, room) => pageShowing(rows, pageAt(rows, before.top, room), { row, room }));
    }
    element.addEventListener("focusin", handleFocus);
    return () => element.removeEventListener("focusin", handleFocus);
  }, [box, show]);

  return { page, showBefore: () => show(pageBefore), showAfter: () => show(pageAfter) };
}

function readRows(box: HTMLElement): readonly Row[] {
  return [...box.querySelectorAll("button")].map((button) => rowOf(button, box)).toSorted((a, b) => a.top - b.top);
}

function rowOf(button: HTMLElement, box: HTMLElement): Row {
  const { top, bottom } = button.getBoundingClientRect();
  const origin = (box.firstElementChild ?? box).getBoundingClientRect().top;
  return { top: top - origin, bottom: bottom - origin };
}

function isSame(a: Page | null, b: Page | null): boolean {
  if (a === null || b === null) return a === b;
  return a.top === b.top && a.height === b.height && a.hasBefore === b.hasBefore && a.hasAfter === b.hasAfter;
}
