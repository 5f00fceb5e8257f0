import { connect, createServer, type Socket } from "node:net";

export type CutProxy = {
  port: number;
  /** From now on the answer to a COMMIT never arrives: both sides are cut when it comes. */
  loseNextCommit(): void;
  lostCommits(): number;
  close(): Promise<void>;
};

/** Stands between a client and PostgreSQL on 127.0.0.1. */
export async function startCutProxy(serverPort: number): Promise<CutProxy> {
  const open = new Set<Socket>();
  let isArmed = false;
  let lost = 0;
  const proxy = createServer((client) => {
    const server = connect(serverPort, "127.0.0.1");
    let isCommitUnderWay = false;
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => open.delete(socket));
    }
    client.on("close", () => server.destroy());
    server.on("close", () => client.destroy());
    client.on("data", (data) => {
      if (isArmed && data.includes("COMMIT")) {
        isArmed = false;
        isCommitUnderWay = true;
      }
      server.write(data);
    });
    server.on("data", (data) => {
      if (!isCommitUnderWay) return void client.write(data);
      lost += 1;
      client.destroy();
      server.destroy();
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    loseNextCommit: () => {
      isArmed = true;
    },
    lostCommits: () => lost,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
