import { type Weekday, weekdays } from '../../calendar/index.ts';
import { readValues, type Setting } from '../../language/index.ts';
import { thoughtsOf, wishIn } from '../../wish/index.ts';
import { asRead, cannotLeave, datesIn, plain, today, weekdaysIn, windowIn } from '../said/index.ts';
import type { ClockSpan, GoalBrief, GoalFacts } from '../types.ts';
import { plansNothing } from './unread.ts';

// Whether what a goal's words say of when and how long stands in what was read of them: a check after the reading, that knows nothing of how it was read.

type Read = Pick<GoalBrief, 'facts' | 'title' | 'answers'>;

/** Thoughts with a weekday, a date, a time of day or a length that stands nowhere in the facts, or says the contrary of them: said back. */
export function unaccountedIn(words: string, read: Read, setting: Setting): string[] {
  const wish = wishIn(words)?.text;
  return thoughtsOf(words)
    .filter(
      ({ kind, text }) =>
        kind !== 'hello' &&
        !plansNothing(text) &&
        !cannotLeave(plain(text)) &&
        (text !== wish || NAMES_WHEN.test(text)),
    )
    .filter(({ text }) => statementsOf(plain(text)).some((one) => isLost(one, read, setting)))
    .map(({ text }) => text.replace(/[\s.!?)]+$/, ''))
    .slice(0, 2);
}

const NAMES_WHEN =
  /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|\d ?(?:st|nd|rd|th|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const ONE_BY_ONE =
  / (?:and|plus) (?=(?:maybe |about )?(?:an?|half|\d\S*|one|two|three) ?(?:an )?(?:hours?|min\w*|h)\b)|\b(?=(?:except|apart from|other than|but not|but never|not|never|besides)\b)/;
const DENIES =
  /^(?:except|apart from|other than|but not|but never|not|never|besides)\b|\b(?:no|can't|cannot|don't|won't|off|out|never|nothing)\b/;
/** "Not before 10", "no more than an hour", "not only", "not yet": nothing is taken away by those. */
const NO_DENIAL =
  /\b(?:no|not|never|nothing) (?:(?:earlier|later|more|longer|less|fewer|sooner) than|before|after|until|till|only|just|yet|sure|much|really|an?|the|good|great|done|started|at all|so|too)\b|\b(?:i'm|i am|am|i get|i've got|i have) (?:\w+ )?off\b|\bdays? off\b/;

/** What is said in one go of some days: when, for how long, or that they are out. */
type Statement = { text: string; days: Weekday[]; isOut: boolean };

/** "Wed 1-3" is no first of a month. */
const HOURS = /\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)? ?(?:-|to|till|until) ?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?\b/g;

function statementsOf(thought: string): Statement[] {
  const all = thought.split(ONE_BY_ONE).map((text) => ({
    text,
    days: weekdaysIn(text.replace(HOURS, ' ')),
    isOut: DENIES.test(text) && !NO_DENIAL.test(text),
  }));
  // "Weekday evenings except Wednesdays": of the other days.
  const out = all.filter(({ isOut }) => isOut).flatMap(({ days }) => days);
  return all.map((one) => (one.isOut ? one : { ...one, days: one.days.filter((day) => !out.includes(day)) }));
}

function isLost(said: Statement, read: Read, setting: Setting): boolean {
  const { facts } = read;
  if (facts.cycle || facts.unless) return false;
  return (
    isOfSome(said, facts) ||
    isDateLost(said.text, read, setting) ||
    isDayLost(said, facts) ||
    isHourLost(said, facts) ||
    isLengthLost(said, read)
  );
}

/** "The first weekend in December", "Sundays longer": of some weeks or days alone, which no fact holds but the lengths of days. */
const isOfSome = ({ text, days }: Statement, { lengths, partDays, maxMinutes }: GoalFacts): boolean =>
  A_WEEK_OF.test(text) || (days.length > 0 && OTHER_LENGTH.test(text) && !lengths && !partDays && !maxMinutes);
const A_WEEK_OF =
  /\b(?:first|second|third|last) (?:week(?:end)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s? (?:in|of)\b/;
const OTHER_LENGTH = /\b(?:longer|shorter)\b(?! than)|\bmore (?:at|on) (?:the )?(?:week|mon|tue|wed|thu|fri|sat|sun)/;

/** "On 22 January", where the day that was read is another. */
function isDateLost(text: string, { facts }: Read, setting: Setting): boolean {
  const { start, deadline, event, overdue, busy = [], payday } = facts;
  if (payday) return false;
  const known = [start, deadline, event, overdue, ...busy.map(({ since }) => since)].flatMap((date) => date ?? []);
  return datesIn(text, setting).some(
    ({ date, start: from, end }) =>
      A_DATE.test(text.slice(from, end)) &&
      date.toString() > today(setting).toString() &&
      !known.some((one) => Math.abs(date.since(one, { largestUnit: 'days' }).days) < 2),
  );
}
const A_DATE =
  /\d.*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d/;

const OF_A_DATE =
  /\b(?:start|begin|from|next|this|coming|by|before|until|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b\d{1,2}(?:st|nd|rd|th)\b/;
const SUITS = /\b(?:works?|suits?|best|fine|free|good|great|ok|okay|only|ideal|perfect|prefer|better)\b/;

/** Nothing but days and hours. */
const SAYS_WHEN =
  /\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|week\w+|and|or|on|at|in|the|mornings?|evenings?|afternoons?|nights?|\d[\d:.]*(?: ?[ap]m)?)\b|[,&/+-]/g;

const A_STRETCH = /\b(?:weekdays?|weekends?)\b/;
function isDayLost({ text, days, isOut }: Statement, facts: GoalFacts): boolean {
  if (days.length === 0) return false;
  const isDated = facts.start !== undefined || facts.deadline !== undefined || facts.event !== undefined;
  if (isDated && OF_A_DATE.test(text)) return false;
  if (isOut) return !isPart(text) && days.some((day) => hoursOn(day, facts).length > 0);
  const named = new Set(namedIn(facts));
  // "7 pm on weekdays", of those that were named.
  if (A_STRETCH.test(text) && days.some((day) => named.has(day))) return false;
  const isWanted = SUITS.test(text) || text.replace(SAYS_WHEN, '').trim() === '';
  return days.some((day) => !named.has(day)) || (isWanted && days.every((day) => facts.notDays?.includes(day)));
}

/** Days that the facts name, whatever they say of them. */
const namedIn = (facts: GoalFacts): Weekday[] => [
  ...(facts.days ?? []),
  ...(facts.notDays ?? []),
  ...(facts.busy ?? []).flatMap(({ days }) => days),
  ...(facts.dayTimes ?? []).flatMap(({ days }) => days),
  ...(facts.lengths ?? []).flatMap(({ days }) => days),
  ...Object.values(facts.partDays ?? {}).flat(),
  ...(facts.payday && 'weekday' in facts.payday ? [facts.payday.weekday] : []),
  ...(facts.event ? [Temporal.PlainDate.from(facts.event).dayOfWeek as Weekday] : []),
];

const WHOLE = { start: '00:00', end: '24:00' };
const upTo = ({ end }: ClockSpan) => (end === '00:00' ? '24:00' : end);

/** When sessions may begin on a day, as the facts have it; none: not on that day. */
function hoursOn(day: Weekday, facts: GoalFacts): ClockSpan[] {
  const isNamed = [facts.days ?? weekdays, ...Object.values(facts.partDays ?? {})].some((days) => days.includes(day));
  if (!isNamed || facts.notDays?.includes(day)) return [];
  const at = facts.dayTimes?.find(({ days }) => days.includes(day))?.time ?? facts.time;
  if (at) return [{ start: at, end: at }];
  const { start, end } = facts.window ? { ...facts.window, end: upTo(facts.window) } : WHOLE;
  const taken = (facts.busy ?? []).filter(({ days, since }) => !since && (days.length === 0 || days.includes(day)));
  return taken.reduce((free: ClockSpan[], busy) => free.flatMap((one) => without(one, busy)), [{ start, end }]);
}

function without({ start, end }: ClockSpan, busy: ClockSpan): ClockSpan[] {
  const until = upTo(busy);
  if (until <= start || busy.start >= end) return [{ start, end }];
  return [...(start < busy.start ? [{ start, end: busy.start }] : []), ...(until < end ? [{ start: until, end }] : [])];
}

const partOf = (text: string): ClockSpan | null => {
  const said = text.replace(A_LENGTH, ' ');
  return /\d/.test(said) ? null : (windowIn(asRead(said))?.window ?? null);
};
const A_LENGTH = /\b\d{1,3} ?(?:min(?:ute)?s?|hours?|hrs?|h)\b/g;
const isPart = (text: string): boolean => windowIn(text) !== null;
const meets = (one: ClockSpan, part: ClockSpan) => one.start <= upTo(part) && part.start <= one.end;

/** "Sunday mornings", where that day has another part of it; "by 7:15", where it begins then; "at 9", where no hour is so. */
function isHourLost({ text, days, isOut }: Statement, facts: GoalFacts): boolean {
  const part = isOut ? null : partOf(text);
  if (part && facts.busy?.every(({ days: taken }) => !days.some((day) => taken.includes(day))) !== false) {
    const on = (days.length > 0 ? days : weekdays).map((day) => hoursOn(day, facts)).filter((free) => free.length > 0);
    const fits = (free: ClockSpan[]) =>
      free.some((one) => meets(one, part)) && !(free.length === 1 && isWhole(free[0]));
    if (on.length > 0 && !(days.length > 0 ? on.every(fits) : on.some(fits))) return true;
  }
  const begins = new Set([facts.time, ...(facts.times ?? []), ...(facts.dayTimes ?? []).map(({ time }) => time)]);
  if (clocksIn(text).some(({ times, before }) => ENDS.test(before) && times.some((time) => begins.has(time))))
    return true;
  const held = new Set(
    leavesOf({ ...facts, days: [] }).flatMap((leaf) => (A_TIME.test(`${leaf}`) ? [halfOf(`${leaf}`)] : [])),
  );
  return (
    !OF_WORK.test(text) &&
    readValues(text, ANY_DAY).some(
      (found) => found.kind === 'clock_range' && [found.from, found.to].every((time) => !held.has(halfOf(`${time}`))),
    )
  );
}
const A_TIME = /^\d\d:\d\d$/;
/** Hours of work are known, or kept elsewhere. */
const OF_WORK = /\b(?:work\w*|shifts?|school|job|office)\b/;
/** Whichever half of the day. */
const halfOf = (time: string): string => `${Number(time.slice(0, 2)) % 12}:${time.slice(3, 5)}`;
const isWhole = (span: ClockSpan | undefined): boolean => span?.start === '00:00' && span.end === '24:00';

/** Something is to be over by then. */
const ENDS = /\b(?:by|until|till|before|no later than|finished|done|out) $/;

function clocksIn(text: string): { times: string[]; before: string }[] {
  return readValues(text, ANY_DAY).flatMap((found) => {
    if (found.kind !== 'clock') return [];
    const said = text.slice(found.start, found.end);
    const way = /^(?:by|until|till|before|no later than) /.exec(said)?.[0] ?? '';
    const times = [found.time, found.other].flatMap((time) => time?.toString({ smallestUnit: 'minute' }) ?? []);
    return [{ times, before: `${text.slice(0, found.start)}${way}` }];
  });
}
const ANY_DAY: Setting = { now: Temporal.Instant.from('2026-01-05T12:00:00Z'), zone: 'UTC' };

/** "45 minutes", where no length is so. */
function isLengthLost({ text }: Statement, { facts, title, answers }: Read): boolean {
  if (/\d ?(?:-|to) ?\d|\b(?:under|in|within|sub|from)\b/.test(text)) return false;
  const { days: _days, notDays: _not, busy: _busy, payday: _payday, ...counted } = facts;
  const minutesOf = facts.lengths?.map(({ minutes }) => minutes) ?? [];
  const held = { ...counted, lengths: minutesOf, dayTimes: [], partDays: {} };
  const numbers = new Set([...leavesOf(held), ...leavesOf(answers)].flatMap(numbersIn));
  const often = facts.perWeek ?? facts.days?.length ?? 7;
  const lengths = readValues(asRead(text), ANY_DAY).flatMap((found) =>
    found.kind === 'length' ? [found.minutes] : [],
  );
  return lengths.some((minutes) => {
    if (minutes < 5 || minutes > 300) return false;
    const isHeld = [minutes, minutes / 60, minutes * 60, Math.floor(minutes / often / 5) * 5].some((n) =>
      numbers.has(n),
    );
    return !isHeld && !numbersIn(title).some((n) => n === minutes || n === minutes / 60);
  });
}

const numbersIn = (leaf: string | number): number[] =>
  typeof leaf === 'number' ? [leaf] : (leaf.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);

/** Every string and number of a value, however deep. */
function leavesOf(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : [];
}
