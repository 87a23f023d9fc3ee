/** How long somebody still waits for all the calls of one turn together. Real time, whatever the clock of the services says. */
export type Deadline = {
  /** Until the reply has to be there. */
  remainingMs(): number;
  /** Of that, what is kept for the rules and for storing the reply: no call takes it. */
  keptMs: number;
};

/** Kept on a machine that has nothing else to do. */
const LEAST_KEPT_MS = 400;
/** Of the whole, at most. */
const MOST_KEPT = 0.3;
/** What comes after the last call costs about as often what came before the first. */
const AS_MUCH_AGAIN = 2;

/**
 * A turn's deadline, `seconds` after it `begun` (by `performance.now()`). `spentMs`: what was done for it until now, before any call, tells how
 * busy the machine is: the busier, the more is kept for the end.
 */
export function deadlineIn(seconds: number, { begun = performance.now(), spentMs = 0 } = {}): Deadline {
  const end = begun + seconds * 1000;
  const keptMs = Math.max(LEAST_KEPT_MS, Math.min(seconds * 1000 * MOST_KEPT, spentMs * AS_MUCH_AGAIN));
  return { remainingMs: () => end - performance.now(), keptMs };
}

/** What calls may still take, in milliseconds; without a deadline as long as they like. */
export const leftForCalls = (deadline: Deadline | undefined): number =>
  deadline ? deadline.remainingMs() - deadline.keptMs : Number.POSITIVE_INFINITY;
