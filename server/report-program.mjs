// The report's process begins here, in plain JavaScript: Node 20 has no loader for TypeScript until it gets one below.
import { readdirSync, writeFileSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { register } from "tsx/esm/api";

// A server that was killed leaves nobody behind.
process.once("disconnect", () => process.exit());
giveWay();
register();
await import("./report-program.ts");

/** A draw never waits for a report (R22), and where memory runs out the lobby is not what goes. */
function giveWay() {
  tryTo(() => setPriority(constants.priority.PRIORITY_LOW));
  if (process.platform !== "linux") return;
  // There a priority is one thread's: V8 has some already, which clear up its memory. Later ones inherit this one's.
  for (const thread of readdirSync("/proc/self/task")) tryTo(() => setPriority(Number(thread), 19));
  tryTo(() => writeFileSync("/proc/self/oom_score_adj", "1000"));
}

/** A container may forbid it; the report then works like everything else. */
function tryTo(change) {
  try {
    change();
  } catch {}
}
