import { type Weekday, weekdays } from '../../../calendar/index.ts';
import { WEEKDAYS } from '../../../calendar-names.ts';
import type { ClockSpan } from '../../types.ts';
import { boundIn, clockIn, partsOfDayIn, windowIn } from '../clock.ts';
import { weekdaysIn } from '../days.ts';
import { overlap } from './spans.ts';
import { type Token, tokensOf } from './week-tokens.ts';

/** Some days, and when they suit; null: at any hour. `at`: it begins then. */
export type OfDays = { days: Weekday[]; when: ClockSpan | null; at?: string };

/** A week that is told day by day, and the words in which it stands. `names`: each of its hours has its days; `out`: "except Wednesdays". */
export type Week = { words: string; of: OfDays[]; names: boolean; out: Weekday[] };

/**
 * "Tuesdays and Thursdays after work and Sunday mornings", "Mon Wed Fri 7-9 pm and all day Saturday", "evenings and Sundays": days that have hours
 * of their own. Null: all days have the same, or what is said is not sure. Lower-case text, linear in its length.
 */
export function weekIn(text: string): Week | null {
  for (const { words, tokens } of tokensOf(text)) {
    const { wanted, out } = apartFromOut(ofNamedDays(tokens));
    const groups = wanted && grouped(wanted);
    const of =
      groups && resolved(groups)?.map((one) => ({ ...one, days: one.days.filter((day) => !out.includes(day)) }));
    if (of && of.length > 1) return { words, of, names: groups.every(({ days }) => days.length > 0), out };
  }
  return null;
}

/** "Mondays, Wednesdays and Saturdays, 7 pm on weekdays": the weekdays are those of them that were named. */
function ofNamedDays(tokens: readonly Token[]): Token[] {
  const isSome = ({ kind, words }: Token) => kind === 'days' && A_STRETCH.test(words);
  const named = tokens.flatMap((one) => (one.kind === 'days' && !isSome(one) ? weekdaysIn(one.words) : []));
  return tokens.map((one) => {
    const own = isSome(one) ? weekdaysIn(one.words).filter((day) => named.includes(day)) : [];
    return own.length > 1 ? { ...one, words: own.map((day) => DAY_NAMES[day - 1]).join(', ') } : one;
  });
}
const A_STRETCH = /\b(?:weekdays?|weekends?|week ?nights?)\b/;
const DAY_NAMES = WEEKDAYS.map((day) => day.toLowerCase());

/** "Weekday evenings except Wednesdays, and Saturday mornings": the days that are out go on until one has an hour of its own. Null: an hour is out. */
function apartFromOut(tokens: readonly Token[]): { wanted: Token[] | null; out: Weekday[] } {
  const wanted: Token[] = [];
  const out: Weekday[] = [];
  let isOut = false;
  for (const [i, token] of tokens.entries()) {
    const after = tokens[i + 1];
    if (token.kind === 'not') isOut = true;
    else if (isOut && token.kind === 'when' && token.joint === '') return { wanted: null, out: [] };
    else {
      const isNext = token.joint !== '' && (token.kind === 'when' || (after?.kind === 'when' && after.joint === ''));
      if (isNext && tokens[i - 1]?.kind !== 'not') isOut = false;
      if (isOut) out.push(...weekdaysIn(token.words.replace(/\bweekday\b/g, 'weekdays')));
      else wanted.push(token);
    }
  }
  return { wanted, out };
}

/** Days and words on when that belong together. */
type Group = { days: string[]; when: string[]; whenFirst: boolean };

/** Null: two words on when stand for the same days. */
function grouped(tokens: readonly Token[]): Group[] | null {
  const groups: Group[] = [];
  let group: Group = { days: [], when: [], whenFirst: false };
  const next = (first: Partial<Group>) => {
    if (group.days.length + group.when.length > 0) groups.push(group);
    group = { days: [], when: [], whenFirst: false, ...first };
  };
  for (const [i, { kind, words, joint }] of tokens.entries()) {
    const after = tokens[i + 1];
    const ownsNext = after !== undefined && after.joint === '' && after.kind !== kind;
    if (kind === 'days') {
      const isOneOfThose = joint === ',' && ownsNext && holds(group.days, words);
      const isNext =
        isOneOfThose ||
        (group.when.length > 0 &&
          (group.days.length === 0
            ? joint === 'and' || (joint === ',' && listOwns(tokens, i))
            : !group.whenFirst || ownsNext));
      if (isNext) next({ days: [words] });
      else {
        group.whenFirst ||= group.when.length > 0;
        group.days.push(words);
      }
    } else if (group.days.length === 0 && group.when.length === 0) group.when.push(words);
    else if (joint !== '' && ownsNext) next({ when: [words] });
    else if (group.when.length > 0) {
      if (joint === 'and' || (joint === ',' && !/\d/.test(words))) return null;
      group.when.push(words);
    } else if (joint === 'and') next({ when: [words] });
    else group.when.push(words);
  }
  next({});
  return groups;
}

/** "Only weekends, Saturdays at 10": the day is one of those before it. */
const holds = (said: readonly string[], words: string): boolean => {
  const before = weekdaysIn(said.join(', ').replace(/\bweekday\b/g, 'weekdays'));
  return weekdaysIn(words).every((day) => before.includes(day));
};

/** "Mornings, Tue and Thu evenings": the days have an hour of their own; those of "6:30, Tue and Thu" have that before them. */
function listOwns(tokens: readonly Token[], from: number): boolean {
  const next = tokens.slice(from).find(({ kind }) => kind === 'when');
  return next?.joint === '';
}

/** Null: it is one wish for all days, or the same day is named twice. */
function resolved(groups: readonly Group[]): OfDays[] | null {
  const read = withoutGeneral(
    groups.flatMap(withFreeWeekends).map(({ days, when }) => ({
      days: days.length > 0 ? weekdaysIn(days.join(', ').replace(/\bweekday\b/g, 'weekdays')) : null,
      ...hoursOf(when.join(' ')),
      ofWork: /\b(?:before|after) work\b/.test(when.join(' ')),
    })),
  );
  const named = read.flatMap(({ days }) => days ?? []);
  if (named.length === 0 || new Set(named).size < named.length) return null;
  if (read.some(({ when, said }) => said && when === null)) return null;
  if (read.every(({ when }) => when === null) || read.filter(({ days }) => days === null).length > 1) return null;
  const of = read.map(({ days, when, at, ofWork }) => ({
    days: days ?? weekdays.filter((day) => !named.includes(day) && (!ofWork || day < 6)),
    when,
    ...(at && { at }),
  }));
  const [first, ...others] = of.map(({ when }) => JSON.stringify(when));
  // "Evenings, after 8 on Tuesdays": of that day only a narrower word.
  const general = read.find(({ days }) => days === null)?.when;
  if (general && read.some(({ days, when }) => days && when && isWithin(when.start, general))) return null;
  // "Tue 6am, Thu 6am": each of them has it.
  const isOne =
    others.every((when) => when === first) && !groups.every(({ days, when }) => days.length > 0 && when.length > 0);
  return isOne ? null : inOneHalf(of, groups);
}

/** "Only weekends, Saturdays at 10 and Sundays at 3": the days, before each of them with its hour. */
function withoutGeneral<T extends { days: Weekday[] | null; when: ClockSpan | null }>(read: readonly T[]): T[] {
  const ofHours = new Set(read.flatMap(({ days, when }) => (when ? (days ?? []) : [])));
  const isGeneral = ({ days, when }: T) =>
    when === null && (days?.length ?? 0) > 1 && days?.every((day) => ofHours.has(day));
  return read.filter((one) => !isGeneral(one));
}

const isWithin = (time: string, { start, end }: ClockSpan) => time >= start && (end === '00:00' || time < end);

/** "Sundays 2-4 and Wed 6-7": beside an afternoon nobody means the morning. */
function inOneHalf(of: OfDays[], groups: readonly Group[]): OfDays[] {
  const said = groups.map(({ when }) => when.join(' '));
  const isBare = (words: string) => RANGE.test(words) && !/[ap]\.?m\b|:|\b(?:1[0-9]|2[0-3]|0\d)\b|morning/.test(words);
  if (said.length !== of.length || !said.some((words) => isBare(words) && /^\D*[1-5]\b/.test(words))) return of;
  return of.map((one, i) =>
    isBare(said[i] ?? '') && one.when && one.when.start < '12:00'
      ? { ...one, when: { start: later(one.when.start), end: later(one.when.end) } }
      : one,
  );
}
const later = (time: string) => `${Number(time.slice(0, 2)) + 12}${time.slice(2)}`.replace('24:', '00:');

/** "Sundays and Wed after 6": nobody waits for the evening of a free day. */
function withFreeWeekends(group: Group): Group[] {
  const last = group.days.at(-1);
  const span = hoursOf(group.when.join(' ')).when;
  if (!last || group.whenFirst || !span || span.start < '17:00') return [group];
  const isFree = (words: string) => words !== last && weekdaysIn(words).every((day) => day > 5);
  const free = group.days.filter(isFree);
  // "Saturday and Sunday evenings" is one; "weekends and Wednesday evenings" are two.
  const isEvening = /\bevenings?\b|\bnights?\b/.test(group.when.join(' '));
  if (free.length === 0 || (isEvening && !free.every((words) => /weekend/.test(words)))) return [group];
  return [
    { ...group, days: free, when: [] },
    { ...group, days: group.days.filter((words) => !isFree(words)) },
  ];
}

/** From when to when; `said`: something was said of it. */
function hoursOf(words: string): { when: ClockSpan | null; at?: string; said: boolean } {
  if (words === '' || ANY_TIME.test(words)) return { when: null, said: false };
  const part = partsOfDayIn(words)[0]?.window ?? null;
  if (RANGE.test(words))
    return { when: inPart(windowIn(`from ${words.replace(LEAD, '')}`)?.window ?? null, part), said: true };
  const bound = boundIn(words, { no: false, busy: false });
  if (bound) return { when: part ? overlap(part, bound) : bound, said: true };
  const at = /\d/.test(words) ? clockIn(words)?.time : undefined;
  if (at) return { when: { start: at, end: twoHoursAfter(at) }, at, said: true };
  return { when: part, said: true };
}

/** "Evenings 7 to 8": in that half of the day. */
function inPart(range: ClockSpan | null, part: ClockSpan | null): ClockSpan | null {
  if (!range || !part || part.start < '12:00' || range.start >= '12:00' || range.end > '12:00') return range;
  return { start: later(range.start), end: later(range.end) };
}

function twoHoursAfter(at: string): string {
  const end = Temporal.PlainTime.from(at).add({ hours: 2 }).toString({ smallestUnit: 'minute' });
  return end > at ? end : '00:00';
}

const ANY_TIME = /\b(?:all day|any ?time|whenever|the whole day)\b/;
const RANGE = /\d(?:[:.]\d\d)? ?(?:[ap]m)? ?(?:-|to|till|until|and) ?\d/;
const LEAD = /^.*?\b(?:between|from|at) |^[^\d]+/;
