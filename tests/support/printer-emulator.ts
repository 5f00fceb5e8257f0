import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";

type Condition = "ready" | "paper_out" | "cover_open" | "offline";

export type PrinterBehaviour = {
  condition: Condition;
  /** False: a model without status, or one that hangs. */
  answersStatus: boolean;
  /** Answers `GS r` at the end of a slip; some models do not. */
  confirms: boolean;
  /** After that many bytes of a slip something happens; null: nothing does. */
  trouble: { afterBytes: number; what: "dies" | "stalls" | Exclude<Condition, "ready"> } | null;
};

export type PrinterEmulator = {
  port: number;
  /** Slips that came out whole, each as its bytes; what the printer was asked is not among them. */
  slips: Buffer[];
  /** Slips of which at least one byte came. */
  begun(): number;
  questions(): number;
  /** Most conversations at one time. */
  mostAtOnce(): number;
  set(behaviour: Partial<PrinterBehaviour>): void;
  /** Nobody listens any more; `listen` comes back at the same port. */
  refuse(): Promise<void>;
  listen(): Promise<void>;
  close(): Promise<void>;
};

const wellBehaved: PrinterBehaviour = { condition: "ready", answersStatus: true, confirms: true, trouble: null };

/** Bytes that follow a command (ESC/POS command reference); pictures are counted below. */
const parameters = new Map([
  [0x1b, countsOf("@0 a1 31 {1 M1  1 -1 E1 t1 20 $2 \\2 ")],
  [0x1c, countsOf("S2 .0 -1 C1 ")],
  [0x1d, countsOf("!1 L2 W2 B1 V2 r1 ")],
]);

/** Three letters each: the command's second byte, how many follow, a blank. */
function countsOf(list: string): Map<number, number> {
  return new Map(list.match(/.../g)?.map((entry) => [entry.charCodeAt(0), Number(entry[1])]));
}

/** A slip printer at a real TCP port, as moody as the real ones. */
export async function startPrinter(behaviour: Partial<PrinterBehaviour> = {}): Promise<PrinterEmulator> {
  let now = { ...wellBehaved, ...behaviour };
  const slips: Buffer[] = [];
  const sockets = new Set<Socket>();
  const count = { begun: 0, questions: 0, mostAtOnce: 0 };

  function serve(socket: Socket): void {
    sockets.add(socket);
    count.mostAtOnce = Math.max(count.mostAtOnce, sockets.size);
    for (const end of ["end", "close"]) socket.on(end, () => sockets.delete(socket));
    socket.on("error", () => undefined);
    let pending = Buffer.alloc(0);
    let slip: Buffer[] = [];
    let length = 0;
    let isBegun = false;
    let isStalled = false;

    const print = (bytes: Buffer) => {
      slip.push(bytes);
      length += bytes.length;
      if (!now.trouble || length < now.trouble.afterBytes) return;
      const { what } = now.trouble;
      if (what === "dies") socket.destroy();
      else if (what === "stalls") isStalled = true;
      else now = { ...now, condition: what };
    };
    const handle = (command: Buffer) => {
      const [first, second] = command;
      if (first === 0x10 && second === 0x04) {
        count.questions += 1;
        if (now.answersStatus) socket.write(Uint8Array.of(statusByte(now.condition, command[2] ?? 0)));
        return;
      }
      if (!isBegun) count.begun += 1;
      isBegun = true;
      // Out of paper or open: what comes stays in the buffer.
      if (now.condition !== "ready") return;
      print(command);
      const isEnd = first === 0x1d && second === 0x72;
      if (!isEnd || isStalled || socket.destroyed || now.condition !== "ready") return;
      slips.push(Buffer.concat(slip));
      slip = [];
      length = 0;
      isBegun = false;
      if (now.confirms) socket.write(Uint8Array.of(0x00));
    };
    socket.on("data", (bytes) => {
      pending = Buffer.concat([pending, bytes]);
      for (let size = commandLength(pending); size !== null && !isStalled; size = commandLength(pending)) {
        const command = pending.subarray(0, size);
        pending = pending.subarray(size);
        handle(Buffer.from(command));
      }
    });
  }

  let server: Server = createServer(serve);
  const open = (port: number) =>
    new Promise<void>((resolve) => server.listen({ port, host: "127.0.0.1" }, () => resolve()));
  const shut = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  await open(0);
  const { port } = server.address() as AddressInfo;

  return {
    port,
    slips,
    begun: () => count.begun,
    questions: () => count.questions,
    mostAtOnce: () => count.mostAtOnce,
    set(next) {
      now = { ...now, ...next };
    },
    refuse: shut,
    async listen() {
      server = createServer(serve);
      await open(port);
    },
    async close() {
      if (server.listening) await shut();
    },
  };
}

/** Bytes of the first command, or of one letter; null: not all of it has come. */
export function commandLength(bytes: Buffer): number | null {
  const [first, second] = bytes;
  if (first === undefined) return null;
  if (first === 0x10) return bytes.length >= 3 ? 3 : null;
  const known = parameters.get(first);
  if (!known) return 1;
  if (second === undefined) return null;
  if (first === 0x1d && second === 0x76) {
    if (bytes.length < 8) return null;
    const size = 8 + bytes.readUInt16LE(4) * bytes.readUInt16LE(6);
    return bytes.length >= size ? size : null;
  }
  const size = 2 + (known.get(second) ?? 0);
  return bytes.length >= size ? size : null;
}

/** `DLE EOT n`. */
function statusByte(condition: Condition, question: number): number {
  const base = 0x12;
  if (question === 1) return condition === "ready" ? base : base | 0x08;
  if (question === 2) return base | (condition === "cover_open" ? 0x04 : 0) | (condition === "paper_out" ? 0x20 : 0);
  return condition === "paper_out" ? base | 0x60 : base;
}
