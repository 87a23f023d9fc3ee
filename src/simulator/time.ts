/** The simulator's own idea of time, so that tests need not wait. */
export type Timers = {
  /** milliseconds since the epoch */
  now(): number;
  /** Calls `fn` once after `ms`; returns what cancels it. */
  after(ms: number, fn: () => void): () => void;
};

/** What time it is, where that is not the machine's own affair. `onMoved` is told when it jumps. */
export type GivenClock = { now(): Temporal.Instant; onMoved?(listener: () => void): () => void };

/** Moves the time of the phones and of the application behind them, for the panel on the page. */
export type TimeControl = {
  standing(): Promise<TimeStanding>;
  /** To what happens next, to the real time again, or so many milliseconds forward. */
  move(move: { to: 'next' } | { to: 'now' } | { by: number }): Promise<TimeStanding & { settled: boolean }>;
};

/** `ahead` of the real time, in milliseconds; `next`: when something happens by itself, as far as the application knows. */
export type TimeStanding = { now: Temporal.Instant; ahead: number; next: Temporal.Instant | null };

/**
 * The machine's timers. Do not keep the process alive. `clock` may replace what time it is; where it jumps ahead, what it jumped over happens
 * at once, in order, as it would have.
 */
export function realTimers(clock?: GivenClock): Timers {
  const now = () => (clock ? clock.now().epochMilliseconds : Date.now());
  const waiting = new Map<NodeJS.Timeout, { at: number; fn: () => void }>();
  clock?.onMoved?.(() => {
    const over = [...waiting].filter(([, { at }]) => at <= now()).sort(([, a], [, b]) => a.at - b.at);
    for (const [timer, { fn }] of over) {
      // One of them may have cancelled the next.
      if (!waiting.delete(timer)) continue;
      clearTimeout(timer);
      fn();
    }
  });
  return {
    now,
    after(ms, fn) {
      const timer = setTimeout(() => {
        waiting.delete(timer);
        fn();
      }, ms);
      timer.unref();
      waiting.set(timer, { at: now() + ms, fn });
      return () => {
        waiting.delete(timer);
        clearTimeout(timer);
      };
    },
  };
}

/** The same timers, until `stop`: what was planned then never happens, so a closed network touches nothing any more. */
export function stoppable(timers: Timers): Timers & { stop(): void } {
  const planned = new Set<() => void>();
  let stopped = false;
  return {
    now: () => timers.now(),
    after(ms, fn) {
      if (stopped) return () => {};
      const cancel = timers.after(ms, () => {
        planned.delete(cancel);
        fn();
      });
      planned.add(cancel);
      return () => {
        planned.delete(cancel);
        cancel();
      };
    },
    stop() {
      stopped = true;
      for (const cancel of planned) cancel();
      planned.clear();
    },
  };
}

export type ManualTimers = Timers & {
  /** Moves time forward and runs what falls due, in order; after each, waits until `settle` says that nothing is under way. */
  advance(ms: number, settle?: () => Promise<void>): Promise<void>;
};

/** Time that stands still until a test moves it. */
export function manualTimers(start = Date.parse('2026-03-02T09:00:00Z')): ManualTimers {
  let now = start;
  let order = 0;
  const waiting = new Map<number, { at: number; fn: () => void }>();
  return {
    now: () => now,
    after(ms, fn) {
      const id = order++;
      waiting.set(id, { at: now + Math.max(0, ms), fn });
      return () => void waiting.delete(id);
    },
    async advance(ms, settle = turn) {
      const end = now + ms;
      for (;;) {
        await settle();
        const due = [...waiting].filter(([, w]) => w.at <= end).sort(([a, x], [b, y]) => x.at - y.at || a - b)[0];
        if (!due) break;
        waiting.delete(due[0]);
        now = Math.max(now, due[1].at);
        due[1].fn();
      }
      now = end;
      await settle();
    },
  };
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Resolves after `ms`, or at once when `signal` fires. Never rejects. */
export function pause(timers: Timers, ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = timers.after(ms, finish);
    signal?.addEventListener('abort', finish, { once: true });
    function finish() {
      stop();
      signal?.removeEventListener('abort', finish);
      resolve();
    }
  });
}
