/** What is printed on every report, and from how many on. */
export type ReportSettings = {
  /** On title page and cover sheets, such as "Kundenreaktionsmanagement/Ombudsstelle". */
  officialName: string;
  /** Resolutions the report is owed to, as the council numbers them. */
  councilReferences: readonly string[];
  /** Counts from 1 to below it are hidden (Z1). */
  threshold: number;
};

export const thresholdLimits = { min: 3, max: 20 } as const;

export const defaultReportSettings: ReportSettings = {
  officialName: "Kundenreaktionsmanagement/Ombudsstelle im Jobcenter Dresden",
  councilReferences: ["A0107/15 (SR/020/2016)"],
  threshold: 5,
};
