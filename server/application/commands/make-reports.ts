import { ok } from "#server/domain/result.ts";
import { freezeReply, reportListReply, reportReply } from "#server/protocol/report-commands.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";
import { freezeReport } from "../report/freeze-report.ts";
import { readFrozen, readReport } from "../report/read-report.ts";

type MakeReports = Pick<CommandHandlers, "report:read" | "report:read-frozen" | "report:freeze" | "report:list">;

/** Figures, never records: for who reads reports as well (P13). */
export function createMakeReports(deps: Dependencies): MakeReports {
  return {
    "report:read": async (actor, query) => {
      // Parsed by its schema in the thread that made it (`makeReport`): twice would hold up draws.
      const read = await readReport(deps, actor, query);
      return read.ok ? ok(read.value) : read;
    },
    "report:read-frozen": async (actor, query) => {
      const document = await readFrozen(deps, actor.officeId, query);
      return document.ok ? ok(reportReply.parse({ document: document.value })) : document;
    },
    "report:freeze": async (actor, freezing) => {
      const frozen = await freezeReport(deps, actor, freezing);
      if (!frozen.ok) return frozen;
      deps.signals.send({ type: "records_changed", officeId: actor.officeId, what: "reports" });
      return ok(freezeReply.parse(frozen.value));
    },
    "report:list": async (actor) => ok(reportListReply.parse({ frozen: await deps.reports.frozen(actor.officeId) })),
  };
}
