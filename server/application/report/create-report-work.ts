import { type ReportDocument, reportPage } from "#server/protocol/report.ts";
import { type DrawPicture, drawPictures } from "./draw-pictures.ts";
import { type MakerPorts, makeReport } from "./make-report.ts";
import type { ReportReader } from "./report-reader.ts";
import type { ReportRenderer } from "./report-renderer.ts";
import type { ReportWork, WantedReport, WorkOptions } from "./report-work.ts";
import { writeReportFile } from "./write-report-file.ts";

export type WorkPorts = MakerPorts & {
  reader: ReportReader;
  draw: DrawPicture;
  renderers: readonly ReportRenderer[];
};

/** Works where it is called: in the process made for it, and in a command at the server's own console. */
export function createReportWork(ports: WorkPorts): ReportWork {
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
    page: (wanted, options = {}) => inTurn(() => makePage(ports, wanted, options), options),
    file: ({ of, ...as }, options = {}) =>
      inTurn(async () => {
        const document = await findDocument(ports, of, options);
        options.onProgress?.({ share: 0.75, step: "writing" });
        return writeReportFile(ports.renderers, document, as);
      }, options),
    close: async () => {
      await last;
      await ports.reader.close();
    },
  };
}

/** Parsed and written down here, so that whoever sends it only passes it on. */
async function makePage(ports: WorkPorts, wanted: WantedReport, options: WorkOptions): Promise<Uint8Array> {
  const document = await findDocument(ports, wanted, options);
  options.onProgress?.({ share: 0.75, step: "writing" });
  const pictures = drawPictures(document, ports.draw, ports.onFailure);
  return new TextEncoder().encode(JSON.stringify(reportPage.parse({ document, pictures })));
}

async function findDocument(
  ports: WorkPorts,
  wanted: WantedReport,
  { onProgress }: WorkOptions,
): Promise<ReportDocument> {
  const document =
    wanted.kind === "living"
      ? (await makeReport(ports, { ...wanted, locales: [wanted.locale], frozen: null }, onProgress)).documents[0]
      : (await ports.reader.readFrozen(wanted.officeId, wanted.year, wanted.version))?.[wanted.locale];
  if (!document) throw new Error("there is no such report");
  return document;
}
