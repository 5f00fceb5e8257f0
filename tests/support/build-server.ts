import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildServiceWorker } from "#scripts/build-service-worker.ts";

/** Serves a tiny page in builds of its own with the product's real service worker, so that builds can be swapped. */
export type BuildServer = {
  origin: string;
  /** What is served from now on; a worker may be newer than its page, as in the middle of an update. */
  serve(builds: { page: string; worker: string }): Promise<void>;
  close(): Promise<void>;
};

const startOf = (version: string) => `/_next/static/chunks/${version}-start.js`;
export const laterOf = (version: string) => `/_next/static/chunks/${version}-later.js`;

export async function openBuildServer(): Promise<BuildServer> {
  const folder = mkdtempSync(join(tmpdir(), "wartemarke-builds-"));
  const workers = new Map<string, string>();
  let served = { page: "", worker: "" };

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const answer = (type: string, body: string) => response.setHeader("content-type", type).end(body);
    if (path === "/kiosk") answer("text/html", `<h1></h1><script src="${startOf(served.page)}"></script>`);
    else if (path === "/service-worker.js") answer("text/javascript", workers.get(served.worker) ?? "");
    else if (path === startOf(served.page))
      answer("text/javascript", `document.querySelector("h1").textContent = "${served.page}"`);
    else if (path === laterOf(served.page)) answer("text/javascript", `"${served.page}"`);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async serve(builds) {
      const file = join(folder, `${builds.worker}.js`);
      const pages = { "/kiosk": [startOf(builds.worker), laterOf(builds.worker)] };
      await buildServiceWorker({ version: builds.worker, pages }, file);
      workers.set(builds.worker, readFileSync(file, "utf8"));
      served = builds;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
