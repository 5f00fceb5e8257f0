import { inventOffice } from "#scripts/invented/invent-office.ts";
import { writeOffice } from "#scripts/invented/write-office.ts";
import { createPrismaCatalogueStore } from "#server/adapters/prisma/catalogue-store.ts";
import { openDatabase } from "#server/adapters/prisma/open-database.ts";
import { defaultOfficeSettings } from "#server/domain/office-settings.ts";
import { expectNoViolations } from "#tests/e2e/axe.ts";
import { expect, type Lobby, test } from "#tests/e2e/lobby.ts";
import { openAsRole } from "#tests/e2e/open-as-role.ts";

const lastYear = new Date().getFullYear() - 1;

/** A year of contacts, beside the running server. */
async function inventYear({ dataDir, office }: Lobby): Promise<void> {
  const database = await openDatabase({ url: null, dataDir });
  try {
    const catalogue = await createPrismaCatalogueStore(database).current();
    const { weeklyHours } = defaultOfficeSettings;
    const days = { from: `${lastYear}-01-01`, to: `${lastYear}-12-31` };
    const invented = inventOffice({ seed: 1, ...days, catalogue, weeklyHours, isHoliday: () => false });
    await writeOffice(database, office.officeId, invented);
  } finally {
    await database.close();
  }
}

test("[Z5, Z7, Z10, Z12] the report is read, written, frozen and fetched; wrong earlier values are refused by line", async ({
  lobby,
}) => {
  test.slow();
  await inventYear(lobby);
  const { page, words } = await lobby.openConsole();
  const { report } = words;
  await page.goto("/report");
  const tab = (name: string) => page.getByRole("tab", { name, exact: true });
  // The first one starts the report's process, which gives way to everything else.
  const untilToday = new RegExp(`^(Bericht 1\\. Januar|Jahresbericht) ${lastYear + 1}`);
  await expect(page.getByRole("heading", { name: untilToday })).toBeVisible({ timeout: 60_000 });

  // Another year, by keyboard.
  await page.getByRole("button", { name: new RegExp(`${report.span.year}$`) }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: `Jahresbericht ${lastYear}` })).toBeVisible({ timeout: 30_000 });
  const contacts = page.getByRole("table", { name: "Kontakte nach Monat und Zugangsweg" });
  await expect(contacts.getByRole("row", { name: /^Gesamt/ })).toContainText(/[12]\.\d{3}/);
  await expect(page.getByRole("img", { name: /^Liniendiagramm/ }).first()).toBeVisible();
  await expectNoViolations(page, "figures");
  // Tables scroll in their own place, the page never sideways (WCAG 1.4.10).
  const wide = page.viewportSize() ?? { width: 1440, height: 900 };
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
  await page.setViewportSize(wide);

  await tab(report.tabs.yearly).click();
  await page.getByRole("button", { name: new RegExp(`${report.yearly.year}$`) }).click();
  await page.getByRole("option", { name: String(lastYear) }).click();
  await page
    .getByRole("textbox", { name: report.yearly.chapters.introduction })
    .fill("Ein Jahr mit neuen Richtwerten.");
  await expect(page.getByText(report.yearly.saved, { exact: true })).toBeVisible();
  await page.getByRole("button", { name: report.yearly.freeze.replace("{year}", String(lastYear)) }).click();
  await expect(page.getByText(report.yearly.frozenNow.replace("{version}", "1"))).toBeVisible({ timeout: 30_000 });
  await expectNoViolations(page, "yearly");

  // The frozen version as a file: the chapter is in it.
  await page.getByRole("button", { name: new RegExp(`${report.file.heading}$`) }).click();
  await page.getByRole("option", { name: report.file.formats.json }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: report.file.make }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toContain("Ein Jahr mit neuen Richtwerten.");

  // Who only reads reports sees it as well, with its pictures (Z12).
  const reader = await openAsRole(lobby, "report_reader");
  await reader.goto("/report");
  await expect(reader.getByText("Ein Jahr mit neuen Richtwerten.")).toBeVisible({ timeout: 30_000 });
  await expect(reader.getByRole("img", { name: /^Liniendiagramm/ }).first()).toBeVisible();
  await expectNoViolations(reader, "frozen");

  await tab(report.tabs.earlier).click();
  const csv = (value: string) => ({
    name: "alt.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`Jahr;Tabelle;Zeile;Spalte;Wert\r\n2018;T2;total;total;${value}\r\n`),
  });
  const choose = async (value: string) => {
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: report.earlier.import }).click(),
    ]);
    await chooser.setFiles(csv(value));
  };
  await choose("viele");
  await expect(page.getByText(report.earlier.problems.number)).toBeVisible();
  await expect(page.getByText(report.earlier.none)).toBeVisible();
  await choose("1204");
  await expect(page.getByRole("cell", { name: "1204" })).toBeVisible();
  await expectNoViolations(page, "earlier");
  await page.getByRole("button", { name: "2018, T2, Gesamt entfernen" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: report.earlier.remove }).click();
  await expect(page.getByText(report.earlier.none)).toBeVisible();
});
