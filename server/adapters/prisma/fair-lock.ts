export type FairLock = {
  /** Waits for its turn, first come first served; the caller must call the returned function exactly once. */
  acquire(): Promise<() => void>;
  run<T>(task: () => Promise<T>): Promise<T>;
};

export function createFairLock(): FairLock {
  let tail: Promise<void> = Promise.resolve();

  async function acquire(): Promise<() => void> {
    const previous = tail;
    let release = (): void => {};
    tail = new Promise((resolve) => {
      release = resolve;
    });
    await previous;
    return release;
  }

  return {
    acquire,
    async run(task) {
      const release = await acquire();
      try {
        return await task();
      } finally {
        release();
      }
    },
  };
}
