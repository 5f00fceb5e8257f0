import { noFilter } from "#server/domain/report/report-filter.ts";
import { err, ok, type Result } from "#server/domain/result.ts";
import type { ReportDocument } from "#server/protocol/report.ts";
import type { ReportJobInput, ReportJobReply } from "#server/protocol/report-jobs.ts";
import type { StaffActor } from "../actor.ts";
import type { Random } from "../ports.ts";
import { makeDocument, mayRead, type ReportPorts, readFrozen } from "./read-report.ts";
import type { ReportRenderer } from "./report-renderer.ts";
import type { ReportProgress } from "./report-work.ts";
import { type ReportFile, writeReportFile } from "./write-report-file.ts";

type WriteAs = Pick<ReportJobInput, "format" | "cover">;
type Refusal = "forbidden" | "record_not_found";
type Job = {
  id: string;
  userId: string;
  progress: ReportProgress;
  file: ReportFile | null;
  state: ReportJobReply["state"];
  abort: AbortController;
  endedAt: number | null;
};

/** A file that nobody has fetched by then is made again. */
const keptMs = 600_000;
/** Of one person at once: more is a mistake, and would keep everybody else waiting. */
const mostRunning = 3;

/** Files of the report while they are made, each known to whoever asked for it alone. Nothing of them is stored. */
export type ReportJobs = {
  /** Refused before anything is begun: what may not be read, is not there, or is too much at once. */
  start(actor: StaffActor, input: ReportJobInput): Promise<Result<string, Refusal | "rate_limited" | "invalid_input">>;
  /** Null: there is no such job any more, or it is somebody else's. */
  look(actor: StaffActor, id: string): ReportJobReply | null;
  file(actor: StaffActor, id: string): ReportFile | null;
  /** @returns false where there is none. */
  cancel(actor: StaffActor, id: string): boolean;
};

export function createReportJobs(
  ports: ReportPorts & {
    random: Random;
    reportRenderers: readonly ReportRenderer[];
    onError: (error: unknown) => void;
  },
): ReportJobs {
  const jobs = new Map<string, Job>();

  function find({ userId }: StaffActor, id: string): Job | null {
    const job = jobs.get(id);
    return job?.userId === userId ? job : null;
  }

  function forgetOld(): void {
    const now = Date.parse(ports.clock.now());
    for (const job of jobs.values()) if (job.endedAt !== null && now - job.endedAt > keptMs) jobs.delete(job.id);
  }

  /** What is refused is refused now; what takes time is done later. */
  async function prepare(
    actor: StaffActor,
    { of, locale }: ReportJobInput,
  ): Promise<Result<(job: Job) => Promise<ReportDocument>, Refusal>> {
    if (of.kind === "frozen") {
      const found = await readFrozen(ports, actor.officeId, { ...of, locale });
      return found.ok ? ok(async () => found.value) : found;
    }
    const query = { period: of.period, filter: noFilter, locale };
    const allowed = mayRead(actor);
    if (!allowed.ok) return allowed;
    return ok((job) => makeDocument(ports, actor, query, optionsOf(job)));
  }

  function optionsOf(job: Job) {
    return {
      signal: job.abort.signal,
      onProgress: (progress: ReportProgress) => {
        job.progress = progress;
      },
    };
  }

  async function run(job: Job, read: (job: Job) => Promise<ReportDocument>, as: WriteAs): Promise<void> {
    try {
      const document = await read(job);
      job.progress = { share: 0.75, step: "writing" };
      job.file = await writeReportFile(ports.reportRenderers, document, { ...as, signal: job.abort.signal });
      job.state = "done";
      job.progress = { share: 1, step: "writing" };
    } catch (error) {
      job.state = "failed";
      if (!job.abort.signal.aborted) ports.onError(error);
    }
    job.endedAt = Date.parse(ports.clock.now());
  }

  return {
    async start(actor, input) {
      forgetOld();
      if (!ports.reportRenderers.some(({ format }) => format === input.format)) return err("invalid_input");
      const running = [...jobs.values()].filter((one) => one.userId === actor.userId && one.state === "running");
      if (running.length >= mostRunning) return err("rate_limited");
      const read = await prepare(actor, input);
      if (!read.ok) return read;
      const job: Job = {
        id: ports.random.uuid(),
        userId: actor.userId,
        progress: { share: 0, step: "waiting" },
        file: null,
        state: "running",
        abort: new AbortController(),
        endedAt: null,
      };
      jobs.set(job.id, job);
      void run(job, read.value, { format: input.format, cover: input.cover });
      return ok(job.id);
    },
    look(actor, id) {
      const job = find(actor, id);
      if (!job) return null;
      const { state, progress, file } = job;
      return { state, ...progress, name: file?.name ?? null, size: file?.bytes.length ?? null };
    },
    file: (actor, id) => find(actor, id)?.file ?? null,
    cancel(actor, id) {
      const job = find(actor, id);
      job?.abort.abort(new Error("cancelled"));
      return job !== null && jobs.delete(id);
    },
  };
}
