/** How an occurrence ended, told apart as honestly as the person would: five of these are nobody's failure. */
export const ENDINGS = ['done', 'ignored', 'unreachable', 'marked', 'skipped', 'rescheduled', 'cancelled'] as const;

export type Ending = (typeof ENDINGS)[number];

export type Counts = Record<Ending, number>;

/** How a closed occurrence is counted. A miss without a reason is one that the person marked. */
export function endingOf(closed: {
  status: 'done' | 'missed' | 'skipped' | 'rescheduled' | 'cancelled';
  missReason: 'ignored' | 'unreachable' | 'marked' | null;
}): Ending {
  return closed.status === 'missed' ? (closed.missReason ?? 'marked') : closed.status;
}

export const noCounts = (): Counts => ({
  done: 0,
  ignored: 0,
  unreachable: 0,
  marked: 0,
  skipped: 0,
  rescheduled: 0,
  cancelled: 0,
});

/** Missed for whatever reason. */
export const missedOf = (counts: Counts): number => counts.ignored + counts.unreachable + counts.marked;

/**
 * What stood in the plan and is over: done, missed or skipped. What was moved counts where it went, what was cancelled
 * nowhere.
 */
export const closedOf = (counts: Counts): number => counts.done + missedOf(counts) + counts.skipped;

/** Done as a share of what was planned, 0 to 1 with four digits; 0 when nothing was. */
export const share = (done: number, total: number): number =>
  total === 0 ? 0 : Math.round((done / total) * 1e4) / 1e4;
