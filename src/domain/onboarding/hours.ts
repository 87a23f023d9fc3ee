import { NUMBER_WORD } from '../number-words.ts';
import type { Clause } from './clauses.ts';
import { type Clock, clocksIn, minutesBetween, rangesIn, timeOf, timesOf } from './clocks.ts';
import { daysIn, freeDaysIn, halfDaysIn, withoutDays, withoutFreeDays, withoutHalfDays } from './days.ts';
import { withoutRhythms, workInTurn } from './rhythms.ts';
import { hoursOf, readCycle, readRotation, startOf } from './rotation.ts';
import { FIXED } from './topics.ts';
import type { Busy, Rotation, Shift, Told } from './types.ts';

const begins = (hour: number, _minute?: number) => (hour >= 5 && hour <= 11 ? 'am' : 'pm');

const NO_WORK =
  /\b(?:(?:don'?t|do\s+not)\s+(?:work(?!\s+(?:on\s+|at\s+)?(?:mon|tue|wed|thu|fri|sat|sun|the\s+week|week))|have\s+(?:a\s+)?(?:job|work|fixed\s+hours|set\s+hours))|not\s+working|no\s+(?:job|work|fixed\s+(?:hours|times)|set\s+hours|regular\s+hours)|unemployed|between\s+jobs|retired|(?:parental|maternity|paternity|sick)\s+leave|on\s+(?:mat(?:ernity)?|pat(?:ernity)?)\b|on\s+leave|stay[- ]at[- ]home|housewife|full[- ]time\s+(?:mum|mom|mam|dad|parent|carer)|freelanc\w*|self[- ]employed|work\s+whenever|jubilad[oa]|en\s+paro|desemplead[oa]|sin\s+trabajo|no\s+trabajo(?!\s+(?:los|el|l[ao]s)\b)|ama\s+de\s+casa|rentner(?:in)?|in\s+(?:rente|elternzeit|karenz)|pensioniert|arbeitslos|arbeite\s+nicht(?!\s+am\b)|keine?\s+(?:arbeit|job))\b/i;
/** `inTurn`: days of work that are not those of every week. */
type Hours = Pick<Told, 'work' | 'rotation' | 'cycle' | 'workStart' | 'daysOff'> & { inTurn?: Busy[] };

/** Working hours: one pattern, several ("Fridays I knock off at one"), weeks that take turns, or none. */
export function readWork(clauses: Clause[], message: string, asked: boolean, usual: Shift[] = []): Hours {
  // Beside hours of work, whatever has a name of its own is none.
  const named = clauses.some(({ topic }) => topic === 'work');
  const isMeant = ({ text, topic, bare }: Clause): boolean =>
    topic === 'work' || (asked && topic === null && (bare || (!named && !isBrief(text))) && !FIXED.test(text));
  const about = clauses.filter((clause, i) => {
    const namedBy = clause.again ? clauses.slice(0, i).findLast(({ again = false }) => !again) : undefined;
    return isMeant(namedBy ?? clause);
  });
  const found = byNight(
    about.map(({ text, topic, bare, joined = false }) => ({
      named: topic === null && !bare && daysIn(text).length > 0,
      text,
      bare,
      joined,
      ...readShift(withoutHalf(withoutFreeDays(withoutRhythms(text)))),
    })),
  );
  const halves = clauses.reduce((all, { text }) => (saysItsEnd(text) ? all.replace(text, ' ') : all), message);
  const free = [
    ...about,
    ...clauses.filter((one) => one.topic === null && one.bare && (named || usual.length > 0)),
  ].flatMap(({ text }) => freeDaysIn(text));
  const ranges = found.filter(({ range }) => range !== null);
  const cycle = readCycle(message);
  if (cycle) return { cycle, work: [{ from: cycle.from, to: cycle.to, days: [1, 2, 3, 4, 5, 6, 7] }] };
  const rotation = readRotation(message);
  if (rotation) return { rotation, work: shiftOf(rotation) };
  if (ranges.length === 0) {
    if (
      NO_WORK.test(message.replace(/\bwhen\s+i'?m\s+not\s+working\b/gi, ' ')) ||
      (asked && topics(clauses).length === 0 && daysIn(message).length === 0 && SAYS_NONE.test(message))
    )
      return { work: 'none' };
    // "And Fridays I finish at 3", "not Wednesdays, Thursdays till noon", of hours that are known.
    const ended = found.filter(({ only, ends, days }) => only !== null && ends && days.length > 0);
    if (ended.length > 0 && usual.length > 0) return { work: endingEarlier(usual, ended, message) };
    const start = found.find(
      ({ only, text, bare, named }) =>
        only !== null && !named && (bare || isHour(only, text)) && !OF_SOME_DAYS.test(text),
    )?.only;
    const from = start && timeOf(start, begins);
    if (from && from.hour >= EARLIEST_START) return { workStart: from };
    const inTurn = about.flatMap(({ text }) => workInTurn(text, usual, begins));
    if (free.length === 0) return inTurn.length > 0 ? { inTurn } : {};
    return usual.length > 0 ? { work: withoutDaysOff(usual, free) } : { daysOff: free };
  }
  const read = withHalfDays(withoutDaysOff(shiftsOf(inTwoParts(found), message), free), halfDaysIn(halves));
  const work = SAME_ON_THE_REST.test(message) ? onAllWeekdays(read) : read;
  const inTurn = about.flatMap(({ text }) => workInTurn(text, work, begins));
  return { work, ...(inTurn.length > 0 && { inTurn }) };
}

/** "Around midnight" is no start of work by itself. */
const EARLIEST_START = 2;

/** "Tues and Thurs in the office 9-5.30, rest from home same hours". */
const SAME_ON_THE_REST =
  /\b(?:the\s+)?(?:rest|others?|other\s+days)\b[^.;]{0,40}\bsame(?:\s+(?:hours|times?))?\b|\bsame\s+(?:hours|times?)\b[^.;]{0,30}\b(?:the\s+)?(?:rest|other\s+days)\b/i;
const onAllWeekdays = ([only, ...others]: Shift[]): Shift[] =>
  only && others.length === 0
    ? [{ ...only, days: [...new Set([1, 2, 3, 4, 5, ...only.days])].sort() }]
    : only
      ? [only, ...others]
      : [];

/** "Baby sensory weds 10-11": an hour or so of a single day that has a name is no work. */
function isBrief(text: string): boolean {
  const [range] = rangesIn(text);
  const { length } = daysIn(text);
  if (!range || (length !== 1 && !(length > 0 && VISITS.test(text)))) return false;
  const { from, to } = timesOf(range, begins);
  return minutesBetween(from, to) <= LONGEST_BRIEF;
}
const LONGEST_BRIEF = 120;
/** "Carer visits every day 1 to 2". */
const VISITS = /\b(?:visits?|comes?|coming)\b/i;

/** "On days without lectures more like 10": an hour of such days, and no start of work. */
const OF_SOME_DAYS = /\bon\s+(?:\w+\s+){0,2}(?:days|nights|mornings)\b|\b(?:more\s+like|otherwise)\b/i;

/** "The second day of my 4" says no hour; "I start at 4" does. */
const isHour = ({ start, half, minute }: Clock, text: string): boolean =>
  half !== null ||
  minute > 0 ||
  /\b(?:at|from|by|about|around|starts?|begins?|starting|work|is|it'?s|after|before|till?|until)\s*$/i.test(
    text.slice(0, start),
  );

/** "Permanent nights, ten till six": what is said of all of them is said of the hours in a clause of their own. */
function byNight(found: Found[]): Found[] {
  const ranges = found.filter(({ range }) => range !== null);
  const isNight = ranges.length === 1 && found.some(({ text }) => NIGHT_WORK.test(text));
  return isNight ? found.map((one) => ({ ...one, night: true })) : found;
}
const NIGHT_WORK = /\bnight\s?shifts?\b|(?<!\b(?:school|bar|most|some|date|quiz)\s)\bnights\b(?!\s+(?:off|out|in)\b)/i;

/** Hours of work without days that are free. */
export const withoutDaysOff = (shifts: Shift[], free: number[]): Shift[] =>
  free.length === 0
    ? shifts
    : shifts
        .map((shift) => ({ ...shift, days: shift.days.filter((day) => !free.includes(day)) }))
        .filter(({ days }) => days.length > 0);

/** "Half day friday till noon": that is its end. */
const saysItsEnd = (text: string): boolean =>
  clocksIn(withoutHalfDays(text), { shifts: true }).length === 1 && halfDaysIn(text).length > 0;

const withoutHalf = (text: string): string =>
  saysItsEnd(text) ? text.replace(/\b(?:an?\s+|only\s+)?half[ -]?days?\b/gi, ' ') : withoutHalfDays(text);

/** Half a day ends at one, unless it begins late. */
function withHalfDays(shifts: Shift[], half: number[]): Shift[] {
  const [main] = shifts;
  const to = new Temporal.PlainTime(13, 0);
  if (!main || half.length === 0 || main.from.hour > 10) return shifts;
  return [...withoutDaysOff(shifts, half), { from: main.from, to, days: half }];
}

/** A no, and nothing beside it that is about something else: "no, not really", "none at the moment thanks". */
const SAYS_NONE =
  /^\W*(?:(?:none|keine?|nichts|nein|nada|no|nope|nah|nothing|n\/a|i\s+don'?t)\b\W*)(?:(?:no|not|really|none|nothing|thanks?|thx|ta|sorry|fixed|set|regular|real|hours|times|work|job|schedule|right|now|at|the|mo|moment|atm|just|currently|yet|i|don'?t|do|have|any|either|for|me|a|of|that|those|gracias|danke|im|moment)\b\W*)*$/i;

type Found = { text: string; named?: boolean; bare?: boolean; joined?: boolean; shift?: Shift } & ReturnType<
  typeof readShift
>;

/** "11 to 4 and 8 to midnight, Tuesday to Saturday": two parts of the same days, the second after the first. */
function inTwoParts(found: Found[]): Found[] {
  const parts = found.map((one) => ({ ...one }));
  for (const [i, second] of parts.entries()) {
    const first = parts[i - 1];
    if (!first?.range || !second.range || !second.joined || (first.days.length > 0 && second.days.length > 0)) continue;
    // "… and Fridays 2 to 6" is about other days.
    if (second.days.length > 0 && daysIn(second.text.slice(0, second.range.start)).length > 0) continue;
    const morning = timesOf(first.range, begins);
    const evening = timesOf(second.range, (hour) => (hour < 12 && hour + 12 >= morning.to.hour ? 'pm' : 'am'));
    if (minutesBetween(morning.from, evening.from) < minutesBetween(morning.from, morning.to)) continue;
    const days = first.days.length > 0 ? first.days : second.days;
    if (days.length === 0) continue;
    Object.assign(first, { days });
    Object.assign(second, { days, shift: { ...evening, days } });
  }
  return parts;
}

const topics = (clauses: Clause[]) => clauses.filter(({ topic }) => topic !== null && topic !== 'work');

/** Known hours with another end on some days; days after a "not" have the usual hours again. */
function endingEarlier(
  usual: Shift[],
  ended: ({ text: string } & ReturnType<typeof readShift>)[],
  message: string,
): Shift[] {
  const [main] = usual;
  if (!main) return usual;
  const again = daysIn(/\bnot\s+(?:on\s+)?([^,;.]+)/i.exec(message)?.[1] ?? '');
  const taken = ended.map((one) => ({ ...one, days: one.days.filter((day) => !again.includes(day)) }));
  const others = usual.map((shift) => ({ ...shift, days: shift.days.filter((day) => !again.includes(day)) }));
  const first = { ...main, days: [...new Set([...(others[0]?.days ?? []), ...again])].sort((a, b) => a - b) };
  const whole = [first, ...others.slice(1)];
  return shiftsOf([
    ...whole.map((shift) => ({ text: '', range: null, only: null, ends: false, night: false, ...shift, shift })),
    ...taken,
  ]);
}

function readShift(text: string) {
  const clocks = clocksIn(text, { shifts: true });
  const range = rangesIn(text, clocks)[0] ?? null;
  const ends = /\b(?:knock\s+off|finish|closed?|until|till?|done|off|out|stop|end)\b/i.test(text);
  return {
    range,
    only: range ? null : (clocks[0] ?? null),
    ends,
    days: daysIn(text),
    night: /\bnights?\b/i.test(text),
  };
}

function shiftsOf(found: Found[], message = ''): Shift[] {
  const shifts: Shift[] = [];
  for (const { text, bare = false, range, only, ends, days, night, shift } of found) {
    const usual = shifts[0];
    if (shift) {
      shifts.push(shift);
      continue;
    }
    if (range)
      shifts.push({
        ...hoursOf(range, night ? () => 'pm' : startOf(text, shifts.length === 0 ? message : text)),
        days,
      });
    else if (only && usual && days.length > 0 && (ends || bare)) shifts.push({ ...exception(only, usual, ends), days });
  }
  const named = new Set(shifts.flatMap(({ days }) => days));
  // "We farm, so every day: 5:30 to 8 …": days that were said without hours.
  const loose = found.flatMap(({ range, only, days }) => (range || only ? [] : days));
  const apart = found
    .filter(({ text, range, only }) => !range && !only && onlyNamesDays(text))
    .flatMap(({ days }) => days);
  const usualDays = loose.length === 7 ? loose : apart.length > 0 ? apart : [1, 2, 3, 4, 5];
  return shifts
    .map((shift) => (shift.days.length > 0 ? shift : { ...shift, days: usualDays.filter((day) => !named.has(day)) }))
    .map((shift, i, all) => ({
      ...shift,
      days: shift.days.filter(
        (day) =>
          !all
            .slice(i + 1)
            .some(
              (later) => later.days.includes(day) && later.days.length < shift.days.length && overlap(shift, later),
            ),
      ),
    }))
    .filter(({ days }) => days.length > 0);
}

/** "Four nights, Sunday to Wednesday": the days of hours that stand beside it. */
const onlyNamesDays = (text: string): boolean =>
  !/\p{L}{2,}/u.test(withoutDays(withoutFreeDays(withoutRhythms(text))).replace(BESIDE_DAYS, ' '));
const BESIDE_DAYS = new RegExp(
  String.raw`\b(?:${NUMBER_WORD}|nights?|days?|shifts?|week|per|and|on|only|usually|always|it'?s)\b`,
  'gi',
);

/** "8 to 5, but 4 on Fridays", "10 on Mondays": the end that it is nearer to, unless it is said which. */
function exception(
  clock: Clock,
  { from, to }: Shift,
  ends: boolean,
): { from: Temporal.PlainTime; to: Temporal.PlainTime } {
  const halves = [timeOf(clock, () => 'am'), timeOf(clock, () => 'pm')];
  const near = (time: Temporal.PlainTime) => halves.toSorted((a, b) => apart(a, time) - apart(b, time))[0] ?? time;
  const [start, end] = [near(from), near(to)];
  const soonest = halves.toSorted((a, b) => minutesBetween(from, a) - minutesBetween(from, b))[0] ?? to;
  if (ends) return { from, to: soonest };
  return apart(start, from) < apart(end, to) ? { from: start, to } : { from, to: end };
}

const apart = (a: Temporal.PlainTime, b: Temporal.PlainTime): number => Math.abs(a.since(b).total('minutes'));

/** Two jobs on one day stand side by side; two hours for the same time are one and its exception. */
export function overlap(one: Shift, other: Shift): boolean {
  const from = minutesBetween(one.from, other.from) % 1_440;
  return from < minutesBetween(one.from, one.to) || (1_440 - from) % 1_440 < minutesBetween(other.from, other.to);
}

function shiftOf({ weeks, current }: Rotation): Shift[] {
  const week = weeks[current];
  return week ? [{ from: week.from, to: week.to, days: week.days }] : [];
}
