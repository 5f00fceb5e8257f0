import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPages } from "#scripts/build-pages.ts";
import { generateClients } from "#scripts/generate.ts";

/** `npm run demo`: an office in the middle of its morning, in a folder that is gone when it ends. */
async function runDemo(): Promise<void> {
  process.chdir(new URL("..", import.meta.url).pathname);
  generateClients();
  await buildPages((line) => console.log(line));

  const dataDir = mkdtempSync(join(tmpdir(), "wartemarke-demo-"));
  process.on("exit", () => rmSync(dataDir, { recursive: true, force: true }));
  Object.assign(process.env, { NODE_ENV: "production", DATA_DIR: dataDir, DATABASE_URL: "", LOG_LEVEL: "warn" });
  // So that the code for phones is seen; what it leads to opens on this machine.
  process.env.PHONE_URL ||= process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || 3000}`;
  const { readEnv } = await import("#server/env.ts");
  const env = readEnv();
  const { prepareDemo } = await import("#scripts/prepare-demo.ts");
  const office = await prepareDemo(dataDir);
  await import("#server/main.ts");

  const origin = env.publicUrl ?? `http://localhost:${env.port}`;
  await waitUntilReady(`http://${env.host}:${env.port}/readyz`);
  const [person] = office.staff;
  console.log(
    [
      "",
      "A morning in the ombuds office. Open each screen in a window of its own; the first two links work once:",
      `  Kiosk    ${origin}/kiosk#pair=${office.links.kiosk[0]}`,
      `  Display  ${origin}/display#pair=${office.links.display[0]}`,
      `  Console  ${origin}/console   (sign in as ${person?.username} with ${person?.password})`,
      "",
      "Ctrl+C ends it; nothing stays.",
    ].join("\n"),
  );
}

async function waitUntilReady(address: string): Promise<void> {
  for (;;) {
    const isReady = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

runDemo().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
