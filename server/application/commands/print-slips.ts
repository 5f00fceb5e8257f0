import { err, ok } from "#server/domain/result.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";

type PrintSlips = Pick<CommandHandlers, "slip:take" | "device:preview-slip" | "device:test-slip">;

/** Slips beside the draw: for the kiosk's own browser, to look at, and to try a printer out. */
export function createPrintSlips({ store, devices, slipDesk }: Dependencies): PrintSlips {
  return {
    "slip:take": async ({ officeId, deviceId }, { ticketId }) => {
      const device = await devices.find(officeId, deviceId);
      if (!device || slipDesk.wayOf(device.setup) !== "browser") return ok({ page: null });
      const page = await slipDesk.take(await store.read(officeId), ticketId);
      return page === "ticket_not_found" ? err(page) : ok({ page });
    },
    "device:preview-slip": async ({ officeId }, { paper, language }) => {
      const { settings } = await store.read(officeId);
      return ok({ image: await slipDesk.preview(paper, { language, settings }) });
    },
    "device:test-slip": async ({ officeId }, { printer, language }) => {
      const { settings } = await store.read(officeId);
      return ok({ state: await slipDesk.test(officeId, printer, { language, settings }) });
    },
  };
}
