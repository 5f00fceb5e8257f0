import { sameAgainMs } from "./press-filter.ts";

/** A control under the finger. `say`: the same button may become another one when the screen changes. */
export type Touched<Control> = { control: Control; say: string };

type Ports<Control> = {
  now(): number;
  /** The finger has come to this control: it is said and gets the focus. */
  reach(control: Control): void;
  act(control: Control): void;
};

export type Explorer<Control> = {
  down(touched: Touched<Control> | null): void;
  move(touched: Touched<Control> | null): void;
  up(touched: Touched<Control> | null): void;
  cancel(): void;
};

/**
 * Exploring by touch (A22): the first touch of a control says what it is, the second acts when the finger is lifted
 * from it (A40); a sliding finger hears what is under it. A second touch within half a second is a shaking hand's (A24).
 */
export function createExplorer<Control>({ now, reach, act }: Ports<Control>): Explorer<Control> {
  let reached: (Touched<Control> & { leftAt: number | null }) | null = null;
  let isDown = false;
  let mayAct = false;

  const isReached = (touched: Touched<Control> | null) =>
    reached !== null && touched?.control === reached.control && touched.say === reached.say;

  function goTo(touched: Touched<Control>) {
    if (!isReached(touched)) reached = { ...touched, leftAt: null };
    reach(touched.control);
  }

  function lift() {
    isDown = false;
    if (reached !== null) reached.leftAt ??= now();
  }

  return {
    down(touched) {
      isDown = true;
      const leftAt = isReached(touched) ? (reached?.leftAt ?? null) : null;
      mayAct = leftAt !== null && now() - leftAt >= sameAgainMs;
      if (touched !== null && !mayAct) goTo(touched);
    },
    move(touched) {
      if (!isDown || isReached(touched)) return;
      mayAct = false;
      if (touched !== null) goTo(touched);
    },
    up(touched) {
      const acts = isDown && mayAct && isReached(touched);
      lift();
      if (!acts || touched === null) return;
      reached = null;
      act(touched.control);
    },
    cancel() {
      mayAct = false;
      lift();
    },
  };
}
