import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { OutcomeCode } from "#server/domain/visit.ts";
import { buildVisit } from "#tests/support/builders.ts";
import { findDraft, forgetDrafts, forgetForeignDrafts, keepDraft, keptDraftsOf } from "./kept-drafts.ts";
import { beginRecordDraft, editRecord } from "./record-draft.ts";

const now = Date.parse("2026-11-23T08:00:00.000Z");
const day = 86_400_000;
const draft = editRecord(beginRecordDraft(buildVisit()), { outcome: "KLA-INFO" as OutcomeCode });

/** What a browser's tab keeps, as the standard has it. */
function createTabStorage(): Storage {
  const kept = new Map<string, string>();
  const methods = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  return new Proxy(methods as Storage, { ownKeys: () => [...kept.keys()], getOwnPropertyDescriptor: () => own });
}
const own = { enumerable: true, configurable: true, value: null };

beforeEach(() => vi.stubGlobal("window", { sessionStorage: createTabStorage() }));
afterEach(() => vi.unstubAllGlobals());

test("[U8] what a tab keeps is its owner's: nobody else is shown it or hands it in", () => {
  keepDraft("winkler", "one", draft, now);
  expect(findDraft("winkler", "one")).toEqual(draft);
  expect(findDraft("vertretung", "one")).toBeNull();
  expect(keptDraftsOf("winkler")).toEqual(["one"]);
  expect(keptDraftsOf("vertretung")).toEqual([]);
});

test("[U8] who signs in next in this tab makes it forget what somebody else typed, and not their own", () => {
  keepDraft("winkler", "one", draft, now);
  keepDraft("vertretung", "two", draft, now);
  window.sessionStorage.setItem("record:without-owner", JSON.stringify(draft));
  window.sessionStorage.setItem("record:broken", "{");
  window.sessionStorage.setItem("wm_desk", "desk-2");
  forgetForeignDrafts("vertretung", now);
  expect(Object.keys(window.sessionStorage)).toEqual(["record:two", "wm_desk"]);
});

test("[U8] what nobody could hand in for two weeks is forgotten", () => {
  keepDraft("winkler", "old", draft, now - 14 * day - 1);
  keepDraft("winkler", "young", draft, now - 14 * day + 1);
  forgetForeignDrafts("winkler", now);
  expect(keptDraftsOf("winkler")).toEqual(["young"]);
});

test("what is stored is kept no longer, and signing out forgets everything", () => {
  keepDraft("winkler", "one", draft, now);
  keepDraft("winkler", "one", null, now);
  expect(keptDraftsOf("winkler")).toEqual([]);
  keepDraft("winkler", "two", draft, now);
  forgetDrafts();
  expect(keptDraftsOf("winkler")).toEqual([]);
});
