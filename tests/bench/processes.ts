import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LoadPlan, Samples } from "#tests/bench/load-client.ts";
import type { ReportMade, ReportPlan } from "#tests/bench/report-maker.ts";
import type { WritingPlan } from "#tests/bench/report-writer.ts";

const underTsx = { execArgv: ["--import", "tsx"] };

export type FloorServer = { origin: string; pid: number; end(): void };

/** The floor program, with frames of `frameLength` bytes. */
export async function startFloorServer(frameLength: number): Promise<FloorServer> {
  const dir = mkdtempSync(join(tmpdir(), "wartemarke-floor-"));
  const child = fork("tests/bench/floor-server.ts", [dir, String(frameLength)], underTsx);
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    end() {
      child.kill("SIGKILL");
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Runs a plan in a process of its own, so that clients and server do not share an event loop. */
export async function runLoad(plan: LoadPlan): Promise<Samples> {
  const child = fork("tests/bench/load-client.ts", [], underTsx);
  child.send(plan);
  const outcome = await Promise.race([once(child, "message"), once(child, "exit")]);
  const samples = outcome[0];
  if (typeof samples !== "object" || samples === null) throw new Error(`load client ended with ${samples}`);
  return samples as Samples;
}

/** Makes a report in a process of its own, whose memory is that of the report. */
export async function runReport(plan: ReportPlan): Promise<ReportMade> {
  const child = fork("tests/bench/report-maker.ts", [], underTsx);
  child.send(plan);
  const [made] = await Promise.race([once(child, "message"), once(child, "exit")]);
  if (typeof made !== "object" || made === null) throw new Error(`the report's process ended with ${made}`);
  return made as ReportMade;
}

export type ReportWritten = { firstMs: number; againMs: number; kilobytes: number };

/** Writes a report as a file: the first time from the start of a process, as a server without one would. */
export async function writeReport(plan: WritingPlan): Promise<ReportWritten> {
  const startedAt = performance.now();
  const child = fork("tests/bench/report-writer.ts", [], underTsx);
  const write = async () => {
    child.send(plan);
    const [bytes] = await Promise.race([once(child, "message"), once(child, "exit")]);
    if (typeof bytes !== "object" || bytes === null) throw new Error(`the writer of the report ended with ${bytes}`);
    return (bytes as { length: number }).length;
  };
  await write();
  const writtenAt = performance.now();
  const length = await write();
  const againMs = performance.now() - writtenAt;
  child.kill();
  return { firstMs: writtenAt - startedAt, againMs, kilobytes: length / 1_000 };
}

/** Resident memory of a process in MB. */
export function readMemoryMb(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(found?.[1] ?? Number.NaN) / 1024;
}
