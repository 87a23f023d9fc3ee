import { namesDay } from '../dates/find.ts';
import { onEach } from '../rules/repetition.ts';
import type { DateSpec, Repeat, Values } from '../values.ts';
import type { SaidClock } from './draft.ts';

type Span = { start: number; end: number };
type Said = { value: Repeat; at: Span };

/** "on Mondays … every week", "every 2 weeks … on Monday and Thursday", "twice a week on …": two sayings that are one repetition. */
export function joinRepeats(said: Said[]): Said[] {
  const [a, b, ...more] = said;
  if (!a || !b || more.length > 0) return said;
  const both = joined(a.value, b.value) ?? joined(b.value, a.value);
  return both ? [{ value: both, at: a.at }] : said;
}

function joined(bare: Repeat, other: Repeat): Repeat | null {
  if (bare.on.length > 0 || bare.parts || bare.either || bare.afterDone || other.afterDone) return null;
  if (other.on.length === 0 || other.times !== undefined || bare.unit !== other.unit || (bare.n > 1 && other.n > 1))
    return null;
  if (bare.times !== undefined && bare.times !== other.on.length) return null;
  const { either: _, ...rest } = other;
  return { ...rest, n: Math.max(bare.n, other.n) };
}

/** "on the first Tuesday at 10, every month": days that stand apart from the repetition they belong to. */
export function withDays(repeat: Repeat, dates: DateSpec[]): Repeat | null {
  const counted =
    dates.length > 0 &&
    dates.every((date) => date.nth !== undefined || date.day !== undefined || date.weekdays !== undefined);
  // "in the evenings … on Tuesday".
  const weekdays = dates.length > 0 && dates.every((date) => Object.keys(date).join() === 'weekdays');
  if (repeat.unit === 'day' && repeat.n === 1 && repeat.parts && repeat.on.length === 0 && weekdays)
    return { ...repeat, unit: 'week', on: dates };
  const bare = repeat.on.length === 0 && repeat.parts === undefined;
  if (!counted || !bare || (repeat.times !== undefined && repeat.times !== dates.length)) return null;
  const { times: _, ...rest } = repeat;
  return onEach(rest, { dates, or: false });
}

type Of<K extends 'days' | 'beginning' | 'ending'> = { value: Values[K]; at: Span };

/**
 * "Swimming Wed 4:15 starting next week", "gym Monday 6 pm until Christmas": weekdays with a beginning or an end that is no weekday are those of every
 * week. Null of anything else.
 */
export function weeklyFrom(
  [days, ...more]: Of<'days'>[],
  beginning: Of<'beginning'> | null,
  ending: Of<'ending'> | null,
  clocks: SaidClock[],
): Said | null {
  if (!days || more.length > 0 || days.value.or) return null;
  const bare = days.value.dates.every((date) => Object.keys(date).join() === 'weekdays');
  const begins = beginning !== null && isBound(beginning.value.date);
  const ends = ending !== null && !ending.value.by && clocks.length > 0 && isBound(ending.value.date);
  if (!bare || !(begins || ends) || (beginning !== null && !begins)) return null;
  return { value: { n: 1, unit: 'week', on: days.value.dates }, at: days.at };
}

/** A date, a feast, a week or a month; "until Sunday" may be the end of one stay. */
const isBound = (date: DateSpec): boolean =>
  date.weekdays === undefined && (namesDay(date) || !date.word || date.word === 'span' || date.range !== undefined);
