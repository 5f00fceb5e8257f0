import { type Direction, findInDirection } from "./arrow-focus.ts";
import type { ScreenReading } from "./voice-session.ts";

/** A dialog is a screen of its own as long as it is open. */
function scopeOf(root: HTMLElement): HTMLElement {
  return root.querySelector<HTMLElement>("dialog[open]") ?? root;
}

/**
 * All controls in the order of reading: those that stand first for whoever cannot see, the question's own answers, then
 * what is the same on every screen.
 */
function controlsOf(root: HTMLElement): HTMLElement[] {
  return [...scopeOf(root).querySelectorAll<HTMLElement>("button:not(:disabled)")]
    .filter(isVisible)
    .toSorted((a, b) => rankOf(a) - rankOf(b));
}

function isVisible(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

function rankOf(control: HTMLElement): number {
  if (control.dataset.voice === "first") return 0;
  return control.closest("main, dialog") ? 1 : 2;
}

/**
 * What the attributes tell the voice: `data-say` (what a control says), `data-say-screen` (what is read when its screen
 * appears), `data-voice` (one of the voice's own controls; `first`: before all others).
 */
export function lookAt(root: HTMLElement): ScreenReading {
  const scope = scopeOf(root);
  const controls = controlsOf(root);
  const texts = [...scope.querySelectorAll<HTMLElement>("[data-say-screen]")].filter(isVisible);
  return {
    screen: [root.lang, root.dataset.state, scope.tagName].join(" "),
    texts: texts.map(({ dataset }) => dataset.sayScreen ?? ""),
    controls: controls.map((control) => ({
      id: control,
      say: control.dataset.say ?? "",
      isVoices: control.dataset.voice !== undefined,
    })),
    focused: controls.findIndex((control) => document.activeElement?.isSameNode(control)),
  };
}

/** Focuses the control an arrow leads to: the neighbour as the eye sees it, or the next in the order of reading. */
export function moveFocus(root: HTMLElement, direction: Direction, order: "seen" | "read"): void {
  const controls = controlsOf(root);
  const neighbour = order === "seen" ? neighbourOf(controls, direction) : null;
  controls[neighbour ?? stepFrom(controls, direction)]?.focus();
}

function neighbourOf(controls: readonly HTMLElement[], direction: Direction): number | null {
  const focused = document.activeElement;
  // A heading has the focus when a screen is new; from anywhere else the first control is next.
  const isKnown = focused instanceof HTMLElement && (controls.includes(focused) || focused.tagName === "H1");
  if (!isKnown) return 0;
  const boxes = controls.map((control) => control.getBoundingClientRect());
  return findInDirection(focused.getBoundingClientRect(), boxes, direction);
}

/** One on or back in the order of reading, around both ends: no control is a trap, none out of reach (A18). */
function stepFrom(controls: readonly HTMLElement[], direction: Direction): number {
  const { activeElement: focused } = document;
  const at = controls.findIndex((control) => focused?.isSameNode(control));
  const isForward = direction === "down" || direction === (isRightToLeft() ? "left" : "right");
  if (at < 0) return isForward ? 0 : controls.length - 1;
  return (at + (isForward ? 1 : -1) + controls.length) % controls.length;
}

function isRightToLeft(): boolean {
  return document.documentElement.dir === "rtl";
}
