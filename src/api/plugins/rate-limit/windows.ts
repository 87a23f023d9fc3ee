import type { Clock } from '../../../domain/clock.ts';

export type Count = { current: number; ttl: number };

type Window = { current: number; endsAt: number };
/** People counted at once in one route; the oldest are forgotten first. */
const CAPACITY = 20_000;

/** Fixed windows of this process on the injected clock, so that "three an hour" is tested without waiting an hour. */
export class Windows {
  readonly #windows = new Map<string, Window>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** One more for `key`; `ttl` and `timeWindow` in milliseconds. */
  count(key: string, timeWindow: number): Count {
    const now = this.#clock.now().epochMilliseconds;
    const open = this.#windows.get(key);
    const window = open && open.endsAt > now ? open : { current: 0, endsAt: now + timeWindow };
    window.current += 1;
    this.#windows.delete(key);
    this.#windows.set(key, window);
    const oldest = this.#windows.keys().next();
    if (this.#windows.size > CAPACITY && !oldest.done) this.#windows.delete(oldest.value);
    return { current: window.current, ttl: window.endsAt - now };
  }
}
