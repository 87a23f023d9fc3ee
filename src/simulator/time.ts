/** The simulator's own idea of time, so that tests need not wait. */
export type Timers = {
  /** milliseconds since the epoch */
  now(): number;
  /** Calls `fn` once after `ms`; returns what cancels it. */
  after(ms: number, fn: () => void): () => void;
};

/** The machine's clock. Does not keep the process alive. `clock` may replace what time it is, not how it passes. */
export function realTimers(clock?: { now(): Temporal.Instant }): Timers {
  return {
    now: () => (clock ? clock.now().epochMilliseconds : Date.now()),
    after(ms, fn) {
      const timer = setTimeout(fn, ms);
      timer.unref();
      return () => clearTimeout(timer);
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
