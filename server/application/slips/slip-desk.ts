import type { PrinterConfig } from "#server/domain/device-config.ts";
import { findTicket, type Queue } from "#server/domain/queue.ts";
import { type SlipFacts, type SlipState, type SlipWay, stateOfStored } from "#server/domain/slip.ts";
import type { TicketId } from "#server/domain/ticket.ts";
import type { DeviceSetup } from "#server/protocol/device-config.ts";
import type { Clock, SlipPaper, SlipPrinter, SlipRenderer, SlipStore } from "../ports.ts";
import type { Signals } from "../signals.ts";
import type { PrinterWatch } from "./printer-watch.ts";
import { composeSlip, type SlipSettings } from "./slip-content.ts";

/** One ticket's slip, for the printer of the kiosk that drew it. */
export type SlipOrder = {
  officeId: string;
  deviceId: string;
  printer: PrinterConfig;
  ticket: SlipFacts & { id: TicketId };
  settings: SlipSettings;
};

export type SlipTimings = {
  /** Between two tries of a printer that has not begun (K2). */
  retryEveryMs: number;
  /** Tries end this long after the first: the citizen has sat down with the number of the screen. */
  retryForMs: number;
};

export const defaultSlipTimings: SlipTimings = { retryEveryMs: 2_000, retryForMs: 30_000 };

export type SlipDesk = {
  wayOf(setup: DeviceSetup): SlipWay;
  /**
   * Begins the slip of a ticket, or tells again how it stands where it was begun (K1). Returns at once: a draw never
   * waits for a printer, and fails with none (K3).
   */
  begin(order: SlipOrder): void;
  /** The slip for the kiosk's browser, once a ticket; null: it was given out before. */
  take(queue: Queue, ticketId: TicketId): Promise<string | null | "ticket_not_found">;
  /** A picture as a `data:` address; `paper` null: as a browser prints it. */
  preview(paper: SlipPaper | null, where: { language: string; settings: SlipSettings }): Promise<string>;
  test(
    officeId: string,
    printer: PrinterConfig,
    where: { language: string; settings: SlipSettings },
  ): Promise<SlipState>;
  /** Begins nothing any more, and waits for what is being printed, at most `timeoutMs`. */
  close(timeoutMs: number): Promise<void>;
};

type Ports = {
  slips: SlipStore;
  slipRenderer: SlipRenderer;
  slipPrinter: SlipPrinter;
  watch: PrinterWatch;
  clock: Clock;
  signals: Signals;
  /** Origin at which phones reach the server; null: they do not. */
  phoneUrl: string | null;
  timings: SlipTimings;
  onError: (error: unknown) => void;
};

type Job = { state: SlipState; work: Promise<void> };

export function createSlipDesk(ports: Ports): SlipDesk {
  const { slips, slipRenderer, slipPrinter, watch, clock, signals, phoneUrl, timings, onError } = ports;
  const jobs = new Map<TicketId, Job>();
  const closing = new AbortController();

  function tell({ deviceId, ticket }: SlipOrder, state: SlipState): void {
    const job = jobs.get(ticket.id);
    if (job) job.state = state;
    signals.send({ type: "slip_told", deviceId, news: { ticketId: ticket.id, state } });
  }

  async function run(order: SlipOrder): Promise<void> {
    const { officeId, ticket, printer, settings } = order;
    const begun = await slips.find(ticket.id);
    if (begun !== null) return tell(order, stateOfStored(begun));
    tell(order, "printing");
    const bytes = await slipRenderer.toBytes(composeSlip(ticket, { settings, phoneUrl }), printer);
    const startedAt = performance.now();
    for (;;) {
      const outcome = await slipPrinter.print(printer, bytes, () => slips.claim(ticket.id, "printing"));
      if (outcome.kind === "not_claimed") {
        const stored = await slips.find(ticket.id);
        return tell(order, stored === null ? "failed" : stateOfStored(stored));
      }
      if (outcome.kind === "begun") {
        watch.note(officeId, printer, outcome.after);
        tell(order, outcome.state);
        // What came out stays out: a note that fails leaves it at "unsure" for whoever asks again.
        return slips.settle(ticket.id, outcome.state).catch(onError);
      }
      watch.note(officeId, printer, outcome.fault);
      tell(order, outcome.fault);
      if (performance.now() - startedAt >= timings.retryForMs || closing.signal.aborted) return;
      await pause(timings.retryEveryMs, closing.signal);
    }
  }

  return {
    wayOf(setup) {
      if (setup.kind !== "kiosk") return "none";
      if (setup.config.printer) return "network";
      return setup.config.browserPrint ? "browser" : "none";
    },
    begin(order) {
      const { id } = order.ticket;
      const running = jobs.get(id);
      if (running) return tell(order, running.state);
      if (closing.signal.aborted) return;
      // Not before the ticket's own answer has left.
      const work = new Promise<void>((resolve) => setImmediate(resolve))
        .then(() => run(order))
        .catch((error: unknown) => {
          onError(error);
          tell(order, "failed");
        })
        .finally(() => jobs.delete(id));
      jobs.set(id, { state: "printing", work });
    },
    async take(queue, ticketId) {
      const ticket = findTicket(queue, ticketId);
      if (!ticket.ok) return ticket.code;
      const slip = composeSlip(ticket.value, { settings: queue.settings, phoneUrl });
      const page = await slipRenderer.toPage(slip);
      return (await slips.claim(ticketId, "handed_over")) ? page : null;
    },
    preview(paper, where) {
      const slip = composeTest(where);
      return paper === null ? slipRenderer.toPage(slip) : slipRenderer.toPreview(slip, paper);
    },
    async test(officeId, printer, where) {
      const bytes = await slipRenderer.toBytes(composeTest(where), printer);
      const outcome = await slipPrinter.print(printer, bytes, async () => true);
      if (outcome.kind === "begun") watch.note(officeId, printer, outcome.after);
      else if (outcome.kind === "not_begun") watch.note(officeId, printer, outcome.fault);
      if (outcome.kind === "not_begun") return outcome.fault;
      return outcome.kind === "begun" ? outcome.state : "failed";
    },
    async close(timeoutMs) {
      closing.abort();
      const all = Promise.all([...jobs.values()].map(({ work }) => work));
      await Promise.race([all, pause(timeoutMs)]);
    },
  };

  function composeTest({ language, settings }: { language: string; settings: SlipSettings }) {
    const facts = { number: 0, drawnAt: clock.now(), language, phoneToken: "A".repeat(22) };
    return composeSlip(facts, { settings, phoneUrl, isTest: true });
  }
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
      resolve();
    };
    const timer = setTimeout(stop, ms);
    signal?.addEventListener("abort", stop);
  });
}
