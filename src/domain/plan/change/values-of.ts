import type { PlanChange } from '../reply-types.ts';
import type { ClockSpan, PlanDraft } from '../types.ts';

/** The days, hours, lengths and numbers that changes of a plan hold, beside those that the plan has: what is said of it as it is. */
export type Values = {
  days: ReadonlySet<number>;
  /** Days on which nothing shall be, and that stand in no other change. */
  not: ReadonlySet<number>;
  numbers: ReadonlySet<number>;
  /** "Every other week". */
  rhythm: boolean;
  /** Of some weeks, dates or sessions alone. */
  ofSome: boolean;
  hasTime(time: string): boolean;
  hasPart(part: ClockSpan): boolean;
  hasLength(minutes: number): boolean;
  hasDate(date: string): boolean;
};

const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d\d:\d\d$/;
const NOT = new Set<PlanChange['kind']>(['not_days', 'keep_free', 'drop']);
const LOADS = new Set<PlanChange['kind']>(['longer', 'easier', 'harder']);

export function valuesOf(changes: readonly PlanChange[], plan: PlanDraft): Values {
  const all = changes.flatMap(leavesOf);
  const words = all.filter((leaf) => typeof leaf === 'string');
  const counted = all.filter((leaf) => typeof leaf === 'number').map(Math.abs);
  const times = [...words.filter((word) => TIME.test(word)), ...plan.sessions.map(({ time }) => time)];
  const lengths = plan.sessions.map(({ minutes }) => minutes);
  const aWeek = [...Map.groupBy(plan.sessions, ({ week }) => week).values()].map((own) => own.length);
  const often = [...aWeek, ...changes.flatMap((one) => (one.kind === 'times' ? [one.perWeek] : []))];
  const [no, yes] = [true, false].map((isNo) => changes.filter((one) => NOT.has(one.kind) === isNo).flatMap(daysOf));
  // What is shifted, or put back to how it was, has hours that nobody named.
  const shifts = changes.some(({ kind }) => kind === 'clock_by' || kind === 'restore');
  return {
    days: new Set(changes.flatMap(daysOf)),
    not: new Set(no?.filter((day) => !yes?.includes(day))),
    numbers: new Set([
      ...counted,
      ...words.flatMap((word) => word.match(/\d+/g) ?? []).flatMap((digits) => [Number(digits), Number(digits) % 12]),
      ...changes.flatMap((change) => listsOf(change).map((list) => list.length)),
      ...lengths,
      ...changes.flatMap((one) => (one.kind === 'weeks' ? [Math.abs(one.weeks - plan.weeks)] : [])),
      ...often.flatMap((n) => [n, 7 - n, ...counted.map((minutes) => (n * minutes) / 60)]),
      ...times.map((time) => Number(time.slice(0, 2)) % 12),
      plan.weeks,
      plan.sessions.length,
    ]),
    rhythm: changes.some(isRhythm),
    ofSome: changes.some(isOfSome),
    hasTime: (time) => shifts || times.some((one) => (minutesOf(one) - minutesOf(time)) % HALF_A_DAY === 0),
    hasPart: (part) =>
      shifts || times.some((one) => liesIn(one, part)) || spansOf(changes).some((one) => overlaps(one, part)),
    hasLength: (minutes) =>
      counted.includes(minutes) ||
      lengths.includes(minutes) ||
      changes.some(
        (one) => LOADS.has(one.kind) || (one.kind === 'minutes' && often.some((n) => one.minutes * n === minutes)),
      ),
    hasDate: (date) => changes.some((change) => isWithin(date, change)),
  };
}

/** Every string and number of a value, however deep. */
function leavesOf(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : [];
}

const listsOf = (value: unknown): unknown[][] =>
  value !== null && typeof value === 'object'
    ? [...(Array.isArray(value) ? [value] : []), ...Object.values(value).flatMap(listsOf)]
    : [];

const ofOf = (change: PlanChange) => ('of' in change ? change.of : undefined);

const datesOf = (change: PlanChange): string[] =>
  leavesOf(change)
    .filter((leaf) => typeof leaf === 'string' && DATE.test(leaf))
    .map(String)
    .sort();

const daysOf = (change: PlanChange): number[] => [
  ...('days' in change && Array.isArray(change.days) ? change.days : []),
  ...('with' in change ? change.with : []),
  ...('day' in change ? [change.day] : []),
  ...(ofOf(change)?.days ?? []),
  ...datesOf(change).map((date) => Temporal.PlainDate.from(date).dayOfWeek),
];

const isRhythm = (change: PlanChange): boolean =>
  ['every_weeks', 'apart', 'take_turns', 'order'].includes(change.kind) ||
  (change.kind === 'times' && change.every !== undefined) ||
  ofOf(change)?.alternate !== undefined ||
  ofOf(change)?.on !== undefined;

const isOfSome = (change: PlanChange): boolean => {
  const { weeks, dates, on, nth } = ofOf(change) ?? {};
  const counts: PlanChange['kind'][] = [
    'start',
    'start_back',
    'weeks',
    'weeks_more',
    'begin_with',
    'grow_to',
    'to_date',
    'repeat',
    'ready_by',
  ];
  return counts.includes(change.kind) || Boolean(weeks ?? dates ?? on) || nth !== undefined;
};

const spansOf = (changes: readonly PlanChange[]): ClockSpan[] =>
  changes.flatMap((change) => [
    ...('window' in change && change.window ? [change.window] : []),
    ...(ofOf(change)?.at ? [ofOf(change)?.at as ClockSpan] : []),
  ]);

/** Weeks and the first or last of some are counted, not named by their dates. */
function isWithin(date: string, change: PlanChange): boolean {
  const dates = datesOf(change);
  const [first, last] = [dates[0], dates.at(-1)];
  const counts = ofOf(change)?.weeks !== undefined || ofOf(change)?.nth !== undefined;
  return counts || (first !== undefined && last !== undefined && first <= date && date <= last);
}

const HALF_A_DAY = 12 * 60;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const liesIn = (time: string, { start, end }: ClockSpan): boolean => start <= time && (end === '00:00' || time <= end);
const overlaps = (one: ClockSpan, other: ClockSpan): boolean =>
  (other.end === '00:00' || one.start < other.end) && (one.end === '00:00' || other.start < one.end);
