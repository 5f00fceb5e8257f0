import { expect, type Page, test } from "@playwright/test";
import { laterOf, openBuildServer } from "#tests/support/build-server.ts";

/** Asks for the worker as a page does, and waits for what becomes of it. */
function register(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register("/service-worker.js", {
      scope: "/kiosk",
      updateViaCache: "none",
    });
    await registration.update();
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    return new Promise<string>((resolve) => {
      const look = () => {
        if (worker?.state === "activated" || worker?.state === "redundant") resolve(worker.state);
      };
      worker?.addEventListener("statechange", look);
      look();
    });
  });
}

test("a new build takes over whole: an old page keeps its own files, and no page gets another build's", async ({
  page,
}) => {
  const server = await openBuildServer();
  const shown = page.getByRole("heading");
  const load = (address: string) => page.evaluate(async (url) => (await fetch(url)).text(), address);
  const stored = () => page.evaluate(async () => (await caches.keys()).filter((name) => !name.endsWith("voice")));
  try {
    await server.serve({ page: "one", worker: "one" });
    await page.goto(`${server.origin}/kiosk`);
    expect(await register(page)).toBe("activated");

    await server.serve({ page: "two", worker: "two" });
    expect(await register(page)).toBe("activated");
    // The page is still of build one, whose files the server has no more.
    await expect(shown).toHaveText("one");
    expect(await load(laterOf("one"))).toBe('"one"');
    await page.reload();
    await expect(shown).toHaveText("two");

    // In the middle of an update: a new worker, and still the old page. Nothing of it is kept.
    await server.serve({ page: "two", worker: "three" });
    expect(await register(page)).toBe("redundant");
    await server.serve({ page: "three", worker: "three" });
    expect(await register(page)).toBe("activated");
    expect(await stored()).toEqual(["wartemarke/kiosk two", "wartemarke/kiosk three"]);
  } finally {
    await server.close();
  }
  // Without a server the newest whole build answers.
  await page.reload();
  await expect(shown).toHaveText("three");
  expect(await load(laterOf("three"))).toBe('"three"');
});
