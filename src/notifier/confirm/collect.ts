/**
 * Brings single results together: while one flush runs, what comes meanwhile waits for the next, so the busier it is the more go at once.
 * A flush that fails is tried again, item by item as the flush does it, until `giveUp` says so.
 */
export function createCollector<T>(
  flush: (items: T[]) => Promise<void>,
  { most, failed }: { most: number; failed: (error: unknown, items: T[]) => Promise<void> },
) {
  let waiting: T[] = [];
  let flushing: Promise<void> | null = null;

  async function run(): Promise<void> {
    // What ends in the same moment goes along.
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const items = waiting.slice(0, most);
      waiting = waiting.slice(most);
      await flush(items).catch((error: unknown) => failed(error, items));
    }
    flushing = null;
  }

  return {
    add(item: T): void {
      waiting.push(item);
      flushing ??= run();
    },
    /** Resolves when everything added so far has been flushed. */
    idle: async (): Promise<void> => {
      while (flushing) await flushing;
    },
  };
}
