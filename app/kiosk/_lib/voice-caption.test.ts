import { expect, test } from "vitest";
import { de } from "#server/words/lobby/de.ts";
import { captionOf } from "./voice-caption.ts";

function caption(says: string[], reached = says.length - 1) {
  return captionOf({ utterance: says.map((say) => ({ locale: "de", say })), reached }, (word) => de[word]);
}

test("[A17] what only the voice says can be read too, short things together from the start", () => {
  expect(caption(["preferNotSay", "positionOf,n=2,count=6"], 0)).toBe("2 von 6");
  expect(caption(["concernSilent,n=3", "positionOf,n=3,count=8"], 0)).toBe("Anliegen 3 · 3 von 8");
});

test("[A17] a long speech is written piece by piece, as it is spoken", () => {
  const speech = ["speechOn", "speechKeys", "chooseConcern", "concernsSilentHint"];
  expect([-1, 0, 1, 2, 3].map((reached) => caption(speech, reached))).toEqual([
    "",
    de.speechOn,
    de.speechKeys,
    de.speechKeys,
    de.concernsSilentHint,
  ]);
});

test("[A17] what stands on the screen is not written twice", () => {
  expect(caption(["chooseConcern", "concern=KDU", "digits=137"])).toBe("");
});
