import { randomUUID } from "node:crypto";
import type { Socket } from "socket.io-client";
import { createUuidV7 } from "#app/_lib/uuid-v7.ts";
import { createHolidayCalendar } from "#server/adapters/holidays/holiday-calendar.ts";
import { createPrismaCatalogueStore } from "#server/adapters/prisma/catalogue-store.ts";
import { openDatabase } from "#server/adapters/prisma/open-database.ts";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import { systemClock } from "#server/adapters/system/system-clock.ts";
import { createPresentFrame } from "#server/application/frames.ts";
import { computePercentiles, type Percentiles } from "#tests/bench/percentiles.ts";
import { startFloorServer } from "#tests/bench/processes.ts";
import { type Product, startProduct } from "#tests/bench/product.ts";
import { searches } from "#tests/bench/searches.ts";
import { connect, time } from "#tests/bench/timed-commands.ts";

/** Milliseconds. */
export type RecordsResult = {
  waiting: number;
  contacts: number;
  /** From sending to the answer: a contact is opened, a record saved. */
  floor: { open: Percentiles; save: Percentiles };
  product: { open: Percentiles; save: Percentiles };
  picture: {
    /** Of one snapshot of the console, on the wire. */
    bytes: number;
    /** To put it together, check it and give it its mark. */
    drawn: Percentiles;
    /** To put it into a message. */
    packed: Percentiles;
    /** From sending a record to the picture at another console: changes are gathered for 30 ms. */
    arrived: Percentiles;
  };
  searches: readonly (Percentiles & { name: string; found: number })[];
};

const waiting = 500;
/** So many connections take turns: one may not send as much as a bench wants to. */
const connections = 10;
const pauseMs = 20;
const warmUps = 10;

type Sizes = { contacts: number; records: number; rounds: number; searchRounds: number; pictures: number };

/** One record after the other on a full day and a full database; floor and product in turn. */
export async function measureRecords({ contacts, records, rounds, searchRounds, pictures }: Sizes) {
  const shape = { name: "records", finishedTickets: 0, waitingTickets: waiting, statisticRows: 0, contacts };
  const floor = await startFloorServer(0);
  const product = await startProduct(shape, { desks: 1, kiosks: 1, withPages: false });
  const samples = { floor: emptySamples(), product: emptySamples() };
  try {
    const console = await connect(product.server.origin, product.staffCookie, "console");
    const own = await connectAll(product.server.origin, product.staffCookie);
    const raw = await connectAll(floor.origin, "");
    for (let round = 0; round < rounds; round += 1) {
      await keepRecords(records, samples.floor, (i) => writeToFloor(raw[i % raw.length] as Socket));
      await keepRecords(records, samples.product, (i) => writeToProduct(own[i % own.length] as Socket, console));
    }
    const found = await measureSearches(own, searchRounds);
    const picture = await drawPictures(product, pictures);
    const result: RecordsResult = {
      waiting,
      contacts,
      floor: { open: computePercentiles(samples.floor.open), save: computePercentiles(samples.floor.save) },
      product: { open: computePercentiles(samples.product.open), save: computePercentiles(samples.product.save) },
      picture: { ...picture, arrived: computePercentiles(samples.product.arrived) },
      searches: found,
    };
    for (const socket of [console, ...own, ...raw]) socket.close();
    return result;
  } finally {
    floor.end();
    await product.end();
  }
}

type Written = { open: number; save: number; arrived: number };
type Samples = Record<keyof Written, number[]>;

function emptySamples(): Samples {
  return { open: [], save: [], arrived: [] };
}

async function keepRecords(count: number, samples: Samples, write: (i: number) => Promise<Written>): Promise<void> {
  for (let i = 0; i < count + warmUps; i += 1) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    const written = await write(i);
    if (i < warmUps) continue;
    for (const name of ["open", "save", "arrived"] as const) samples[name].push(written[name]);
  }
}

/** A telephone call: opened, and completed with everything the usual record needs (V2). */
async function writeToProduct(socket: Socket, console: Socket): Promise<Written> {
  const visitId = createUuidV7();
  const contact = { visitId, channel: "phone", language: "de", concern: "KDU-01", caseId: null };
  const open = await time(socket, "visit:open", contact);
  const arrived = awaitPicture(console, performance.now());
  const changes = { foundConcerns: ["KDU-01", "UMG-01"], outcome: "KLA-INFO", area: "benefits", krmBefore: "no" };
  const save = await time(socket, "visit:finish", { visitId, baseRevision: 0, changes });
  return { open: open.ms, save: save.ms, arrived: await arrived };
}

async function writeToFloor(socket: Socket): Promise<Written> {
  const visitId = randomUUID();
  const open = await time(socket, "record:open", { visitId });
  const save = await time(socket, "record:save", { visitId, concerns: ["KDU-01", "UMG-01"] });
  return { open: open.ms, save: save.ms, arrived: 0 };
}

/** The first one in which the record that is completed is no longer among the open ones. */
function awaitPicture(console: Socket, sentAt: number): Promise<number> {
  return new Promise((resolve) => {
    const look = ({ openRecords }: { openRecords: readonly { state: string }[] }) => {
      if (openRecords.some(({ state }) => state === "draft")) return;
      console.off("console:snapshot", look);
      resolve(performance.now() - sentAt);
    };
    console.on("console:snapshot", look);
  });
}

async function measureSearches(sockets: readonly Socket[], rounds: number): Promise<RecordsResult["searches"]> {
  const times = searches.map(() => ({ ms: [] as number[], found: 0 }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [n, { command, input, count }] of searches.entries()) {
      const socket = sockets[(round * searches.length + n) % sockets.length] as Socket;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      const { ms, data } = await time(socket, command, input);
      times[n]?.ms.push(ms);
      Object.assign(times[n] ?? {}, { found: count(data) });
    }
  }
  return searches.map(({ name }, n) => ({
    name,
    found: times[n]?.found ?? 0,
    ...computePercentiles(times[n]?.ms ?? []),
  }));
}

/** The server's own code on the server's own day, in this process, so that nothing else is in the figure. */
async function drawPictures(product: Product, count: number): Promise<Omit<RecordsResult["picture"], "arrived">> {
  const database = await openDatabase({ url: null, dataDir: product.dataDir });
  try {
    const queue = await createPrismaQueueStore(database).read(product.office.officeId);
    const catalogue = await createPrismaCatalogueStore(database).current();
    const held = { current: () => catalogue, refresh: async () => {} };
    const present = createPresentFrame({ clock: systemClock, holidays: createHolidayCalendar(), catalogue: held });
    const drawn: number[] = [];
    const packed: number[] = [];
    let bytes = 0;
    for (let i = 0; i < count + warmUps; i += 1) {
      const startedAt = performance.now();
      const frame = present({ ...queue, revision: queue.revision + i }, { audience: "console" });
      const drawnAt = performance.now();
      bytes = Buffer.byteLength(`42${JSON.stringify(["console:snapshot", frame?.snapshot, frame?.etag])}`);
      if (i < warmUps) continue;
      drawn.push(drawnAt - startedAt);
      packed.push(performance.now() - drawnAt);
    }
    return { bytes, drawn: computePercentiles(drawn), packed: computePercentiles(packed) };
  } finally {
    await database.close();
  }
}

function connectAll(origin: string, cookie: string): Promise<Socket[]> {
  return Promise.all(Array.from({ length: connections }, () => connect(origin, cookie, "settings")));
}
