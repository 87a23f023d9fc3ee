import type { Rest } from './frozen.ts';

/**
 * The rules of the streak. A day is
 * - kept, when something was done and nothing ignored: one more;
 * - broken, when something was ignored, unless a pause, a rest day or an outage of ours froze it: back to 0;
 * - neither, else. Nothing planned, skipped, moved, marked as missed by the person, not reachable: the streak stands.
 * Today and later days (a flight west leaves some behind) can add to the streak, never break it: they are not over.
 */
/** `day` may be days since 1970: a year of days is read faster so. */
export type DayFacts = { day: Temporal.PlainDate | number; done: number; ignored: number; frozen: boolean };

/** The finished days up to `through`, boiled down. null: none so far. */
export type StreakState = {
  through: Temporal.PlainDate | null;
  current: number;
  longest: number;
  /** How well the habit sits, 0 to 1: a miss takes a little of it, not everything. */
  strength: number;
  /** Days in a row on which nothing was closed and which nothing froze. */
  idle: number;
};

export const noStreak: StreakState = { through: null, current: 0, longest: 0, strength: 0, idle: 0 };

/** Half the strength is gained, or lost, in so many days that count. */
const STRENGTH_HALF_LIFE = 13;
const STEP = 1 - 0.5 ** (1 / STRENGTH_HALF_LIFE);
/** Days with nothing planned freeze strength as well, but after a week of them it fades, by half in a month. */
const REST_DAYS = 7;
const FADE = 0.5 ** (1 / 30);

export function verdict({ done, ignored, frozen }: Omit<DayFacts, 'day'>): 'kept' | 'broken' | 'neither' {
  if (ignored > 0) return frozen ? 'neither' : 'broken';
  return done > 0 ? 'kept' : 'neither';
}

/**
 * Adds the finished days after `state.through` up to and with `until` to the state. `days` are those with anything
 * closed, ascending; others of them are passed over. Folding in one go or in pieces gives the same.
 */
export function foldDays(
  state: StreakState,
  days: readonly DayFacts[],
  rest: Rest,
  until: Temporal.PlainDate,
): StreakState {
  const end = numberOf(until);
  const since = state.through === null ? Number.NEGATIVE_INFINITY : numberOf(state.through);
  const facts = days.filter(({ day }) => numberOf(day) > since && numberOf(day) <= end);
  const first = state.through === null ? facts[0] && numberOf(facts[0].day) : since + 1;
  if (first === undefined || first > end) return state;
  const folded = { ...state, through: until };
  const isRest = restTest(rest);
  let next = first;
  for (const fact of facts) {
    const n = numberOf(fact.day);
    for (; next < n; next++) if (!isRest(next)) idleDay(folded);
    closeDay(folded, fact);
    next = n + 1;
  }
  for (; next <= end; next++) if (!isRest(next)) idleDay(folded);
  return folded;
}

/** The streak as it stands on `today`: `state`, the finished days since, and what today and later days have added already. */
export function streakOn(
  state: StreakState,
  days: readonly DayFacts[],
  rest: Rest,
  today: Temporal.PlainDate,
): { current: number; longest: number; strength: number } {
  const past = foldDays(state, days, rest, today.subtract({ days: 1 }));
  const since = past.through === null ? Number.NEGATIVE_INFINITY : numberOf(past.through);
  const open = days.filter((fact) => numberOf(fact.day) > since && verdict(fact) === 'kept');
  const current = past.current + open.length;
  const strength = open.reduce((value) => value + (1 - value) * STEP, past.strength);
  return { current, longest: Math.max(past.longest, current), strength };
}

function closeDay(state: StreakState, fact: DayFacts): void {
  const judged = verdict(fact);
  if (judged === 'neither') {
    if (fact.done + fact.ignored > 0) state.idle = 0;
    return;
  }
  state.current = judged === 'kept' ? state.current + 1 : 0;
  state.longest = Math.max(state.longest, state.current);
  state.strength += (fact.done / (fact.done + fact.ignored) - state.strength) * STEP;
  state.idle = 0;
}

/** A day on which nothing was closed, and which is no day of rest. */
function idleDay(state: StreakState): void {
  state.idle += 1;
  if (state.idle > REST_DAYS) state.strength *= FADE;
}

const MS_PER_DAY = 86_400_000;

/** Days since 1970: a year of days is walked through in numbers. */
export const numberOf = (day: Temporal.PlainDate | number): number =>
  typeof day === 'number' ? day : Date.UTC(day.year, day.month - 1, day.day) / MS_PER_DAY;

/** Is a day (as days since 1970) one of rest? */
export function restTest({ pauses, weekdays }: Rest): (day: number) => boolean {
  const spans = pauses.map(({ from, to }) => [numberOf(from), numberOf(to)] as const);
  if (spans.length + weekdays.length === 0) return () => false;
  // The first of January 1970 was a Thursday.
  return (day) => weekdays.includes(((day + 3) % 7) + 1) || spans.some(([from, to]) => from <= day && day <= to);
}
