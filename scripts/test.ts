import { mkdirSync, rmSync } from "node:fs";
import { buildPages } from "#scripts/build-pages.ts";
import { ensureChromium } from "#scripts/find-chromium.ts";
import { runStep, type Step } from "#scripts/run-step.ts";
import { type CountedResults, readResults } from "#tests/support/counted-results.ts";

const vitestResults = "test-results/vitest.json";
const playwrightResults = "test-results/playwright.json";

const totals: CountedResults = { passed: 0, skipped: 0, failed: [], unsteady: [] };

/** Runs a step; a failed one without a counted failure counts as one, so that the last line never hides it. */
async function runCounted(step: Step, resultsFile?: string): Promise<void> {
  console.log(`\n── ${step.name} ──`);
  const outcome = await runStep({ ...step, live: true });
  const results = resultsFile ? readResults(resultsFile) : null;
  totals.passed += results?.passed ?? 0;
  totals.skipped += results?.skipped ?? 0;
  totals.unsteady.push(...(results?.unsteady ?? []));
  const failed = results?.failed ?? [];
  totals.failed.push(...(outcome.ok || failed.length > 0 ? failed : [step.name]));
  console.log(`── ${step.name}: ${outcome.ok ? "ok" : "FAILED"} after ${outcome.seconds.toFixed(0)} s ──`);
}

function printNames(heading: string, names: readonly string[]): void {
  if (names.length > 0) console.log(`\n${heading}:\n${names.map((name) => `  ${name}`).join("\n")}`);
}

rmSync("test-results", { recursive: true, force: true });
mkdirSync("test-results", { recursive: true });

const browser = ensureChromium((line) => console.log(line));
console.log(`Browser: ${browser.path} (${browser.how})`);

await runCounted({ name: "check", command: ["tsx", "scripts/check.ts"] });
await runCounted(
  {
    name: "unit, integration and fault tests",
    command: ["vitest", "run", "--reporter=default", "--reporter=./tests/support/vitest-counter.ts"],
    env: { VITEST_RESULTS: vitestResults },
  },
  vitestResults,
);
console.log("\n── build ──");
const isBuilt = await buildPages((line) => console.log(line)).then(
  () => true,
  (error: unknown) => {
    console.log(error instanceof Error ? error.message : error);
    totals.failed.push("build");
    return false;
  },
);
if (isBuilt) {
  await runCounted(
    {
      name: "browser tests",
      command: ["playwright", "test"],
      env: { PLAYWRIGHT_CHROMIUM: browser.path, PLAYWRIGHT_RESULTS: playwrightResults },
    },
    playwrightResults,
  );
}

printNames("Passed at the second try only: look for the reason", totals.unsteady);
printNames("Failed", totals.failed);
if (totals.skipped > 0) console.log(`\n${totals.skipped} skipped (see above for the reasons)`);
console.log(`\n${totals.passed} passed, ${totals.failed.length} failed`);
process.exit(totals.failed.length === 0 ? 0 : 1);
