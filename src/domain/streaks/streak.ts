import { isRestDay, type Rest } from './frozen.ts';

/**
 * The rules of the streak. A day is
 * - kept, when something was done and nothing ignored: one more;
 * - broken, when something was ignored, unless a pause, a rest day or an outage of ours froze it: back to 0;
 * - neither, else. Nothing planned, skipped, moved, marked as missed by the person, not reachable: the streak stands.
 * Today and later days (a flight west leaves some behind) can add to the streak, never break it: they are not over.
 */
export type DayFacts = { day: Temporal.PlainDate; done: number; ignored: number; frozen: boolean };

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
  const facts = days.filter(({ day }) => isAfter(day, state.through) && !isAfter(day, until));
  const first = state.through?.add({ days: 1 }) ?? facts[0]?.day;
  if (first === undefined || isAfter(first, until)) return state;
  let folded = state;
  let next = first;
  for (const fact of facts) {
    folded = closeDay(restUntil(folded, next, fact.day, rest), fact);
    next = fact.day.add({ days: 1 });
  }
  return { ...restUntil(folded, next, until.add({ days: 1 }), rest), through: until };
}

/** The streak as it stands on `today`: `state`, the finished days since, and what today and later days have added already. */
export function streakOn(
  state: StreakState,
  days: readonly DayFacts[],
  rest: Rest,
  today: Temporal.PlainDate,
): { current: number; longest: number; strength: number } {
  const past = foldDays(state, days, rest, today.subtract({ days: 1 }));
  const open = days.filter((fact) => isAfter(fact.day, past.through) && verdict(fact) === 'kept');
  const current = past.current + open.length;
  const strength = open.reduce((value) => value + (1 - value) * STEP, past.strength);
  return { current, longest: Math.max(past.longest, current), strength };
}

function closeDay(state: StreakState, fact: DayFacts): StreakState {
  const judged = verdict(fact);
  if (judged === 'neither') return fact.done + fact.ignored > 0 ? { ...state, idle: 0 } : state;
  const current = judged === 'kept' ? state.current + 1 : 0;
  const strength = state.strength + (fact.done / (fact.done + fact.ignored) - state.strength) * STEP;
  return { through: fact.day, current, longest: Math.max(state.longest, current), strength, idle: 0 };
}

function idleDay(state: StreakState, day: Temporal.PlainDate, rest: Rest): StreakState {
  if (isRestDay(day, rest)) return state;
  const idle = state.idle + 1;
  return { ...state, idle, strength: idle > REST_DAYS ? state.strength * FADE : state.strength };
}

/** Days from `from` to `to` (exclusive) on which nothing was closed. */
function restUntil(state: StreakState, from: Temporal.PlainDate, to: Temporal.PlainDate, rest: Rest): StreakState {
  let rested = state;
  for (let day = from; isAfter(to, day); day = day.add({ days: 1 })) rested = idleDay(rested, day, rest);
  return rested;
}

function isAfter(day: Temporal.PlainDate, other: Temporal.PlainDate | null): boolean {
  return other === null || Temporal.PlainDate.compare(day, other) > 0;
}
