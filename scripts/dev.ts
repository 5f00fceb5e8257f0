import { type ChildProcess, spawn } from "node:child_process";
import { watch } from "node:fs";
import { generateClients } from "#scripts/generate.ts";

/** Changes that come together, as an editor or git writes them, are one restart. */
const settleMs = 200;

/** `npm run dev`: pages reload by themselves, the server is started anew when a file of it changes. */
let server: ChildProcess | null = null;
let isStopping = false;
let timer: NodeJS.Timeout | undefined;

function startServer(): void {
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    env: { ...process.env, NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: "inherit",
  });
  server = child;
  child.on("exit", (code) => {
    if (isStopping) process.exit(code ?? 0);
    if (server !== child) return;
    server = null;
    console.log("The server ended. It starts again with the next change.");
  });
}

function restartServer(): void {
  const old = server;
  server = null;
  if (!old || old.exitCode !== null) {
    startServer();
    return;
  }
  old.once("exit", startServer);
  old.kill("SIGTERM");
}

process.chdir(new URL("..", import.meta.url).pathname);
generateClients();
startServer();

for (const folder of ["server", "prisma", "generated"]) {
  watch(folder, { recursive: true }, (_event, file) => {
    if (!file || !/\.(ts|json|sql)$/.test(file) || file.includes(".test.")) return;
    clearTimeout(timer);
    timer = setTimeout(restartServer, settleMs);
  });
}
watch("prisma/schema.prisma", () => generateClients());

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    isStopping = true;
    if (server) server.kill(signal);
    else process.exit(0);
  });
}
