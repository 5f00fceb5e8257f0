import { buildPages } from "#scripts/build-pages.ts";
import { generateClients } from "#scripts/generate.ts";

/** `npm start`: makes what is missing (database client, pages), then becomes the server. */
async function start(): Promise<void> {
  process.chdir(new URL("..", import.meta.url).pathname);
  // Configuration is checked before a minute of building, not after it.
  const { readEnv } = await import("#server/env.ts");
  readEnv();
  generateClients();
  await buildPages((line) => console.log(line));
  Object.assign(process.env, { NODE_ENV: "production" });
  await import("#server/main.ts");
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
