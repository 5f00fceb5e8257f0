import type { StaffMessages } from "./de.ts";

export const enWholeDay: StaffMessages["wholeDay"] = {
  discretion: {
    switch: "Hide topics",
    hidden: "Topic hidden",
    marks: "Notes hidden",
    peek: "Show briefly",
    peekEnd: "Hide again",
    settingHeading: "Looking over the shoulder",
    setting: "Hide topics in the console at first",
    settingHint: "For every machine on which nobody has chosen otherwise. Numbers stay visible.",
  },
};
