import type { PrintOutcome, SlipPrinter } from "#server/application/ports.ts";
import type { PrinterConfig } from "#server/domain/device-config.ts";
import { connectPrinter, type PrinterConnection } from "./printer-connection.ts";
import { faultOf } from "./printer-status.ts";

/** Milliseconds. */
export type PrinterTimeouts = {
  connect: number;
  /** For one answer to a question about the printer. */
  status: number;
  /** For the printer's side to take over a slip. */
  send: number;
  /** For a slip to be printed; a slip takes about a second. */
  done: number;
};

const defaultPrinterTimeouts: PrinterTimeouts = { connect: 3_000, status: 1_000, send: 8_000, done: 6_000 };

/** How often a printer is looked at while it prints. */
const looks = 6;

/** Slips over TCP, usually port 9100: one conversation after the other for each printer. */
export function createSlipPrinter(timeouts: PrinterTimeouts = defaultPrinterTimeouts): SlipPrinter {
  const turns = new Map<string, Promise<unknown>>();
  /** Printers that have told of themselves: their silence means something. */
  const talkative = new Set<string>();

  function inTurn<T>(address: string, work: () => Promise<T>): Promise<T> {
    const mine = (turns.get(address) ?? Promise.resolve()).then(work);
    const settled = mine.catch(() => undefined);
    turns.set(address, settled);
    void settled.then(() => {
      if (turns.get(address) === settled) turns.delete(address);
    });
    return mine;
  }

  /** Before anything is sent. Null: it may print, though it tells nothing. */
  async function look(
    connection: PrinterConnection,
    address: string,
  ): Promise<"ready" | null | ReturnType<typeof faultOf>> {
    const status = await connection.status(timeouts.status);
    if (status) {
      talkative.add(address);
      return faultOf(status) ?? "ready";
    }
    return connection.isGone() || talkative.has(address) ? "no_answer" : null;
  }

  async function talk<T>(
    printer: PrinterConfig,
    work: (connection: PrinterConnection) => Promise<T>,
    otherwise: T,
  ): Promise<T> {
    const connection = await connectPrinter(printer, timeouts.connect);
    if (!connection) return otherwise;
    try {
      return await work(connection);
    } finally {
      await connection.close();
    }
  }

  /** Asks while it prints: a fault there tells that the slip got stuck. */
  async function follow(connection: PrinterConnection, isMute: boolean): Promise<PrintOutcome> {
    if (isMute) {
      const status = await connection.status(timeouts.status);
      return {
        kind: "begun",
        state: connection.isGone() && !status ? "unsure" : "sent",
        after: status ? "ready" : null,
      };
    }
    let after: Extract<PrintOutcome, { kind: "begun" }>["after"] = "no_answer";
    for (let n = 0; n < looks; n += 1) {
      if (await connection.done(timeouts.done / looks)) {
        const status = await connection.status(timeouts.status);
        return { kind: "begun", state: "printed", after: (status && faultOf(status)) ?? "ready" };
      }
      const status = await connection.status(timeouts.status);
      after = status ? (faultOf(status) ?? "ready") : "no_answer";
      if (connection.isGone() || after === "paper_out" || after === "cover_open") break;
    }
    return { kind: "begun", state: after === "ready" ? "printed" : "unsure", after };
  }

  return {
    print(printer, bytes, claim) {
      const address = addressOf(printer);
      const refused: PrintOutcome = { kind: "not_begun", fault: "no_answer" };
      return inTurn(address, () =>
        talk(
          printer,
          async (connection): Promise<PrintOutcome> => {
            const before = await look(connection, address);
            if (before !== "ready" && before !== null) return { kind: "not_begun", fault: before };
            if (!(await claim())) return { kind: "not_claimed" };
            const isTaken = await connection.send(bytes, timeouts.send);
            if (!isTaken) return { kind: "begun", state: "unsure", after: "no_answer" };
            return follow(connection, before === null);
          },
          refused,
        ),
      );
    },
    ask(printer) {
      const address = addressOf(printer);
      return inTurn(address, () => talk(printer, (connection) => look(connection, address), "no_answer" as const));
    },
  };
}

function addressOf({ host, port }: PrinterConfig): string {
  return `${host.toLowerCase()} ${port}`;
}
