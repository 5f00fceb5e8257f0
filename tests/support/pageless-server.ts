import { createServer } from "#server/create-server.ts";
import { readEnv } from "#server/env.ts";
import { createLogger } from "#server/logger.ts";

/** The server without its pages: sockets, HTTP and storage as in server/main.ts, but nothing has to be built before. */
const env = readEnv();
await createServer({ env, log: createLogger(env.logLevel), withPages: false });
