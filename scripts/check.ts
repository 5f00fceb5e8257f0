import { runStep, type StepOutcome } from "#scripts/run-step.ts";

function report(outcome: StepOutcome): void {
  console.log(`${outcome.ok ? "✓" : "✗"} ${outcome.name} (${outcome.seconds.toFixed(1)} s)`);
  if (!outcome.ok) console.log(outcome.output);
}

const generated = await runStep({ name: "database clients", command: ["tsx", "scripts/generate.ts"] });
report(generated);
if (!generated.ok) process.exit(1);

const outcomes = await Promise.all(
  [
    runStep({ name: "style (biome)", command: ["biome", "check", "--error-on-warnings", "."] }),
    // Without what Next generates: that is as old as the last time it ran.
    runStep({ name: "types (tsc)", command: ["tsc", "--noEmit", "-p", "tsconfig.check.json"] }),
    // Its globals are not a page's.
    runStep({ name: "types of the service worker (tsc)", command: ["tsc", "-p", "app/_worker"] }),
    runStep({
      name: "architecture (vitest)",
      command: ["vitest", "run", "--project", "unit", "tests/architecture.test.ts"],
    }),
    runStep({ name: "unused code and packages (knip)", command: ["knip", "--no-progress"] }),
  ].map(async (step) => {
    const outcome = await step;
    report(outcome);
    return outcome;
  }),
);

process.exit(outcomes.every((outcome) => outcome.ok) ? 0 : 1);
