/** The batches of which this process has something in hand: a batch is let go when all of it is settled, and never when something of it is not. */
export type InHand = {
  take(batch: string, items: number): void;
  /** One item is settled. `inDoubt`: it is not, and comes back when the lease of its batch is over. */
  settle(batch: string, inDoubt?: boolean): void;
  /** Runs `work` with the batches that can be let go; they are kept for another time when it fails. */
  letGo<T>(work: (batches: readonly string[]) => Promise<T>): Promise<T>;
};

export function createInHand(): InHand {
  const open = new Map<string, number>();
  const doubtful = new Set<string>();
  let settled: string[] = [];
  return {
    take(batch, items) {
      if (items > 0) open.set(batch, items);
    },
    settle(batch, inDoubt = false) {
      if (inDoubt) doubtful.add(batch);
      const left = (open.get(batch) ?? 0) - 1;
      if (left > 0) {
        open.set(batch, left);
        return;
      }
      open.delete(batch);
      if (!doubtful.delete(batch)) settled.push(batch);
    },
    async letGo(work) {
      const batches = settled;
      settled = [];
      try {
        return await work(batches);
      } catch (error) {
        settled.push(...batches);
        throw error;
      }
    },
  };
}
