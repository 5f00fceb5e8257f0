"use client";
import { useEffect } from "react";

/**
 * The browser's back button, and a page taken out of the back/forward cache, show the start and nobody's number (P17).
 * The first touch puts one entry of our own into the history, so that "back" stays on this page.
 */
export function useBackToStart(onBack: () => void): void {
  useEffect(() => {
    let isGuarded = false;
    function handleTouch() {
      if (isGuarded) return;
      isGuarded = true;
      window.history.pushState(null, "", window.location.pathname);
    }
    function handleBack() {
      isGuarded = false;
      onBack();
    }
    function handleShow(event: PageTransitionEvent) {
      if (event.persisted) onBack();
    }
    window.addEventListener("click", handleTouch, true);
    window.addEventListener("popstate", handleBack);
    window.addEventListener("pageshow", handleShow);
    return () => {
      window.removeEventListener("click", handleTouch, true);
      window.removeEventListener("popstate", handleBack);
      window.removeEventListener("pageshow", handleShow);
    };
  }, [onBack]);
}
