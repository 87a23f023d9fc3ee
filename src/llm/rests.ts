import type { Clock } from '../domain/clock.ts';

const LONGEST_SECONDS = 600;

export type Rests = {
  /** Whether it may be asked now. After a rest one call goes out first, as a probe; until its end is known the others wait. */
  mayAsk(what: string): boolean;
  /** It failed: it is left alone, twice as long each time in a row. */
  begin(what: string, seconds: number): void;
  /** It answered. */
  end(what: string): void;
  /** The probe came to nothing (the person left): somebody else may try. */
  giveUp(what: string): void;
};

/** Which models (or 'all') are left alone for a while, so that a turn does not wait for what just failed. */
export function createRests(clock: Clock): Rests {
  const resting = new Map<string, { until: number; failures: number; probing: boolean }>();
  const now = () => clock.now().epochMilliseconds;
  return {
    mayAsk(what) {
      const rest = resting.get(what);
      if (!rest) return true;
      if (rest.until > now() || rest.probing) return false;
      rest.probing = true;
      return true;
    },
    begin(what, seconds) {
      const failures = resting.get(what)?.failures ?? 0;
      const pause = Math.min(LONGEST_SECONDS, seconds * 2 ** Math.min(failures, 10));
      resting.set(what, { until: now() + pause * 1000, failures: failures + 1, probing: false });
    },
    end: (what) => void resting.delete(what),
    giveUp(what) {
      const rest = resting.get(what);
      if (rest) rest.probing = false;
    },
  };
}
