import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inventYears } from "#scripts/invented/invent-years.ts";
import { type PreparedOffice, prepareOffice } from "#scripts/prepare-office.ts";
import { createPrismaCatalogueStore } from "#server/adapters/prisma/catalogue-store.ts";
import { openDatabase } from "#server/adapters/prisma/open-database.ts";
import { fillDay, fillStatistics } from "#tests/bench/fill-database.ts";
import { fillRecords } from "#tests/bench/fill-records.ts";
import { claimDevice, signIn } from "#tests/support/http-sessions.ts";
import { type ServerProcess, startServerProcess } from "#tests/support/server-process.ts";

/** What lies in the database before anybody draws. */
export type Shape = {
  name: string;
  finishedTickets: number;
  waitingTickets: number;
  statisticRows: number;
  /** Records of ten years. */
  contacts?: number;
  /** The years of the demo, with all that a report is made of. */
  hasInventedYears?: boolean;
};

export type Product = {
  dataDir: string;
  server: ServerProcess;
  office: PreparedOffice;
  kioskCookies: readonly string[];
  displayCookie: string;
  staffCookie: string;
  end(): Promise<void>;
};

const staff = {
  name: "Bench",
  username: "bench",
  password: "a-long-bench-password",
  roles: ["ombudsperson"],
} as const;

/** The real production server on a throw-away database of that shape, with its devices paired and somebody signed in. */
export async function startProduct(
  shape: Shape,
  counts: { desks: number; kiosks: number; withPages?: boolean },
): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), "wartemarke-bench-"));
  const office = await prepareOffice({
    databaseUrl: null,
    dataDir,
    rooms: Array.from({ length: counts.desks }, (_, i) => String(i + 1)),
    staff: [staff],
    kiosks: counts.kiosks,
    displays: 1,
  });
  fillDay(join(dataDir, "wartemarke.db"), shape);
  fillStatistics(join(dataDir, "wartemarke.db"), shape.statisticRows);
  fillRecords(join(dataDir, "wartemarke.db"), shape.contacts ?? 0);
  if (shape.hasInventedYears) await fillInventedYears(dataDir, office.officeId);
  const server = await startServerProcess({
    dataDir,
    withPages: counts.withPages ?? true,
    // A kiosk may draw thirty tickets a minute (D5), and is here to draw as fast as it gets answers.
    env: { LOG_LEVEL: "warn", DRAWS_PER_MINUTE: "100000" },
  });
  const kioskCookies: string[] = [];
  for (const token of office.links.kiosk) kioskCookies.push(await claimDevice(server.origin, token));
  return {
    dataDir,
    server,
    office,
    kioskCookies,
    displayCookie: await claimDevice(server.origin, office.links.display[0] ?? ""),
    staffCookie: await signIn(server.origin, staff),
    async end() {
      await server.end("SIGTERM");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function fillInventedYears(dataDir: string, officeId: string): Promise<void> {
  const database = await openDatabase({ url: null, dataDir });
  try {
    const catalogue = await createPrismaCatalogueStore(database).current();
    await inventYears({ database, officeId, catalogue }, new Date().toISOString().slice(0, 10));
  } finally {
    await database.close();
  }
}
