import { auditOf } from "#server/domain/audit.ts";
import { parseHistoricCsv } from "#server/domain/report/historic-csv.ts";
import type { HistoricValue } from "#server/domain/report/report-source.ts";
import { createTypedTables, isTypedPlace } from "#server/domain/report/typed-table.ts";
import { err, ok } from "#server/domain/result.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import { historicImportReply, historicListReply } from "#server/protocol/report-commands.ts";
import { type StaffActor, toActorRef } from "../actor.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";
import { presentHistoricValues } from "../report/present-historic-values.ts";
import type { HistoricEdit, StoredHistoricValue } from "../report/report-store.ts";

/** Numbers of years before the system was there: typed in or imported, and marked as such wherever they stand (Z6). */
export function createKeepHistoricValues(
  deps: Dependencies,
): Pick<CommandHandlers, "historic:list" | "historic:save" | "historic:import"> {
  const { reports, store, clock, random, signals, catalogue } = deps;

  async function put(actor: StaffActor, edits: readonly HistoricEdit[], action: string): Promise<boolean> {
    const { officeId } = actor;
    // One entry for an import: which year was touched, not each number.
    const years = [...new Set(edits.map(({ year }) => String(year)))].toSorted();
    const subject = { kind: "historic_values", id: years.join(",").slice(0, 64) };
    const trace = { actor: toActorRef(actor), at: clock.now(), audit: [auditOf(action, subject, ["value"])] };
    const isStored = await reports.putHistoricValues(officeId, edits, trace);
    if (isStored) signals.send({ type: "records_changed", officeId, what: "reports" });
    return isStored;
  }

  async function thisYear(officeId: string): Promise<number> {
    return Number(localDate(clock.now(), (await store.read(officeId)).settings.timeZone).slice(0, 4));
  }

  return {
    "historic:list": async ({ officeId }, { year, locale }) => {
      const values = await reports.historicValues(officeId);
      return ok(historicListReply.parse(presentHistoricValues(values, year, catalogue.current(), locale)));
    },
    "historic:save": async (actor, { value, baseRevision }) => {
      if (value.year > (await thisYear(actor.officeId))) return err("date_invalid");
      // What stands in a wrong place can still be taken away.
      if (value.value !== null && !isTypedPlace(createTypedTables(catalogue.current()), value))
        return err("invalid_input");
      const revision = baseRevision === null ? 0 : baseRevision + 1;
      const find = async () => (await reports.historicValues(actor.officeId)).find((one) => isSamePlace(one, value));
      const isThere = (stored: StoredHistoricValue | undefined) =>
        value.value === null
          ? stored === undefined
          : stored?.id === value.id && stored.revision === revision && stored.value === value.value;
      const before = await find();
      if (isThere(before)) return ok(null);
      if (!before && baseRevision !== null) return err("record_not_found");
      if (before && (before.id !== value.id || before.revision !== baseRevision)) return err("record_conflict");
      if (await put(actor, [{ ...value, revision }], "historic_value_saved")) return ok(null);
      return isThere(await find()) ? ok(null) : err("record_conflict");
    },
    "historic:import": async (actor, { csv }) => {
      const { values, problems } = parseHistoricCsv(
        csv,
        await thisYear(actor.officeId),
        createTypedTables(catalogue.current()),
      );
      if (problems.length > 0) return ok(historicImportReply.parse({ kind: "refused", problems }));
      const known = new Map((await reports.historicValues(actor.officeId)).map((one) => [placeOf(one), one]));
      const added: HistoricEdit[] = [];
      const changed: HistoricEdit[] = [];
      for (const value of values) {
        const before = known.get(placeOf(value));
        if (!before) added.push({ ...value, id: random.uuid(), revision: 0 });
        else if (before.value !== value.value) changed.push({ ...value, id: before.id, revision: before.revision + 1 });
      }
      const edits = [...added, ...changed];
      if (edits.length > 0 && !(await put(actor, edits, "historic_values_imported"))) return err("record_conflict");
      const unchanged = values.length - edits.length;
      const counts = { added: added.length, changed: changed.length, unchanged };
      return ok(historicImportReply.parse({ kind: "stored", ...counts }));
    },
  };
}

function isSamePlace(one: HistoricValue, other: Omit<HistoricValue, "value">): boolean {
  return placeOf(one) === placeOf(other);
}

function placeOf({ year, figure, row, column }: Omit<HistoricValue, "value">): string {
  return JSON.stringify([year, figure, row, column]);
}
