import type { Page } from "@playwright/test";

type Take = (page: Page, name: string) => Promise<void>;

function press(page: Page, name: string | RegExp): Promise<void> {
  return page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name }).click();
}

function showsHeading(page: Page, name: string): Promise<void> {
  return page.getByRole("heading", { level: 1, name }).waitFor();
}

/** From the first question to the number, and what a visitor may set: one picture a screen. */
export async function takeKioskUpright(page: Page, take: Take): Promise<void> {
  await showsHeading(page, "Worum geht es?");
  await take(page, "kiosk-start-de");
  await press(page, "English");
  await showsHeading(page, "What is it about?");
  await take(page, "kiosk-start-en");
  await press(page, "Deutsch");
  await press(page, /Brief, Bescheid/);
  await showsHeading(page, "Können Sie es genauer sagen?");
  await take(page, "kiosk-detail-de");
  await press(page, /Brauchen Sie etwas/);
  await showsHeading(page, "Brauchen Sie etwas?");
  await take(page, "kiosk-wishes-de");
  await press(page, "Nummer ziehen");
  await showsHeading(page, "Ihre Nummer");
  await take(page, "kiosk-result-de");
  await press(page, "Fertig");
  await press(page, /Lob, Kritik/);
  await showsHeading(page, "Was möchten Sie uns sagen?");
  await take(page, "kiosk-feedback-de");
  await press(page, "Neu anfangen");
  await takeViews(page, take);
  await takeArabic(page, take);
}

async function takeViews(page: Page, take: Take): Promise<void> {
  await press(page, "Ansicht");
  await press(page, /Alles weiter unten/);
  await page.waitForTimeout(600);
  await press(page, "Ansicht");
  await take(page, "kiosk-reach-de");
  await page.waitForTimeout(600);
  await press(page, "Ansicht");
  await press(page, /Alles weiter unten/);
  await press(page, /Heller Text/);
  await press(page, /Größere Schrift/);
  await take(page, "kiosk-dark-large-de");
  // The same button twice within half a second counts once (A24).
  await page.waitForTimeout(600);
  await press(page, /Heller Text/);
  await press(page, /Größere Schrift/);
  await press(page, "Ansicht");
}

async function takeArabic(page: Page, take: Take): Promise<void> {
  await press(page, "العربية");
  await showsHeading(page, "ما موضوع زيارتك؟");
  await take(page, "kiosk-start-ar");
  await press(page, "أفضّل عدم الإفصاح هنا");
  await showsHeading(page, "رقمك");
  await take(page, "kiosk-result-ar");
  await press(page, "تم");
  await showsHeading(page, "Worum geht es?");
}

export async function takeKioskLying(page: Page, take: Take): Promise<void> {
  await showsHeading(page, "Worum geht es?");
  await take(page, "kiosk-landscape-start-de");
  await press(page, "Möchte ich hier nicht sagen");
  await showsHeading(page, "Ihre Nummer");
  await take(page, "kiosk-landscape-result-de");
  await press(page, "Fertig");
}
