import { noFilter } from "#server/domain/report/report-filter.ts";
import { err, ok, type Result } from "#server/domain/result.ts";
import type { ReportJobInput, ReportJobReply } from "#server/protocol/report-jobs.ts";
import type { StaffActor } from "../actor.ts";
import type { Clock, QueueStore, Random } from "../ports.ts";
import type { ReportStore } from "./report-store.ts";
import type { ReportProgress, ReportWork, WantedFile, WantedReport } from "./report-work.ts";
import { wantFrozen, wantLiving } from "./want-report.ts";
import type { ReportFile } from "./write-report-file.ts";

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
  start(actor: StaffActor, input: ReportJobInput): Promise<Result<string, Refusal | "rate_limited">>;
  /** Null: there is no such job any more, or it is somebody else's. */
  look(actor: StaffActor, id: string): ReportJobReply | null;
  file(actor: StaffActor, id: string): ReportFile | null;
  /** @returns false where there is none. */
  cancel(actor: StaffActor, id: string): boolean;
};

type JobPorts = {
  store: QueueStore;
  clock: Clock;
  random: Random;
  reports: ReportStore;
  reportWork: ReportWork;
  onError: (error: unknown) => void;
};

export function createReportJobs(ports: JobPorts): ReportJobs {
  const jobs = new Map<string, Job>();

  function find({ userId }: StaffActor, id: string): Job | null {
    const job = jobs.get(id);
    return job?.userId === userId ? job : null;
  }

  function forgetOld(): void {
    const now = Date.parse(ports.clock.now());
    for (const job of jobs.values()) if (job.endedAt !== null && now - job.endedAt > keptMs) jobs.delete(job.id);
  }

  function want(actor: StaffActor, { of, locale }: ReportJobInput): Promise<Result<WantedReport, Refusal>> {
    return of.kind === "frozen"
      ? wantFrozen(ports, actor.officeId, { ...of, locale })
      : wantLiving(ports, actor, { period: of.period, filter: noFilter, locale });
  }

  async function run(job: Job, wanted: WantedFile): Promise<void> {
    const onProgress = (progress: ReportProgress) => {
      job.progress = progress;
    };
    try {
      job.file = await ports.reportWork.file(wanted, { signal: job.abort.signal, onProgress });
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
      const running = [...jobs.values()].filter((one) => one.userId === actor.userId && one.state === "running");
      if (running.length >= mostRunning) return err("rate_limited");
      const wanted = await want(actor, input);
      if (!wanted.ok) return wanted;
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
      void run(job, { of: wanted.value, format: input.format, cover: input.cover });
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
