import { connect, createServer, type Socket } from "node:net";

export type SilentProxy = {
  port: number;
  /** From now on nothing passes in either direction and nothing is closed: a cable that was pulled. */
  goSilent(): void;
  close(): Promise<void>;
};

/** Stands between a client and a server on 127.0.0.1. */
export async function startSilentProxy(serverPort: number): Promise<SilentProxy> {
  const open = new Set<Socket>();
  let isSilent = false;
  const proxy = createServer((client) => {
    const server = connect(serverPort, "127.0.0.1");
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(from);
      from.on("error", () => {});
      from.on("data", (data) => {
        if (!isSilent) to.write(data);
      });
      from.on("close", () => {
        open.delete(from);
        if (!isSilent) to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    goSilent: () => {
      isSilent = true;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
