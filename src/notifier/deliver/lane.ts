/** A channel's (or any other work's) lane: so many at once, so many a second, and an end to what it takes on. */
export type Lane = {
  /** how many more it can take on now */
  room(): number;
  /** Takes on one piece of work, which begins when its turn comes. It counts, as so many, until `done` is called as often by the one who took it. */
  run(work: () => Promise<void>, count?: number): void;
  /** One that was taken on is settled in the database as well. */
  done(): void;
  /** Resolves when nothing that was taken on is running or waiting to; `isIdle`: so, and settled. */
  idle(): Promise<void>;
  isIdle(): boolean;
  /** Milliseconds until there is room by the rate, where that is what is missing; null when the rate is not. */
  waitMs(): number | null;
};

export type LaneSettings = {
  /** at once */
  limit: number;
  /** taken on and not settled yet; more than `limit`, so that the next is at hand when one ends */
  backlog: number;
  /** the provider's own rate; null: none. Asked for each time, as it is shared by the processes that are alive. */
  perSecond?: () => number | null;
  /** there is room again */
  onRoom?: () => void;
};

/** Takes of one second may come at once. */
const BURST_SECONDS = 1;

export function createLane({ limit, backlog, perSecond = () => null, onRoom = () => {} }: LaneSettings): Lane {
  const waiting: (() => Promise<void>)[] = [];
  const running = new Set<Promise<void>>();
  let taken = 0;
  let tokens = Number.NaN;
  let counted = performance.now();

  function refill(): number {
    const rate = perSecond();
    if (rate === null) return Number.POSITIVE_INFINITY;
    const most = Math.max(1, rate * BURST_SECONDS);
    const now = performance.now();
    tokens = Number.isNaN(tokens) ? most : Math.min(most, tokens + ((now - counted) / 1000) * rate);
    counted = now;
    return tokens;
  }

  function next(): void {
    while (running.size < limit) {
      const work = waiting.shift();
      if (!work) return;
      const ends = work().finally(() => {
        running.delete(ends);
        next();
      });
      running.add(ends);
    }
  }

  return {
    room: () => Math.max(0, Math.min(backlog - taken, Math.floor(refill()))),
    run(work, count = 1) {
      taken += count;
      if (perSecond() !== null) tokens = refill() - 1;
      waiting.push(work);
      next();
    },
    done() {
      taken -= 1;
      onRoom();
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
    isIdle: () => taken === 0,
    waitMs() {
      const rate = perSecond();
      if (rate === null || refill() >= 1) return null;
      return Math.ceil(((1 - tokens) / rate) * 1000);
    },
  };
}
