/**
 * How a goal is coming along. Velocity is what was done per week over the last four weeks (since the goal began, if that is
 * less, but never over less than one week).
 */
export const VELOCITY_DAYS = 28;

export type GoalFacts = {
  today: Temporal.PlainDate;
  /** The first day; null = not begun. */
  began: Temporal.PlainDate | null;
  /** The day it was completed, if it was. */
  finished: Temporal.PlainDate | null;
  /** null = open end. */
  targetWeeks: number | null;
  done: number;
  /** Done, missed or skipped. */
  closed: number;
  /** Still to come: planned, and what the rules will yet give. */
  open: number;
  /** Done on the last VELOCITY_DAYS days, today included. */
  doneLately: number;
};

export type Progress = {
  daysElapsed: number;
  daysTotal: number | null;
  total: number;
  /** Tasks a week. */
  velocity: number;
  /** When all would be done at this pace; null when there is no pace yet. */
  projectedEnd: Temporal.PlainDate | null;
  onTrack: boolean;
};

/** A steady pace may be missed by a fifth, or by one task, before we say so. */
const TOLERANCE = 0.8;

export function progressOf(goal: GoalFacts): Progress {
  const until = goal.finished ?? goal.today;
  const daysElapsed = goal.began === null ? 0 : Math.max(0, goal.began.until(until, { largestUnit: 'days' }).days);
  const daysTotal = goal.targetWeeks === null ? null : goal.targetWeeks * 7;
  const total = goal.closed + goal.open;
  const velocity = velocityOf(goal, daysElapsed);
  return {
    daysElapsed,
    daysTotal,
    total,
    velocity,
    projectedEnd: projectedEnd(goal, velocity),
    onTrack: goal.finished !== null || isOnTrack(goal, daysElapsed, daysTotal, total),
  };
}

/** A finished goal's is that of its whole time. */
function velocityOf(goal: GoalFacts, daysElapsed: number): number {
  if (goal.finished !== null) return goal.done / (Math.max(7, daysElapsed + 1) / 7);
  return goal.doneLately / (Math.min(VELOCITY_DAYS, Math.max(7, daysElapsed + 1)) / 7);
}

function projectedEnd(goal: GoalFacts, velocity: number): Temporal.PlainDate | null {
  if (goal.finished !== null) return goal.finished;
  if (goal.began === null || goal.closed + goal.open === 0) return null;
  if (goal.open === 0) return goal.today;
  if (velocity === 0) return null;
  const days = Math.ceil((goal.open / velocity) * 7);
  return days > 3660 ? null : goal.today.add({ days });
}

/**
 * With an end: done at least four fifths of what a steady pace would have done by yesterday, less one task. Without one:
 * done at least four fifths of what is over.
 */
function isOnTrack(goal: GoalFacts, daysElapsed: number, daysTotal: number | null, total: number): boolean {
  if (daysTotal === null) return goal.done + 1 >= goal.closed * TOLERANCE;
  if (daysElapsed > daysTotal && goal.open > 0) return false;
  const steady = total * Math.min(1, daysElapsed / daysTotal);
  return goal.done + 1 >= steady * TOLERANCE;
}
