/** How often the same trouble is written while it lasts, in milliseconds. */
const EVERY_MS = 30_000;
const KINDS_AT_ONCE = 200;

export type Repeats = {
  /**
   * How often a line was left out since it was last written: 0 for a new one; null when this one is to be left out, too.
   * `key` is what makes two lines the same.
   */
  of(key: string): number | null;
};

/**
 * A database that is away makes every loop of a process say so each second. The first line is written at once, then one each half
 * minute that says how many like it there were. `now` in milliseconds.
 */
export function createRepeats(now: () => number = () => performance.now()): Repeats {
  const written = new Map<string, { at: number; leftOut: number }>();
  return {
    of(key) {
      const last = written.get(key);
      if (last && now() - last.at < EVERY_MS) {
        last.leftOut += 1;
        return null;
      }
      if (!last && written.size >= KINDS_AT_ONCE) written.clear();
      written.set(key, { at: now(), leftOut: 0 });
      return last?.leftOut ?? 0;
    },
  };
}
