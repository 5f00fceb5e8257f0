import { chromium, type Page, type WebSocketRoute } from "@playwright/test";
import { chromiumArguments, ensureChromium } from "#scripts/find-chromium.ts";
import { deviceCookies } from "#server/application/cookies.ts";
import type { DisplaySnapshot } from "#server/protocol/snapshots.ts";
import { openPageProbe, type PageMemory } from "#tests/bench/page-memory.ts";
import { startProduct } from "#tests/bench/product.ts";

type MemoryLook = PageMemory & { calls: number };
export type DisplayWeekResult = { days: number; calls: number; snapshots: number; looks: readonly MemoryLook[] };

const days = 7;
/** So long the page's time runs on at once: shorter than Socket.IO waits for a sign of life. */
const stepMs = 4_000;
const nightMs = 14 * 3_600_000;
const start = Date.parse("2026-11-23T07:00:00.000Z");
/**
 * As many different numbers as a display keeps clips of. What is fetched anew stays in the memory of the browser's
 * inspector, through which the page is looked at: hundreds of clips would be measured as the display's.
 */
const numbers = 6;
/** A desk of the office: the server speaks no other. */
const room = "1";
const keptInList = 8;

/**
 * A week of a real display in minutes: its page is loaded from our server and paired, its clock is ours, and from the
 * first picture on its wire is, too. Every call is announced with gong and voice.
 */
export async function measureDisplayWeek(callsADay: number): Promise<DisplayWeekResult> {
  const shape = { name: "empty day", finishedTickets: 0, waitingTickets: 0, statisticRows: 0 };
  const product = await startProduct(shape, { desks: 1, kiosks: 1 });
  const { path } = ensureChromium(console.error);
  const browser = await chromium.launch({ executablePath: path, args: chromiumArguments });
  try {
    const context = await browser.newContext({
      viewport: { width: 1920, height: 1080 },
      baseURL: product.server.origin,
      // Its files would come from a cache of its own, which is another's business.
      serviceWorkers: "block",
    });
    const [, value = ""] = /=([^;]+)/.exec(product.displayCookie) ?? [];
    await context.addCookies([{ name: deviceCookies.display, value, url: product.server.origin }]);
    const page = await context.newPage();
    const wall = await openWall(page);
    const look = await openPageProbe(page, await browser.newBrowserCDPSession());
    return await liveThroughWeek(wall, async (calls) => ({ calls, ...(await look()) }), callsADay);
  } finally {
    await browser.close();
    await product.end();
  }
}

type Wall = {
  page: Page;
  /** What the server showed first. */
  first: DisplaySnapshot;
  now(): number;
  show(snapshot: DisplaySnapshot): void;
  /** Lets the page's time pass, at the pace at which its timers ring. */
  pass(ms: number): Promise<void>;
  /** A night: the connection does not survive so long a silence, and comes back by itself. */
  sleep(): Promise<void>;
};

/** Takes the wire over once the page has its first picture: its questions are answered in its own time. */
async function openWall(page: Page): Promise<Wall> {
  let now = start;
  let wire: WebSocketRoute | null = null;
  let shown: string | null = null;
  let gotFirst: (snapshot: DisplaySnapshot) => void = () => {};
  const firstSnapshot = new Promise<DisplaySnapshot>((resolve) => {
    gotFirst = resolve;
  });
  await page.routeWebSocket(/socket\.io/, (socket) => {
    wire = socket;
    const server = socket.connectToServer();
    server.onMessage((message) => {
      const [, json] = /^42\["display:snapshot",(.*),"[^"]*"\]$/s.exec(String(message)) ?? [];
      if (json) gotFirst(JSON.parse(json) as DisplaySnapshot);
      socket.send(json && shown ? shown : message);
    });
    socket.onMessage((message) => {
      const [, id, name] = /^42(\d+)\["([\w:-]+)"/.exec(String(message)) ?? [];
      if (!id) return server.send(message);
      const data = name === "session:sync" ? { current: true, serverTime: new Date(now).toISOString() } : null;
      socket.send(`43${id}${JSON.stringify([{ ok: true, data }])}`);
    });
  });
  await page.clock.install({ time: start });
  await page.goto("/display");
  const first = await firstSnapshot;
  await page.locator("[data-state=nobody]").waitFor();
  await page.clock.pauseAt(start + nightMs);
  now = start + nightMs;
  show(first);
  await passTo("nobody");

  function show(snapshot: DisplaySnapshot) {
    shown = `42["display:snapshot",${JSON.stringify(snapshot)},"${snapshot.revision}"]`;
    wire?.send(shown);
  }
  async function pass(ms: number) {
    for (let left = ms; left > 0; left -= stepMs) {
      // A sign of life, which the server gives in another time.
      wire?.send("2");
      const step = Math.min(left, stepMs);
      now += step;
      await page.clock.runFor(step);
    }
  }
  async function passTo(state: string) {
    while ((await page.locator(`[data-state=${state}]`).count()) === 0) await pass(500);
  }

  return {
    page,
    first,
    now: () => now,
    show,
    pass,
    async sleep() {
      now += nightMs;
      await page.clock.fastForward(nightMs);
      await passTo("cut-off");
      await passTo("nobody");
    },
  };
}

async function liveThroughWeek(
  wall: Wall,
  look: (calls: number) => Promise<MemoryLook>,
  callsADay: number,
): Promise<DisplayWeekResult> {
  const looks: MemoryLook[] = [];
  let snapshot = wall.first;
  let calls = 0;
  let snapshots = 0;
  function change(next: Pick<DisplaySnapshot, "calls" | "recent">) {
    snapshots += 1;
    snapshot = { ...snapshot, ...next, revision: snapshot.revision + 1 };
    wall.show(snapshot);
  }
  for (let day = 1; day <= days; day += 1) {
    for (let n = 0; n < callsADay; n += 1) {
      calls += 1;
      const number = 100 + (calls % numbers);
      const call = { number, room, deskId: "desk", callSeq: calls, calledAt: new Date(wall.now()).toISOString() };
      const spoken = calls <= numbers ? wall.page.waitForResponse(/announce/) : null;
      change({ calls: [call] as DisplaySnapshot["calls"], recent: snapshot.recent });
      await wall.pass(200);
      // The page asks for a clip it has not kept; the server's time is real.
      await spoken;
      // Small steps: what the page decodes meanwhile takes real time.
      for (let step = 0; step < 5; step += 1) await wall.pass(100);
      await wall.pass(11_300);
      change({ calls: [], recent: [...snapshot.calls, ...snapshot.recent].slice(0, keptInList) });
      await wall.pass(8_000);
      if (calls === 10) looks.push(await look(calls));
    }
    looks.push(await look(calls));
    await wall.sleep();
  }
  return { days, calls, snapshots, looks };
}
