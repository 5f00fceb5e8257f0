import { connect, type Socket } from "node:net";
import {
  askStatus,
  createStatusReader,
  type PrinterStatus,
  type PrinterWord,
  type StatusQuestion,
} from "./printer-status.ts";

/** One conversation with a printer. Nothing here rejects for what a printer does. */
export type PrinterConnection = {
  /** Null: no answer to the first question within `timeoutMs`, or the connection is gone. */
  status(timeoutMs: number): Promise<PrinterStatus | null>;
  /** True: the printer's side has taken over every byte. */
  send(bytes: Uint8Array, timeoutMs: number): Promise<boolean>;
  /** Whether the printer says within `timeoutMs` that everything is printed. */
  done(timeoutMs: number): Promise<boolean>;
  isGone(): boolean;
  /** Hangs up without taking back what was sent, and waits until the other side has noticed: printers talk to one. */
  close(): Promise<void>;
};

/** Null: nobody answers there. */
export function connectPrinter(
  { host, port }: { host: string; port: number },
  timeoutMs: number,
): Promise<PrinterConnection | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, noDelay: true });
    const timer = setTimeout(() => fail(), timeoutMs);
    const fail = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(null);
    };
    socket.once("error", fail);
    socket.once("connect", () => {
      clearTimeout(timer);
      socket.off("error", fail);
      resolve(converse(socket));
    });
  });
}

/** A printer that does not hang up in return is left after this long. */
const lingerMs = 2_000;

function converse(socket: Socket): PrinterConnection {
  const read = createStatusReader();
  const answers: number[] = [];
  let isDone = false;
  let isGone = false;
  let wake = () => {};
  const note = (word: PrinterWord) => {
    if (word.kind === "done") isDone = true;
    else answers.push(word.byte);
  };
  socket.on("data", (bytes: Uint8Array) => {
    for (const word of read(bytes)) note(word);
    wake();
  });
  for (const event of ["error", "close", "end"] as const) {
    socket.on(event, () => {
      isGone = true;
      wake();
    });
  }

  /** Waits until `isFit` or the time is over; one wait at a time. */
  function wait(isFit: () => boolean, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const finish = () => {
        if (!isFit() && !isGone) return;
        clearTimeout(timer);
        wake = () => {};
        resolve(isFit());
      };
      const timer = setTimeout(() => {
        wake = () => {};
        resolve(isFit());
      }, timeoutMs);
      wake = finish;
      finish();
    });
  }

  async function ask(question: StatusQuestion, timeoutMs: number): Promise<number | null> {
    answers.length = 0;
    if (isGone) return null;
    socket.write(askStatus(question));
    return (await wait(() => answers.length > 0, timeoutMs)) ? (answers[0] ?? null) : null;
  }

  return {
    async status(timeoutMs) {
      const printer = await ask("printer", timeoutMs);
      if (printer === null) return null;
      // A model that knows the first question only has nothing to say to the others.
      const offlineCause = (await ask("offlineCause", timeoutMs)) ?? 0;
      const paper = (await ask("paper", timeoutMs)) ?? 0;
      return { printer, offlineCause, paper };
    },
    send(bytes, timeoutMs) {
      isDone = false;
      let isTaken = false;
      socket.write(bytes, (error) => {
        isTaken = !error;
        wake();
      });
      return wait(() => isTaken, timeoutMs);
    },
    done: (timeoutMs) => wait(() => isDone, timeoutMs),
    isGone: () => isGone,
    close() {
      return new Promise((resolve) => {
        if (socket.closed) return resolve();
        const timer = setTimeout(() => socket.destroy(), lingerMs);
        socket.once("close", () => {
          clearTimeout(timer);
          resolve();
        });
        socket.end();
      });
    },
  };
}
