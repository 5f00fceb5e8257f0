import { ok } from "#server/domain/result.ts";
import { freezeReply, reportListReply } from "#server/protocol/report-commands.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";
import { freezeReport } from "../report/freeze-report.ts";
import { wantFrozen, wantLiving } from "../report/want-report.ts";

type MakeReports = Pick<CommandHandlers, "report:read" | "report:read-frozen" | "report:freeze" | "report:list">;

/** Figures, never records: for who reads reports as well (P13). */
export function createMakeReports(deps: Dependencies): MakeReports {
  return {
    "report:read": async (actor, query) => {
      const wanted = await wantLiving(deps, actor, query);
      return wanted.ok ? ok({ page: await deps.reportWork.page(wanted.value) }) : wanted;
    },
    "report:read-frozen": async (actor, query) => {
      const wanted = await wantFrozen(deps, actor.officeId, query);
      return wanted.ok ? ok({ page: await deps.reportWork.page(wanted.value) }) : wanted;
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
