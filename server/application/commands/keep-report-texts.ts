import { auditOf } from "#server/domain/audit.ts";
import { err, ok } from "#server/domain/result.ts";
import { reportTextsReply } from "#server/protocol/report-commands.ts";
import { toActorRef } from "../actor.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";

/** The free chapters of a year: drafts until the report is frozen (Z11). */
export function createKeepReportTexts(
  deps: Dependencies,
): Pick<CommandHandlers, "report-text:read" | "report-text:save"> {
  const { reports, clock, signals } = deps;
  return {
    "report-text:read": async ({ officeId }, { year }) =>
      ok(reportTextsReply.parse({ texts: await reports.texts(officeId, year) })),
    "report-text:save": async (actor, { id, year, chapter, text, baseRevision }) => {
      const { officeId } = actor;
      const revision = baseRevision === null ? 0 : baseRevision + 1;
      const find = async () => (await reports.texts(officeId, year)).find((one) => one.chapter === chapter);
      const isThere = (stored: Awaited<ReturnType<typeof find>>) =>
        stored?.id === id && stored.revision === revision && stored.text === text;
      const before = await find();
      if (isThere(before)) return ok(null);
      if (!before && baseRevision !== null) return err("record_not_found");
      if (before && (before.id !== id || before.revision !== baseRevision)) return err("record_conflict");
      const audit = [auditOf("report_text_saved", { kind: "report_text", id }, ["text"])];
      const trace = { actor: toActorRef(actor), at: clock.now(), audit };
      const isStored = await reports.putText(officeId, { id, year, chapter, text, revision }, trace);
      if (!isStored) return isThere(await find()) ? ok(null) : err("record_conflict");
      signals.send({ type: "records_changed", officeId, what: "reports" });
      return ok(null);
    },
  };
}
