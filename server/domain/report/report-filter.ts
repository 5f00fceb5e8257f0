import type { Area, Channel } from "../visit.ts";
import type { ReportSource, ReportVisit } from "./report-source.ts";

/** What the live page is limited to; null: not. */
export type ReportFilter = {
  channel: Channel | null;
  area: Area | null;
  /** Whether the main concern is one of the city's own rules. */
  municipal: boolean | null;
};

export const noFilter: ReportFilter = { channel: null, area: null, municipal: null };

export function isFiltered(filter: ReportFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

/** The same records with the contacts alone that pass; what is no contact stays, and is not shown then (`isOfContacts`). */
export function filterSource(source: ReportSource, filter: ReportFilter): ReportSource {
  if (!isFiltered(filter)) return source;
  const municipal = new Set(source.catalogue.concerns.filter((one) => one.municipal).map(({ code }) => code));
  const passes = (visit: ReportVisit) => {
    const concern = visit.foundConcerns[0] ?? visit.statedConcern;
    return (
      (filter.channel === null || visit.channel === filter.channel) &&
      (filter.area === null || visit.area === filter.area) &&
      (filter.municipal === null || (concern !== null && municipal.has(concern)) === filter.municipal)
    );
  };
  return { ...source, visits: source.visits.filter(passes) };
}

/** What the catalogue says of a contact's codes is part of it. */
const contactSources = /^(visit|concern|outcome)\./;

/** Whether a figure is made of contacts and of nothing else: others would not be what the filter says. */
export function isOfContacts({ sources }: { sources: readonly string[] }): boolean {
  return sources.every((source) => contactSources.test(source));
}
