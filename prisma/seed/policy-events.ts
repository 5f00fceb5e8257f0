/**
 * What a new office marks in its curves to begin with (G5), as the domain catalogue of 22 November 2026 knows it; the
 * ombudsperson changes or removes it like any other entry. No concerns: it touches all.
 */
export const seededPolicyEvents: readonly { date: string; label: string; concerns: readonly string[] }[] = [
  {
    date: "2026-07-01",
    label: "Grundsicherungsgeld statt Bürgergeld (13. SGB II-ÄndG, BGBl. 2026 I Nr. 107)",
    concerns: [],
  },
  {
    date: "2026-12-31",
    label: "Letzter Tag der Dresdner Richtwerte für die Miete, die seit dem 1. Januar 2025 gelten",
    concerns: ["KDU"],
  },
];
