// The report's thread begins here, in plain JavaScript: a thread of Node 20 has no loader for TypeScript.
import { setPriority } from "node:os";
import { register } from "tsx/esm/api";

// On Linux this is the priority of the thread alone: a draw never waits for a report (R22).
try {
  if (process.platform === "linux") setPriority(0, 5);
} catch {
  // A container may forbid it; the report then works at the same priority as everything else.
}

register();
await import("./report-program.ts");
