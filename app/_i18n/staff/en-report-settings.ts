import type { deReportSettings } from "./de-report-settings.ts";

export const enReportSettings: typeof deReportSettings = {
  heading: "What is printed on every report",
  lead: "A frozen report keeps what stood here when it was frozen.",
  officialName: "Official name",
  officialNameHint: "On the title page and the cover sheets.",
  references: "Resolutions",
  referencesHint: "That the report is owed to, one a line; six at most.",
  small: "Small counts",
  threshold: "Hide counts smaller than",
  thresholdHint:
    "3 to 20; 5 is usual. With 5, a 3 is printed as “< 5”. What could be computed from it is hidden as well.",
};
