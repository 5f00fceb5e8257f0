"use client";
import { type Dispatch, type RefObject, useCallback, useReducer, useState } from "react";
import type { Live } from "#app/_lib/use-live.ts";
import { type LobbyLocale, lobbyLocales } from "#server/words/lobby-locales.ts";
import type { Drawing, DrawingControl } from "./drawing.ts";
import { isUntouched, type Journey, type JourneyAction, newJourney, travel } from "./journey.ts";
import type { Leaving, LeavingControl } from "./leaving-feedback.ts";
import { useDrawing } from "./use-drawing.ts";
import { useFeedback } from "./use-feedback.ts";
import { type LookControl, useLook } from "./use-look.ts";
import { type KioskVoice, useVoice } from "./use-voice.ts";

const [{ code: firstLocale }] = lobbyLocales;

export type Visitor = {
  locale: LobbyLocale;
  setLocale: Dispatch<LobbyLocale>;
  journey: Journey;
  travel: Dispatch<JourneyAction>;
  look: LookControl;
  voice: KioskVoice;
  drawing: Drawing;
  draw: DrawingControl;
  leaving: Leaving;
  feedback: LeavingControl;
  /** Whether nothing here is of anybody yet. */
  isNobody: boolean;
  /** Forgets everything of whoever stood here: language, view, voice, choices, wishes, number (P17, P6). */
  startOver: () => void;
};

/** Everything the kiosk knows of the one person in front of it. */
export function useVisitor(root: RefObject<HTMLElement | null>, live: Live<"kiosk"> | null): Visitor {
  const [locale, setLocale] = useState<LobbyLocale>(firstLocale);
  const [journey, dispatch] = useReducer(travel, newJourney);
  const look = useLook(live?.setup ?? null);
  const voice = useVoice(root, { live, locale });
  const [drawing, draw] = useDrawing(live, voice.patience);
  const [leaving, feedback] = useFeedback(live);
  const resetLook = look.reset;
  const { session } = voice;

  const startOver = useCallback(() => {
    draw.dismiss();
    feedback.dismiss();
    dispatch({ type: "start_over" });
    resetLook();
    session.dispatch("visitor_left");
    setLocale(firstLocale);
  }, [draw, feedback, resetLook, session]);

  const isNobody = locale === firstLocale && isUntouched(journey) && look.isAsSetUp && !voice.hasTraces;
  return {
    locale,
    setLocale,
    journey,
    travel: dispatch,
    look,
    voice,
    drawing,
    draw,
    leaving,
    feedback,
    isNobody,
    startOver,
  };
}
