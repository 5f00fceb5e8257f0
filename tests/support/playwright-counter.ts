import { relative } from "node:path";
import type { FullConfig, Reporter, Suite, TestError } from "@playwright/test/reporter";
import { type CountedResults, writeResults } from "./counted-results.ts";

/** Counts into the file named by PLAYWRIGHT_RESULTS. */
export default class PlaywrightCounter implements Reporter {
  #suite: Suite | null = null;
  readonly #errors: string[] = [];

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onError(error: TestError): void {
    this.#errors.push(`outside of a test: ${error.message?.split("\n", 1)[0]}`);
  }

  onEnd(): void {
    const results: CountedResults = { passed: 0, skipped: 0, failed: this.#errors, unsteady: [] };
    for (const test of this.#suite?.allTests() ?? []) {
      const name = `${relative(".", test.location.file)} › ${test.title}`;
      const outcome = test.outcome();
      if (outcome === "skipped") results.skipped += 1;
      else if (outcome === "unexpected") results.failed.push(name);
      else results.passed += 1;
      if (outcome === "flaky") results.unsteady.push(name);
    }
    writeResults(process.env.PLAYWRIGHT_RESULTS ?? "test-results/playwright.json", results);
  }

  printsToStdio(): boolean {
    return false;
  }
}
