import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import path from "node:path";
import type { Duplex } from "node:stream";
import next from "next";
import { answerPacked } from "./packed-files.ts";

/** The pages of Next behind our own server. */
export type Pages = {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Hot reload of Next's development pages; null: no upgrade is answered. */
  upgrade: ((request: IncomingMessage, socket: Duplex, head: Buffer) => void) | null;
  close(): Promise<void>;
};

export async function openPages(options: { isProduction: boolean; port: number; dir: string }): Promise<Pages> {
  // Next listens for upgrades on the server it is given. Given this one, it hears only what we pass on (R24).
  const httpServer = new Server();
  const app = next({ dev: !options.isProduction, dir: options.dir, port: options.port, httpServer });
  await app.prepare();
  const handle = app.getRequestHandler();
  const packed = options.isProduction ? path.join(options.dir, ".next", "packed") : null;
  return {
    async handle(request, response) {
      if (packed === null || !answerPacked(packed, request, response)) await handle(request, response);
    },
    upgrade: options.isProduction ? null : (...args) => void httpServer.emit("upgrade", ...args),
    close: () => app.close(),
  };
}
