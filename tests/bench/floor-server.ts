import { createServer } from "node:http";
import { join } from "node:path";
import Database from "better-sqlite3";
import { Server } from "socket.io";

/**
 * The floor: what a draw, a call and a record cost with nothing but the disk and the wire. One raw SQLite transaction as durable
 * as the product's, one Socket.IO emit of a frame as long as the product's. No Prisma, no rules, no checks.
 */
const database = new Database(join(process.argv[2] ?? ".", "floor.db"));
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.exec(`
  CREATE TABLE counter (id INTEGER PRIMARY KEY, number INTEGER NOT NULL, revision INTEGER NOT NULL);
  CREATE TABLE ticket (id TEXT PRIMARY KEY, number INTEGER UNIQUE NOT NULL, status TEXT NOT NULL, desk TEXT, at TEXT);
  CREATE TABLE event (seq INTEGER PRIMARY KEY, type TEXT NOT NULL, at TEXT NOT NULL);
  CREATE TABLE record (id TEXT PRIMARY KEY, revision INTEGER NOT NULL, state TEXT NOT NULL, at TEXT NOT NULL);
  CREATE TABLE concern (record TEXT NOT NULL, position INTEGER NOT NULL, code TEXT NOT NULL, PRIMARY KEY (record, position));
  CREATE TABLE audit (id INTEGER PRIMARY KEY, at TEXT NOT NULL, action TEXT NOT NULL, record TEXT NOT NULL);
  CREATE INDEX ticket_status ON ticket (status, number);
  INSERT INTO counter VALUES (1, 99, 0);
`);

const count = database.prepare(
  "UPDATE counter SET number = number + ?, revision = revision + 1 RETURNING number, revision",
);
const insertTicket = database.prepare("INSERT INTO ticket VALUES (?, ?, 'waiting', NULL, ?)");
const insertEvent = database.prepare("INSERT INTO event VALUES (?, ?, ?)");
const callNext = database.prepare(
  "UPDATE ticket SET status = 'called', desk = ? WHERE id = (SELECT id FROM ticket WHERE status = 'waiting' ORDER BY number LIMIT 1) RETURNING id, number",
);

const insertRecord = database.prepare("INSERT INTO record VALUES (?, 0, 'draft', ?)");
const saveRecord = database.prepare("UPDATE record SET revision = 1, state = 'complete' WHERE id = ? AND revision = 0");
const insertConcern = database.prepare("INSERT INTO concern VALUES (?, ?, ?)");
const insertAudit = database.prepare("INSERT INTO audit (at, action, record) VALUES (?, ?, ?)");

type Counter = { number: number; revision: number };
type Called = { id: string; number: number };

const draw = database.transaction((ticketId: string): Counter => {
  const at = new Date().toISOString();
  const counter = count.get(1) as Counter;
  insertTicket.run(ticketId, counter.number, at);
  insertEvent.run(counter.revision, "ticket_drawn", at);
  return counter;
});

const call = database.transaction((deskId: string): Called & { revision: number } => {
  const at = new Date().toISOString();
  const counter = count.get(0) as Counter;
  const called = callNext.get(deskId) as Called;
  insertEvent.run(counter.revision, "ticket_called", at);
  return { ...called, revision: counter.revision };
});

const openRecord = database.transaction((visitId: string): void => {
  const at = new Date().toISOString();
  const { revision } = count.get(0) as Counter;
  insertRecord.run(visitId, at);
  insertEvent.run(revision, "visit_opened", at);
  insertAudit.run(at, "visit_opened", visitId);
});

const completeRecord = database.transaction((visitId: string, concerns: readonly string[]): void => {
  const at = new Date().toISOString();
  const { revision } = count.get(0) as Counter;
  saveRecord.run(visitId);
  for (const [position, code] of concerns.entries()) insertConcern.run(visitId, position + 1, code);
  insertEvent.run(revision, "visit_completed", at);
  insertAudit.run(at, "visit_completed", visitId);
});

const frameLength = Number(process.argv[3] ?? 900);
const http = createServer((_request, response) => response.end("ok"));
const io = new Server(http, { transports: ["websocket"], perMessageDeflate: false, serveClient: false });

function broadcast(revision: number): void {
  const frame = { revision, calls: "" };
  frame.calls = "x".repeat(Math.max(0, frameLength - JSON.stringify(frame).length));
  io.to("display").emit("display:snapshot", frame, "etag");
}

io.on("connection", (socket) => {
  if (socket.handshake.auth.audience === "display") socket.join("display");
  socket.emit("display:snapshot", { revision: 0 }, "etag");
  socket.on("ticket:draw", ({ ticketId }: { ticketId: string }, acknowledge: (reply: unknown) => void) => {
    const drawn = draw(ticketId);
    acknowledge({ ok: true, data: { number: drawn.number } });
    broadcast(drawn.revision);
  });
  socket.on("record:open", ({ visitId }: { visitId: string }, acknowledge: (reply: unknown) => void) => {
    openRecord(visitId);
    acknowledge({ ok: true, data: null });
  });
  socket.on(
    "record:save",
    ({ visitId, concerns }: { visitId: string; concerns: string[] }, acknowledge: (reply: unknown) => void) => {
      completeRecord(visitId, concerns);
      acknowledge({ ok: true, data: null });
    },
  );
  socket.on("queue:call-next", ({ deskId }: { deskId: string }, acknowledge: (reply: unknown) => void) => {
    const called = call(deskId);
    acknowledge({ ok: true, data: { ticketId: called.id, number: called.number } });
    broadcast(called.revision);
  });
});

http.listen(0, "127.0.0.1", () => {
  const address = http.address();
  process.send?.({ port: typeof address === "object" ? address?.port : null });
});
process.on("disconnect", () => process.exit(0));
