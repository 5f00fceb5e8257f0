import { readFileSync } from "node:fs";
import type { CDPSession, Page } from "@playwright/test";

/** One look at a page, after its garbage was collected. Megabytes; `renderer` is resident memory. */
export type PageMemory = { heap: number; renderer: number; nodes: number };

const megabyte = 2 ** 20;

export async function openPageProbe(page: Page, browser: CDPSession): Promise<() => Promise<PageMemory>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const { processInfo } = await browser.send("SystemInfo.getProcessInfo");
  const renderers = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  return async () => {
    for (let round = 0; round < 3; round += 1) await session.send("HeapProfiler.collectGarbage");
    const usage = await session.send("Runtime.getHeapUsage");
    const { metrics } = await session.send("Performance.getMetrics");
    return {
      heap: usage.usedSize / megabyte,
      renderer: Math.max(...renderers.map(readResidentMb)),
      nodes: metrics.find(({ name }) => name === "Nodes")?.value ?? 0,
    };
  };
}

function readResidentMb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1_024;
}
