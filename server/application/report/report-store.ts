import type { FreeTextId } from "#server/domain/report/chapters.ts";
import type { HistoricValue } from "#server/domain/report/report-source.ts";
import type { Instant, PlainDate } from "#server/domain/time.ts";
import type { Trace } from "../case-store.ts";
import type { FrozenReport } from "./report-reader.ts";

/** A frozen report without its contents. */
export type FrozenHead = {
  id: string;
  year: number;
  version: number;
  frozenAt: Instant;
  catalogueVersion: string;
  /** Rechtsstand. */
  legalAsOf: PlainDate;
};

export type ReportText = { id: string; year: number; chapter: FreeTextId; text: string; revision: number };

export type StoredHistoricValue = HistoricValue & { id: string; revision: number };

/** What is kept of reports. Reading what they are made of is `ReportReader`'s. Throws `StorageUnavailableError`. */
export type ReportStore = {
  /** Newest year first, newest version first. */
  frozen(officeId: string): Promise<readonly FrozenHead[]>;
  /** @returns false where somebody else has frozen that version. */
  freeze(
    officeId: string,
    report: FrozenHead & FrozenReport & { frozenBy: string | null },
    trace: Trace,
  ): Promise<boolean>;
  texts(officeId: string, year: number): Promise<readonly ReportText[]>;
  /** A new one (revision 0), or the next revision. @returns false where somebody else was faster. */
  putText(officeId: string, text: ReportText, trace: Trace): Promise<boolean>;
  /** By year, table, row and column. */
  historicValues(officeId: string): Promise<readonly StoredHistoricValue[]>;
  /** All or nothing; null as its value removes one. @returns false where somebody else was faster. */
  putHistoricValues(officeId: string, values: readonly HistoricEdit[], trace: Trace): Promise<boolean>;
};

/** `revision`: as it will be; 0 for a new one. */
export type HistoricEdit = Omit<StoredHistoricValue, "value"> & { value: number | null };
