import { defineConfig } from "@playwright/test";
import { chromiumArguments, findChromium } from "#scripts/find-chromium.ts";

const browser = findChromium();

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  globalSetup: "./tests/e2e/global-setup.ts",
  // One server and up to four pages a test, most of whose time passes in waiting: three keep two cores busy.
  workers: 3,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A busy machine is no fault of the product. Who passes at the second try only is named at the end of `npm test`.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_RESULTS ? [["list"], ["./tests/support/playwright-counter.ts"]] : [["list"]],
  use: {
    browserName: "chromium",
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    // A trace films every page all the time, which takes more of the machine than all tests; `--trace on` turns it on.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: { args: chromiumArguments, ...(browser ? { executablePath: browser.path } : {}) },
  },
});
