import type { Reporter, TestModule } from "vitest/node";
import { type CountedResults, writeResults } from "./counted-results.ts";

/** Counts into the file named by VITEST_RESULTS. */
export default class VitestCounter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly { message: string }[]): void {
    const results: CountedResults = { passed: 0, skipped: 0, failed: [], unsteady: [] };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const name = `${module.relativeModuleId} › ${test.fullName}`;
        const { state } = test.result();
        if (state === "passed") results.passed += 1;
        else if (state === "failed") results.failed.push(name);
        else results.skipped += 1;
        if (test.diagnostic()?.flaky) results.unsteady.push(name);
      }
      // A file that could not be loaded, or whose hooks failed, has perhaps no failed test in it.
      for (const error of module.errors())
        results.failed.push(`${module.relativeModuleId}: ${firstLine(error.message)}`);
    }
    for (const error of unhandledErrors) results.failed.push(`outside of a test: ${firstLine(error.message)}`);
    writeResults(process.env.VITEST_RESULTS ?? "test-results/vitest.json", results);
  }
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0] ?? "";
}
