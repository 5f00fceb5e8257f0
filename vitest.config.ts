import { defineConfig } from "vitest/config";

const shared = {
  environment: "node" as const,
  // A zone with an odd offset: a rule that takes the machine's zone for the office's fails here.
  env: { TZ: "Asia/Kathmandu" },
  setupFiles: ["tests/support/fail-on-console.ts"],
  passWithNoTests: true,
  restoreMocks: true,
};

/** A busy machine is no fault of the product. Who passes at the second try only is named at the end of `npm test`. */
const retry = 1;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          include: ["{server,app,scripts}/**/*.test.{ts,tsx}", "tests/*.test.ts", "tests/support/*.test.ts"],
          // Milliseconds are the rule; what waits for a busy processor is no failure.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...shared,
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          retry,
        },
      },
      {
        test: {
          ...shared,
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          // Kills, full disks, hundreds of sockets: minutes, not seconds, and never two such files at once.
          testTimeout: 300_000,
          hookTimeout: 120_000,
          retry,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
