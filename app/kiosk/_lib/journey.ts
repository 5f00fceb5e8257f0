import { noWishes, type Wishes } from "#server/domain/ticket.ts";

export type Helped = "yes" | "partly" | "no";

/** What is asked now: one question a screen. */
export type Step =
  | { name: "concern" }
  /** The second level of a tile; nobody has to answer. */
  | { name: "detail"; tile: string }
  /** Opened from one of the two, and back to it. */
  | { name: "wishes"; before: { name: "concern" } | { name: "detail"; tile: string } }
  | { name: "feedback_kind" }
  | { name: "feedback_topic"; kind: string }
  | { name: "feedback_helped"; kind: string; topic: string | null; helped: Helped | null };

/** One visitor's way to a number, or to feedback. Forgotten whole with the visitor (P17, P6). */
export type Journey = { step: Step; wishes: Wishes };

export type JourneyAction =
  | { type: "ask_detail"; tile: string }
  | { type: "ask_wishes" }
  | { type: "toggle_wish"; wish: keyof Wishes }
  | { type: "ask_feedback" }
  | { type: "choose_kind"; kind: string }
  | { type: "choose_topic"; topic: string | null }
  | { type: "choose_helped"; helped: Helped }
  | { type: "back" }
  | { type: "start_over" };

export const newJourney: Journey = { step: { name: "concern" }, wishes: noWishes };

/** An action that does not belong to the step leaves everything as it is: its button is gone already. */
export function travel(journey: Journey, action: JourneyAction): Journey {
  const { step, wishes } = journey;
  switch (action.type) {
    case "start_over":
      return newJourney;
    case "back":
      return { ...journey, step: stepBefore(step) };
    case "ask_detail":
      return { ...journey, step: { name: "detail", tile: action.tile } };
    case "ask_wishes":
      return step.name === "concern" || step.name === "detail"
        ? { ...journey, step: { name: "wishes", before: step } }
        : journey;
    case "toggle_wish":
      return { ...journey, wishes: { ...wishes, [action.wish]: !wishes[action.wish] } };
    case "ask_feedback":
      return { ...journey, step: { name: "feedback_kind" } };
    case "choose_kind":
      return { ...journey, step: { name: "feedback_topic", kind: action.kind } };
    case "choose_topic":
      return step.name === "feedback_topic"
        ? { ...journey, step: { name: "feedback_helped", kind: step.kind, topic: action.topic, helped: null } }
        : journey;
    case "choose_helped":
      return step.name === "feedback_helped" ? { ...journey, step: toggleHelped(step, action.helped) } : journey;
  }
}

/** The same answer once more takes it back. */
function toggleHelped(step: Extract<Step, { name: "feedback_helped" }>, helped: Helped): Step {
  return { ...step, helped: step.helped === helped ? null : helped };
}

function stepBefore(step: Step): Step {
  switch (step.name) {
    case "concern":
    case "detail":
    case "feedback_kind":
      return { name: "concern" };
    case "wishes":
      return step.before;
    case "feedback_topic":
      return { name: "feedback_kind" };
    case "feedback_helped":
      return { name: "feedback_topic", kind: step.kind };
  }
}

/** Whether a visitor who leaves now would leave something of theirs behind. */
export function isUntouched({ step, wishes }: Journey): boolean {
  return step.name === "concern" && !Object.values(wishes).some(Boolean);
}
