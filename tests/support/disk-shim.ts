import { execFileSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Compiles the shim into `folder`; null, with the reason printed, where this machine cannot. */
export function buildDiskShim(folder: string): string | null {
  const library = path.join(folder, "disk-shim.so");
  const source = fileURLToPath(new URL("./disk-shim.c", import.meta.url));
  try {
    if (process.platform !== "linux") throw new Error("LD_PRELOAD is Linux only");
    execFileSync("cc", ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], { stdio: "pipe" });
    return library;
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).split("\n")[0];
    process.stdout.write(`skipped, no disk shim on this machine: ${reason}\n`);
    return null;
  }
}
