import type { Page } from "@playwright/test";
import type { DeviceListReply } from "#server/protocol/replies.ts";
import { signIn } from "#tests/support/http-sessions.ts";
import { connectScreen, sendRaw } from "#tests/support/wire-client.ts";

type Options = { origin: string; staff: { username: string; password: string } };
type Take = (page: Page, name: string) => Promise<void>;

const texts = {
  de: "Bitte halten Sie Ihren letzten Bescheid bereit.",
  ar: "يرجى تجهيز آخر قرار (Bescheid) لديك.",
};

/** The waiting room's wall as it is delivered, and set up dark with a word of staff. */
export async function takeDisplay(page: Page, take: Take, { origin, staff }: Options): Promise<void> {
  await page.getByRole("heading", { level: 1, name: "Jetzt aufgerufen" }).waitFor();
  await take(page, "display-de");
  const settings = await connectScreen(origin, "settings", await signIn(origin, staff));
  const list = await sendRaw(settings, "device:list", {});
  const devices = list?.ok ? (list.data as DeviceListReply).devices : [];
  const display = devices.find(({ setup }) => setup.kind === "display");
  if (display?.setup.kind !== "display") throw new Error("there is no display");
  const from = new Date(Date.now() - 60_000).toISOString();
  const until = new Date(Date.now() + 3_600_000).toISOString();
  await sendRaw(settings, "announcement:save", { announcement: { id: crypto.randomUUID(), texts, from, until } });
  const setup = { ...display.setup, config: { ...display.setup.config, scheme: "dark" } };
  await sendRaw(settings, "device:configure", { deviceId: display.id, setup });
  settings.close();
  await page.locator("html[data-scheme=dark]").waitFor();
  await page.getByText(texts.de).waitFor();
  await take(page, "display-dark-de");
}
