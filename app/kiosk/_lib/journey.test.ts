import { expect, test } from "vitest";
import { isUntouched, type Journey, type JourneyAction, newJourney, travel } from "./journey.ts";

function after(...actions: readonly JourneyAction[]): Journey {
  return actions.reduce(travel, newJourney);
}

test("a tile leads to its second question, and back leads to the tiles", () => {
  const asked = after({ type: "ask_detail", tile: "KDU" });
  expect(asked.step).toEqual({ name: "detail", tile: "KDU" });
  expect(travel(asked, { type: "back" }).step).toEqual({ name: "concern" });
});

test("wishes are asked for from the tiles or from the second question, and lead back there", () => {
  expect(after({ type: "ask_wishes" }, { type: "back" }).step).toEqual({ name: "concern" });
  const fromDetail = after({ type: "ask_detail", tile: "BES" }, { type: "ask_wishes" }, { type: "back" });
  expect(fromDetail.step).toEqual({ name: "detail", tile: "BES" });
});

test("a wish is taken back by choosing it again; the others stay", () => {
  const wished = after({ type: "toggle_wish", wish: "fetch" }, { type: "toggle_wish", wish: "moreTime" });
  expect(wished.wishes).toEqual({ moreTime: true, fetch: true, interpreter: false, appointment: false });
  expect(travel(wished, { type: "toggle_wish", wish: "fetch" }).wishes).toMatchObject({ fetch: false, moreTime: true });
});

test("wishes chosen first are kept on the way to the second question and back", () => {
  const way = after(
    { type: "ask_wishes" },
    { type: "toggle_wish", wish: "interpreter" },
    { type: "back" },
    { type: "ask_detail", tile: "KDU" },
  );
  expect(way.wishes.interpreter).toBe(true);
});

test("feedback goes kind, topic, helped; the last two can be left out", () => {
  const asked = after(
    { type: "ask_feedback" },
    { type: "choose_kind", kind: "IDE-02" },
    { type: "choose_topic", topic: null },
  );
  expect(asked.step).toEqual({ name: "feedback_helped", kind: "IDE-02", topic: null, helped: null });
  const helped = travel(asked, { type: "choose_helped", helped: "partly" });
  expect(helped.step).toMatchObject({ helped: "partly" });
  expect(travel(helped, { type: "choose_helped", helped: "partly" }).step).toMatchObject({ helped: null });
  expect(travel(helped, { type: "back" }).step).toEqual({ name: "feedback_topic", kind: "IDE-02" });
});

test("a button that is gone already does nothing", () => {
  const asked = after({ type: "ask_feedback" });
  expect(travel(asked, { type: "choose_topic", topic: "KDU" })).toBe(asked);
  expect(travel(asked, { type: "choose_helped", helped: "yes" })).toBe(asked);
  expect(travel(asked, { type: "ask_wishes" })).toBe(asked);
});

test("[P17] starting over forgets step and wishes", () => {
  const way = after({ type: "toggle_wish", wish: "fetch" }, { type: "ask_detail", tile: "UMG" });
  expect(isUntouched(way)).toBe(false);
  expect(isUntouched(travel(way, { type: "back" }))).toBe(false);
  expect(travel(way, { type: "start_over" })).toEqual(newJourney);
  expect(isUntouched(newJourney)).toBe(true);
});
