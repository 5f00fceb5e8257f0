import type { FrozenReport, ReportReader, ReportRecords } from "#server/application/report/report-reader.ts";
import { quarterOf } from "#server/domain/quarter.ts";
import { type FreeTextId, freeTextIds } from "#server/domain/report/chapters.ts";
import { type ReportPeriod, yearBefore } from "#server/domain/report/report-period.ts";
import type { ReportFeedback, ReportSource } from "#server/domain/report/report-source.ts";
import { rowToAbsence } from "./absence-rows.ts";
import { rowToCase, rowToFollowUp } from "./case-rows.ts";
import { readCurrentCatalogue } from "./catalogue-store.ts";
import type { Reader } from "./database.ts";
import type { Moment, ReadConnection } from "./read-connection.ts";
import { rowToClientView, rowToExpertView, rowToPolicyEvent, rowToSuggestion } from "./register-rows.ts";
import { readReportTickets } from "./report-tickets.ts";
import { readReportVisits } from "./report-visits.ts";
import { oneOf, oneOfOrNull, parseSettings } from "./rows.ts";

type Place = { officeId: string; period: ReportPeriod; previous: ReportPeriod };

export function createReportReader(connection: ReadConnection): ReportReader {
  return {
    read: (officeId, period) =>
      connection.readTogether((moment) => readAll(moment, { officeId, period, previous: yearBefore(period) })),
    readFrozen: (officeId, year, version) =>
      connection.readTogether(async ({ reader }) => {
        const row = await reader.reportSnapshot.findFirst({ where: { officeId, year, version } });
        return row && documentsOf(row);
      }),
    close: () => connection.close(),
  };
}

async function readAll(moment: Moment, place: Place): Promise<ReportRecords> {
  const { officeId, period, previous } = place;
  const { reader } = moment;
  const office = await reader.office.findUniqueOrThrow({ where: { id: officeId } });
  const settings = parseSettings(office.settings);
  const { weeklyHours, exceptions, timeZone } = settings;
  const periods = [period, previous] as const;
  const source = {
    period,
    previous,
    visits: await readReportVisits(moment, officeId, periods),
    tickets: await readReportTickets(moment, officeId, periods),
    feedback: await readFeedback(reader, place),
    ...(await readCases(reader, place)),
    ...(await readRegisters(reader, place)),
    historicValues: await readHistoricValues(reader, officeId),
    hours: { weeklyHours, exceptions, timeZone },
    catalogue: await readCurrentCatalogue(reader),
  };
  return { source, settings, texts: await readTexts(reader, place), published: await readFrozen(reader, place) };
}

async function readCases(
  reader: Reader,
  { officeId, period, previous }: Place,
): Promise<Pick<ReportSource, "cases" | "followUps">> {
  const isWithin = { gte: previous.from, lte: period.to };
  const cases = await reader.case.findMany({
    where: {
      officeId,
      openedOn: { lte: period.to },
      OR: [{ closedOn: null }, { closedOn: { gte: previous.from } }, { openedOn: { gte: previous.from } }],
    },
    orderBy: [{ openedOn: "asc" }, { id: "asc" }],
  });
  const followUps = await reader.followUp.findMany({
    where: {
      officeId,
      OR: [
        { dueOn: isWithin },
        { askedOn: isWithin },
        { answeredOn: isWithin },
        { doneOn: isWithin },
        { doneOn: null, dueOn: { lte: period.to } },
      ],
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
  });
  return { cases: cases.map(rowToCase), followUps: followUps.map(rowToFollowUp) };
}

async function readFeedback(reader: Reader, { officeId, period, previous }: Place): Promise<ReportFeedback[]> {
  const rows = await reader.feedback.findMany({
    where: { officeId, date: { gte: previous.from, lte: period.to } },
    orderBy: [{ date: "asc" }, { id: "asc" }],
    select: { date: true, kind: true, helped: true },
  });
  return rows.map(({ date, kind, helped }) => ({
    date,
    kind,
    helped: oneOfOrNull(["yes", "partly", "no"] as const, helped),
  }));
}

type Registers = Pick<ReportSource, "suggestions" | "clientViews" | "expertViews" | "policyEvents" | "absences">;

async function readRegisters(reader: Reader, { officeId, period, previous }: Place): Promise<Registers> {
  const isWithin = { gte: previous.from, lte: period.to };
  const isUnsettled = [{ status: { in: ["proposed", "accepted"] } }, { answeredOn: { gte: previous.from } }];
  const suggestions = await reader.suggestion.findMany({
    where: { officeId, proposedOn: { lte: period.to }, OR: [{ proposedOn: { gte: previous.from } }, ...isUnsettled] },
    orderBy: [{ proposedOn: "asc" }, { id: "asc" }],
  });
  const clientViews = await reader.clientView.findMany({
    where: { officeId, releasedOn: { not: null }, notedOn: { gte: monthOf(previous.from), lte: period.to } },
    orderBy: [{ notedOn: "asc" }, { concern: "asc" }, { id: "asc" }],
  });
  const expertViews = await reader.expertView.findMany({
    where: { officeId, quarter: { gte: quarterOf(previous.from), lte: quarterOf(period.to) } },
    orderBy: [{ quarter: "asc" }, { concern: "asc" }, { role: "asc" }, { id: "asc" }],
  });
  const policyEvents = await reader.policyEvent.findMany({
    where: { officeId, date: isWithin },
    orderBy: [{ date: "asc" }, { id: "asc" }],
  });
  const absences = await reader.absence.findMany({
    where: { officeId, fromDate: { lte: period.to }, toDate: { gte: previous.from } },
    orderBy: [{ fromDate: "asc" }, { id: "asc" }],
  });
  return {
    suggestions: suggestions.map(rowToSuggestion),
    clientViews: clientViews.map(rowToClientView),
    expertViews: expertViews.map(rowToExpertView),
    policyEvents: policyEvents.map(rowToPolicyEvent),
    absences: absences.map(rowToAbsence),
  };
}

async function readHistoricValues(reader: Reader, officeId: string): Promise<ReportSource["historicValues"]> {
  const rows = await reader.historicValue.findMany({
    where: { officeId },
    orderBy: [{ year: "asc" }, { figure: "asc" }, { row: "asc" }, { column: "asc" }],
  });
  return rows.map(({ year, figure, row, column, value }) => ({ year, figure, row, column, value }));
}

async function readTexts(reader: Reader, { officeId, period }: Place): Promise<ReportRecords["texts"]> {
  const rows = await reader.reportText.findMany({ where: { officeId, year: Number(period.to.slice(0, 4)) } });
  const texts: Partial<Record<FreeTextId, string>> = {};
  for (const { chapter, text } of rows) texts[oneOf(freeTextIds, chapter)] = text;
  return texts;
}

/** Of the year in which the period ends, and of the one before. */
async function readFrozen(reader: Reader, { officeId, period }: Place): Promise<FrozenReport[]> {
  const year = Number(period.to.slice(0, 4));
  const rows = await reader.reportSnapshot.findMany({
    where: { officeId, year: { in: [year - 1, year] } },
    orderBy: [{ year: "asc" }, { version: "asc" }],
  });
  return rows.map((row) => ({
    year: row.year,
    version: row.version,
    documents: documentsOf(row),
    ...(JSON.parse(row.figures) as Pick<FrozenReport, "figures" | "printed">),
  }));
}

function documentsOf({ documents }: { documents: string }): FrozenReport["documents"] {
  return JSON.parse(documents) as FrozenReport["documents"];
}

function monthOf(date: string): string {
  return `${date.slice(0, 7)}-01`;
}
