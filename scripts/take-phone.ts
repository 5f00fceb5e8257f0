import type { Browser } from "@playwright/test";
import { createUuidV7 } from "#app/_lib/uuid-v7.ts";
import type { DrawReply } from "#server/protocol/commands.ts";
import type { ConsoleSnapshot } from "#server/protocol/snapshots.ts";
import type { LobbyLocale } from "#server/words/lobby-locales.ts";
import { signIn } from "#tests/support/http-sessions.ts";
import { connectScreen, sendRaw } from "#tests/support/wire-client.ts";

type Options = {
  origin: string;
  folder: string;
  kioskCookie: string;
  staff: { username: string; password: string };
};

const looks = [
  { locale: "de", colorScheme: "light" },
  { locale: "ar", colorScheme: "dark" },
] as const satisfies readonly { locale: LobbyLocale; colorScheme: "light" | "dark" }[];

/** Pictures of a visitor's phone: waiting and called, in German and, in the evening, in Arabic. */
export async function takePhone(browser: Browser, { origin, folder, kioskCookie, staff }: Options): Promise<void> {
  const kiosk = await connectScreen(origin, "kiosk", kioskCookie);
  const desks = await connectScreen(origin, "console", await signIn(origin, staff));
  const { active, desks: all } = await new Promise<ConsoleSnapshot>((resolve) =>
    desks.once("console:snapshot", resolve),
  );
  const [desk] = all;
  const atDesk = active.find((ticket) => ticket.deskId === desk?.id);
  // Whatever state the desk is in, it is free afterwards.
  if (atDesk) {
    const ticketId = atDesk.id;
    await sendRaw(desks, "ticket:start", { ticketId, visitId: atDesk.visitId ?? crypto.randomUUID() });
    const baseRevision = atDesk.visitRevision ?? 0;
    await sendRaw(desks, "ticket:complete", { ticketId, baseRevision, changes: {}, later: true });
  }

  for (const { locale, colorScheme } of looks) {
    const ticketId = createUuidV7(Date.now());
    const wishes = { moreTime: false, fetch: false, interpreter: false, appointment: false };
    const reply = await sendRaw(kiosk, "ticket:draw", { ticketId, concern: null, language: locale, wishes });
    if (!reply?.ok) throw new Error(`draw: ${reply?.code}`);
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme });
    const page = await context.newPage();
    await page.goto((reply.data as DrawReply).phoneUrl ?? "");
    for (const state of ["waiting", "called"]) {
      await page.locator(`html[lang=${locale}] [data-state=${state}]`).waitFor();
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: `${folder}/phone-${state}-${locale}.png`, animations: "disabled" });
      console.log(`${folder}/phone-${state}-${locale}.png`);
      await sendRaw(desks, "ticket:call", { ticketId, deskId: desk?.id });
    }
    await sendRaw(desks, "ticket:cancel", { ticketId });
    await context.close();
    // The pause between two calls of a desk (C2).
    await new Promise((resolve) => setTimeout(resolve, 3_000));
  }
  kiosk.close();
  desks.close();
}
