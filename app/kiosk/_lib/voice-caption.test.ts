import { expect, test } from "vitest";
import { de } from "#server/words/lobby/de.ts";
import { captionOf } from "./voice-caption.ts";

const caption = (say: string) => captionOf({ locale: "de", say }, (word) => de[word]);

test("[A17] what only the voice says can be read too", () => {
  expect(caption("positionOf,n=2,count=6")).toBe("2 von 6");
  expect(caption("concernSilent,n=3")).toBe("Anliegen 3");
  expect(caption("callSounds")).toBe(de.callSounds);
});

test("[A17] what stands on the screen is not written twice", () => {
  expect(caption("chooseConcern")).toBeNull();
  expect(caption("concern=KDU")).toBeNull();
  expect(caption("digits=137")).toBeNull();
});
