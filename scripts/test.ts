import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { buildPages } from "#scripts/build-pages.ts";
import { ensureChromium } from "#scripts/find-chromium.ts";
import { runStep, type Step } from "#scripts/run-step.ts";

/** `unsteady`: among those that passed, at the second try only. */
type Counts = { passed: number; failed: number; skipped: number; unsteady?: number };

const vitestResults = "test-results/vitest.json";
const playwrightResults = "test-results/playwright.json";

function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    return null;
  }
}

function countVitest(): Counts | null {
  type Results = {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  const results = readJson<Results>(vitestResults);
  if (!results) return null;
  // A file that could not be loaded has no tests in it, but did fail.
  const broken = results.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + broken.length,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

function countPlaywright(): Counts | null {
  type Results = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
  const results = readJson<Results>(playwrightResults);
  if (!results) return null;
  const { expected, unexpected, flaky, skipped } = results.stats;
  return { passed: expected + flaky, failed: unexpected, skipped, unsteady: flaky };
}

const totals = { passed: 0, failed: 0, skipped: 0, unsteady: 0 };

/** Runs a step; a failed one without a counted failure counts as one, so that the last line never hides it. */
async function runCounted(step: Step, count?: () => Counts | null): Promise<boolean> {
  console.log(`\n── ${step.name} ──`);
  const outcome = await runStep({ ...step, live: true });
  const counts: Counts = count?.() ?? { passed: 0, failed: 0, skipped: 0 };
  totals.unsteady += counts.unsteady ?? 0;
  totals.passed += counts.passed;
  totals.skipped += counts.skipped;
  totals.failed += outcome.ok ? counts.failed : Math.max(1, counts.failed);
  console.log(`── ${step.name}: ${outcome.ok ? "ok" : "FAILED"} after ${outcome.seconds.toFixed(0)} s ──`);
  return outcome.ok;
}

rmSync("test-results", { recursive: true, force: true });
mkdirSync("test-results", { recursive: true });

const browser = ensureChromium((line) => console.log(line));
console.log(`Browser: ${browser.path} (${browser.how})`);

await runCounted({ name: "check", command: ["tsx", "scripts/check.ts"] });
await runCounted(
  {
    name: "unit, integration and fault tests",
    command: ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestResults}`],
  },
  countVitest,
);
console.log("\n── build ──");
const isBuilt = await buildPages((line) => console.log(line)).then(
  () => true,
  (error: unknown) => {
    console.log(error instanceof Error ? error.message : error);
    totals.failed += 1;
    return false;
  },
);
if (isBuilt) {
  await runCounted(
    {
      name: "browser tests",
      command: ["playwright", "test"],
      env: { PLAYWRIGHT_CHROMIUM: browser.path, PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightResults },
    },
    countPlaywright,
  );
}

if (totals.unsteady > 0)
  console.log(`\n${totals.unsteady} passed at the second try only (named "flaky" above): look for the reason`);
if (totals.skipped > 0) console.log(`\n${totals.skipped} skipped (see above for the reasons)`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);
