import { chromium, type Page, type WebSocketRoute } from "@playwright/test";
import { chromiumArguments, ensureChromium } from "#scripts/find-chromium.ts";
import type { ConsoleSnapshot } from "#server/protocol/snapshots.ts";
import { openPageProbe, type PageMemory } from "#tests/bench/page-memory.ts";
import { computePercentiles } from "#tests/bench/percentiles.ts";
import { startProduct } from "#tests/bench/product.ts";

export type ConsoleWeekResult = {
  days: number;
  tickets: number;
  snapshots: number;
  /** Characters of one picture on the wire. */
  pictureLength: number;
  /** Milliseconds from the message on the wire to the second frame after it: the page shows it. */
  shown: { p50: number; p99: number };
  looks: readonly (PageMemory & { snapshots: number })[];
};

const days = 7;
const tickets = 500;

/**
 * A week's changes of a console with 500 numbers that wait: the page is the real one, loaded from our server; from the
 * first picture on its wire is ours. Time is not made to pass; what changes comes as fast as the page shows it.
 */
export async function measureConsoleWeek(changesADay: number): Promise<ConsoleWeekResult> {
  const shape = { name: "500 waiting", finishedTickets: 0, waitingTickets: tickets, statisticRows: 0 };
  const product = await startProduct(shape, { desks: 1, kiosks: 1 });
  const { path } = ensureChromium(console.error);
  const browser = await chromium.launch({ executablePath: path, args: chromiumArguments });
  try {
    const { origin } = product.server;
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: origin });
    const [, name = "", value = ""] = /([\w.-]+)=([^;]+)/.exec(product.staffCookie) ?? [];
    await context.addCookies([{ name, value, url: origin }]);
    const page = await context.newPage();
    const wire = await openConsole(page);
    const look = await openPageProbe(page, await browser.newBrowserCDPSession());
    const looks: (PageMemory & { snapshots: number })[] = [];
    const times: number[] = [];
    let snapshot = wire.first;
    for (let day = 1; day <= days; day += 1) {
      for (let n = 0; n < changesADay; n += 1) {
        snapshot = changeOf(snapshot);
        const startedAt = performance.now();
        wire.show(snapshot);
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
        );
        times.push(performance.now() - startedAt);
      }
      looks.push({ snapshots: times.length, ...(await look()) });
    }
    const { p50, p99 } = computePercentiles(times);
    return {
      days,
      tickets,
      snapshots: times.length,
      pictureLength: JSON.stringify(snapshot).length,
      shown: { p50, p99 },
      looks,
    };
  } finally {
    await browser.close();
    await product.end();
  }
}

async function openConsole(page: Page): Promise<{ first: ConsoleSnapshot; show(snapshot: ConsoleSnapshot): void }> {
  let wire: WebSocketRoute | null = null;
  let gotFirst: (snapshot: ConsoleSnapshot) => void = () => {};
  const firstSnapshot = new Promise<ConsoleSnapshot>((resolve) => {
    gotFirst = resolve;
  });
  await page.routeWebSocket(/socket\.io/, (socket) => {
    wire = socket;
    const server = socket.connectToServer();
    let hasFirst = false;
    server.onMessage((message) => {
      const [, json] = /^42\["console:snapshot",(.*),"[^"]*"\]$/s.exec(String(message)) ?? [];
      // The server's clock draws it anew now and then: from the first one on, pictures are ours.
      if (json && hasFirst) return;
      if (json) gotFirst(JSON.parse(json) as ConsoleSnapshot);
      hasFirst ||= json !== undefined;
      socket.send(message);
    });
    socket.onMessage((message) => {
      const [, id] = /^42(\d+)\["session:sync"/.exec(String(message)) ?? [];
      if (!id) return server.send(message);
      const data = { current: true, serverTime: new Date().toISOString() };
      socket.send(`43${id}${JSON.stringify([{ ok: true, data }])}`);
    });
  });
  await page.goto("/console");
  const first = await firstSnapshot;
  await page.locator("#desk-heading").waitFor();
  return {
    first,
    show: (snapshot) => wire?.send(`42["console:snapshot",${JSON.stringify(snapshot)},"${snapshot.revision}"]`),
  };
}

/** The first of the line goes to its end, as a new number; nothing of the old one is left. */
function changeOf(snapshot: ConsoleSnapshot): ConsoleSnapshot {
  const [first, ...rest] = snapshot.waiting;
  if (!first) throw new Error("nobody waits");
  const revision = snapshot.revision + 1;
  const id = `0190a000-0000-7000-8000-${String(revision).padStart(12, "0")}` as typeof first.id;
  return { ...snapshot, revision, waiting: [...rest, { ...first, id, number: 100 + (revision % 900) }] };
}
