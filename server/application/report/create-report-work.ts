import { type MakerPorts, makeReport } from "./make-report.ts";
import type { ReportWork, WorkOptions } from "./report-work.ts";

/** Works where it is called: in the thread made for it, and in a command at the server's own console. */
export function createReportWork(ports: MakerPorts): ReportWork {
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>, { signal, onProgress }: WorkOptions): Promise<T> {
    onProgress?.({ share: 0, step: "waiting" });
    const run = () => {
      signal?.throwIfAborted();
      return work();
    };
    const turn = last.then(run, run);
    last = turn.catch(() => {});
    return turn;
  }

  return {
    make: (job, options = {}) => inTurn(() => makeReport(ports, job, options.onProgress), options),
    close: async () => {
      await last;
      await ports.reader.close();
    },
  };
}
