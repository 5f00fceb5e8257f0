import { expect, test } from "#tests/e2e/lobby.ts";

/** Contents as they are sent, compressed; what HTTP puts around them is not counted. */
const kioskBudgetBytes = 250_000;

for (const kind of ["kiosk", "display"] as const) {
  test(`[P11] /${kind} asks nobody but its own server for anything`, async ({ lobby }) => {
    const page = await lobby.openPage("about:blank");
    const origins = new Set<string>();
    page.context().on("request", (request) => origins.add(new URL(request.url()).origin));
    page.on("websocket", (socket) => origins.add(new URL(socket.url()).origin.replace(/^ws/, "http")));
    await page.goto(`${lobby.server.origin}/${kind}#pair=${lobby.office.links[kind][0]}`);
    const heading = kind === "kiosk" ? "Worum geht es? Bitte wählen Sie." : "Im Moment wird niemand aufgerufen.";
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
    await page.waitForLoadState("networkidle").catch(() => null);
    expect([...origins]).toEqual([lobby.server.origin]);
  });
}

test("the first load of the kiosk stays within 250 KB", async ({ lobby }) => {
  const page = await lobby.openPage("about:blank");
  // Seen from inside: parts for later screens follow at once, and a busy machine would count them too.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector("[data-state=start] h1")) return;
      observer.disconnect();
      performance.mark("first question");
    }).observe(document, { childList: true, subtree: true, attributes: true });
  });
  await page.goto(`${lobby.server.origin}/kiosk#pair=${lobby.office.links.kiosk[0]}`);
  await expect(page.getByRole("heading", { name: "Worum geht es? Bitte wählen Sie." })).toBeVisible();
  await page.waitForLoadState("networkidle");
  const bytes = await page.evaluate(() => {
    const [question] = performance.getEntriesByName("first question");
    const loads = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    return (loads as PerformanceResourceTiming[])
      .filter(({ startTime }) => startTime <= (question?.startTime ?? 0))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });
  test.info().annotations.push({ type: "bytes", description: String(bytes) });
  expect(bytes).toBeGreaterThan(150_000);
  expect(bytes).toBeLessThanOrEqual(kioskBudgetBytes);
});
