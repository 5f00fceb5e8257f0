import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** An office of its own for every test is a copy of this one: making it takes seconds, copying it milliseconds. */
export const templateFolder = "test-results/office";

export default function globalSetup(): void {
  if (!existsSync(".next/BUILD_ID")) throw new Error("The pages are not built: run `npx next build` first");
  execFileSync(process.execPath, ["--import", "tsx", "tests/e2e/prepare-template.ts", templateFolder], {
    stdio: "inherit",
  });
}
