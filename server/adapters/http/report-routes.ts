import type { Context, Hono } from "hono";
import type { StaffActor } from "#server/application/actor.ts";
import type { StaffSessions } from "#server/application/ports.ts";
import type { ReportJobs } from "#server/application/report/report-jobs.ts";
import { type ReportJobReply, reportJobInput, reportJobReply, reportJobStarted } from "#server/protocol/report-jobs.ts";
import { parseBody, refuse } from "./answers.ts";

const readers = ["ombudsperson", "report_reader"] as const;

/** Files of the report: made in the background, asked for, fetched. docs/protocol.md, "HTTP". */
export function addReportRoutes(
  app: Hono,
  { staff, reportJobs }: { staff: StaffSessions; reportJobs: ReportJobs },
): void {
  /** Who asks; a refusal where it is nobody who reads reports (P13). */
  async function withReader(c: Context, work: (actor: StaffActor) => Promise<Response> | Response): Promise<Response> {
    const session = await staff.find(c.req.header("cookie") ?? "");
    if (!session) return refuse(c, "not_signed_in");
    if (!readers.some((role) => session.roles.includes(role))) return refuse(c, "forbidden");
    return work({ kind: "staff", ...session });
  }

  app.post("/api/reports", (c) =>
    withReader(c, async (actor) => {
      const input = await parseBody(c, reportJobInput);
      if (!input) return refuse(c, "invalid_input");
      const started = await reportJobs.start(actor, input);
      if (started.ok) return c.json(reportJobStarted.parse({ id: started.value }), 202);
      return refuse(c, started.code === "record_not_found" ? "not_found" : started.code);
    }),
  );

  app.get("/api/reports/:id", (c) =>
    withReader(c, (actor) => {
      const job = reportJobs.look(actor, c.req.param("id"));
      return job ? c.json(reportJobReply.parse(job) satisfies ReportJobReply) : refuse(c, "not_found");
    }),
  );

  app.get("/api/reports/:id/file", (c) =>
    withReader(c, (actor) => {
      const file = reportJobs.file(actor, c.req.param("id"));
      if (!file) return refuse(c, "not_found");
      return c.body(new Uint8Array(file.bytes), 200, {
        "content-type": file.mime,
        // Never opened in place: a form of the report is nobody's page.
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      });
    }),
  );

  app.delete("/api/reports/:id", (c) =>
    withReader(c, (actor) => (reportJobs.cancel(actor, c.req.param("id")) ? c.json({}) : refuse(c, "not_found"))),
  );
}
