import { weekdayName } from '../../calendar-names.ts';
import { contextOf } from '../grammar/read.ts';
import { APPOINTMENTS } from '../locales/en/habits.ts';
import type { Setting } from '../types.ts';
import type { Repeat } from '../values.ts';
import { dayFound } from './day-found.ts';
import type { Draft } from './draft.ts';
import { isVerb } from './in-lines.ts';

/** "Tomorrow call mum at 9 am and the bank at 11:30": the day holds for both. So does "every day", when it comes first. */
export function inherit(draft: Draft, before: Draft | undefined, setting: Setting): Draft {
  if (!before) return draft;
  const lead = draft.lead === 'none' ? before.lead : draft.lead;
  // "Monday to Friday at 8 …, at 9 on Saturday and Sunday": every week, both.
  if (before.repeat && draft.repeat?.value.either && draft.repeat.value.on.length > 0) {
    const { either: _, ...value } = draft.repeat.value;
    return { ...draft, lead, repeat: { ...draft.repeat, value } };
  }
  // "Monday gym at 7, … Thursday and Friday write at 20:00": once, as the days before them.
  const plan = draft.repeat?.value;
  if (plan?.either && before.days.length > 0 && plan.unit === 'week' && draft.repeat) {
    const { today } = contextOf(setting);
    const { at } = draft.repeat;
    return { ...draft, lead, repeat: null, days: plan.on.map((spec) => dayFound(spec, at, today)) };
  }
  const there = before.days.length > 0 ? partOfDay(draft) : null;
  if (there) return { ...draft, lead, days: before.days, inherited: true, repeat: null, part: there };
  if (draft.days.length > 0 || draft.repeat || draft.minutesFromNow || draft.part?.today) return { ...draft, lead };
  if (draft.before && draft.clocks.length === 0 && !before.before && !before.repeat) {
    const { clocks, days, part } = before;
    return { ...draft, lead, clocks, days, part, inherited: true, title: ofThat(draft.title, before.title) };
  }
  const leading = before.repeat && !/[\p{L}\p{N}]/u.test(leadless(before.text.slice(0, before.repeat.at.start)));
  // "Choir every Tuesday at 7, remind me at 6 to leave": on the days of the choir.
  const ofEvent = draft.lead === 'remind' && before.lead !== 'remind';
  return {
    ...draft,
    lead,
    days: before.days,
    inherited: true,
    part: draft.part ?? (before.part?.today ? before.part : null),
    repeat: leading || ofEvent ? before.repeat : null,
  };
}

/** "Abends" of one day. */
export const ON_THAT_DAY: Record<string, string> = {
  morgens: 'am Morgen',
  vormittags: 'am Vormittag',
  mittags: 'am Mittag',
  nachmittags: 'am Nachmittag',
  abends: 'am Abend',
  nachts: 'in der Nacht',
};
const ADVERBS = /^(?:morgens|vormittags|mittags|nachmittags|abends|nachts)$/i;

/** "Morgen um 8 Müll raus und abends Wäsche": that evening, and no other. */
function partOfDay({ repeat, text }: Draft): Draft['part'] {
  const [part, ...more] = repeat?.value.parts ?? [];
  return repeat && part && more.length === 0 && ADVERBS.test(text.slice(repeat.at.start, repeat.at.end).trim())
    ? { part, at: repeat.at, today: false }
    : null;
}

/** What is done to several, one after the other: "call mum at 9 and the bank at 11". */
const SAME_VERB = new Set(
  'call ring phone text email message ask visit feed walk water pay meet see collect flip turn stir check'.split(' '),
);
const PARTICLES = new Set('on off in out up down'.split(' '));
/** What is said again of the same thing to do. */
const PREPOSITIONS = new Set('from to at for with'.split(' '));
/** Somebody or something, and no verb before it. */
const SOMETHING = new Set('the my our his her their a an mum mom dad grandma gran granny grandpa'.split(' '));

/** "The bank", behind "Call mum": it is to be called as well. */
export function withVerb(title: string, before: string): string {
  const [first = ''] = title.toLowerCase().split(' ');
  const [verb = '', ...object] = before.split(' ');
  // "Off", behind "Put the heating on".
  if (PARTICLES.has(first) && title.length === first.length && PARTICLES.has(object.at(-1)?.toLowerCase() ?? ''))
    return [verb, ...object.slice(0, -1), first].join(' ');
  // "From swimming", behind "Collect Amy from ballet".
  const from = PREPOSITIONS.has(first) ? before.toLowerCase().lastIndexOf(` ${first} `) : -1;
  if (from > 0) return `${before.slice(0, from)} ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  const same = SOMETHING.has(first) && object.length > 0 && SAME_VERB.has(verb.toLowerCase());
  return same ? `${verb} ${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
}

/** "Prep for it": for what it is. */
const ofThat = (title: string, that: string) =>
  title.replace(
    /\b(for|to) (?:it|that|this)$/i,
    (_, word: string) => `${word} ${that.charAt(0).toLowerCase()}${that.slice(1)}`,
  );

const leadless = (words: string) => words.replace(/^\s*(?:please\s)?(?:remind me\s?)?/i, '');

/** "Monday at 7, Wednesday at 8 and Friday at 9", said on a Friday: the one behind Wednesday. */
export function inWeek(drafts: Draft[]): Draft[] {
  return drafts.map((draft, i) => {
    const [before] = drafts[i - 1]?.days ?? [];
    const [day, more] = draft.days;
    const behind = day?.kind === 'on' && before?.kind === 'on' && day.again && !more && !draft.inherited;
    return behind && Temporal.PlainDate.compare(before.date, day.date) > 0
      ? { ...draft, days: [{ ...day, date: day.again ?? day.date, again: null }] }
      : draft;
  });
}

/** "Every Tuesday at 4 and every Thursday at 5 until Easter": the beginning and the end behind the last hold for all, where it is one thing. */
export function boundsForAll(drafts: Draft[]): Draft[] {
  const last = drafts.at(-1);
  const isOneThing = drafts.filter(({ title }) => title !== '').length < 2 && drafts.every(({ repeat }) => repeat);
  if (!last || !isOneThing) return drafts;
  const isOpen = ({ start, until, over, count }: Draft) => !start && !until && !over && count === null;
  const { start, until, over, count } = last;
  return drafts.map((draft) => (isOpen(draft) ? { ...draft, start, until, over, count } : draft));
}

/**
 * "Walk the dog 7am, feed the cat 7:30, meds 8am - every day", "drop the kids at 8:20, pick up at 3:15 mon to fri": each of them, where all have an hour
 * and several days stand behind the last.
 */
export function repeatForAll(drafts: Draft[]): Draft[] {
  const last = drafts.at(-1);
  if (!last?.repeat || !isSeveralDays(last.repeat.value) || last.clocks.length === 0) return drafts;
  const { repeat, text, clocks } = last;
  const ends = clocks.every(({ start }) => start < repeat.at.start) && !/[\p{L}\p{N}]/u.test(text.slice(repeat.at.end));
  const isAlike = (draft: Draft) => draft === last || (needsDay(draft) && draft.title !== '');
  return ends && drafts.every(isAlike) ? drafts.map((draft) => ({ ...draft, repeat })) : drafts;
}

const isSeveralDays = ({ n, unit, on, parts }: Repeat): boolean =>
  n === 1 && !parts && (unit === 'day' || (unit === 'week' && weekdaysIn(on).length > 1));
const weekdaysIn = (on: Repeat['on']) => on.flatMap(({ weekdays }) => weekdays ?? []);

const EVERY_WEEK = /^\W*(?:every|each) week\s*[:,]|\b(?:(?:every|each) week|weekly)[\s.!]*$/i;
const BARE_WEEKDAY = /^(?:on )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?$/i;

/** "Gym Mon 6 pm, Wed 7 pm and Sat 10 am every week": each of them is every week's. */
export function weeklyForAll(drafts: Draft[]): Draft[] {
  const [weekly, ...more] = drafts.filter(({ repeat }) => repeat !== null);
  const value = weekly?.repeat?.value;
  const [weekday, other] = value?.on ?? [];
  if (!weekly || more.length > 0 || value?.unit !== 'week' || !weekday?.weekdays || other) return drafts;
  if (!EVERY_WEEK.test(weekly.text)) return drafts;
  return drafts.map((draft) => {
    const [day, another] = draft.days;
    const own = day?.kind === 'on' && !another && BARE_WEEKDAY.test(draft.text.slice(day.at.start, day.at.end).trim());
    if (draft === weekly || !own || draft.inherited || draft.clocks.length === 0) return draft;
    const repeat = { value: { ...value, on: [{ weekdays: [day.date.dayOfWeek] }] }, at: day.at };
    return { ...draft, days: [], repeat };
  });
}

const SAID_EVERY = /\b(?:every|each)\b/i;

/** "Gym mon wed fri 6am and yoga sunday 10": what stands beside a week's plan is of every week as well, unless it is an appointment; the other can be tapped. */
export function planForAll(drafts: Draft[]): Draft[] {
  const plans = drafts.filter(({ repeat, text }) => repeat && isPlan(repeat, text));
  const several = plans.some(({ repeat }) => weekdaysIn(repeat?.value.on ?? []).length > 1);
  if (plans.length === 0) return drafts;
  const last = plans.at(-1) === drafts.at(-1) ? plans.at(-1) : undefined;
  return drafts.map((draft) => {
    const [day, another] = draft.days;
    const own = day?.kind === 'on' && !another && BARE_WEEKDAY.test(draft.text.slice(day.at.start, day.at.end).trim());
    const isOnce = isAppointment(draft.title) || (!several && isVerb(draft.title));
    if (!own || draft.repeat || draft.inherited || draft.clocks.length === 0 || isOnce) return draft;
    const name = weekdayName(day.date.dayOfWeek);
    const readings = [
      { label: 'Every week', words: `every ${name}` },
      { label: 'Just this once', words: `once on ${name}` },
    ];
    const either = { question: 'Every week, or just this once?', readings, rather: true };
    return {
      ...draft,
      days: [],
      start: draft.start ?? last?.start ?? null,
      until: draft.until ?? last?.until ?? null,
      repeat: { value: { n: 1, unit: 'week', on: [{ weekdays: [day.date.dayOfWeek] }], either }, at: day.at },
    };
  });
}

/** "Mon wed fri", "Tuesdays": how a week is written down. */
const isPlan = ({ value, at }: NonNullable<Draft['repeat']>, text: string): boolean =>
  value.unit === 'week' &&
  value.n === 1 &&
  value.on.length > 0 &&
  weekdaysIn(value.on).length === value.on.length &&
  !SAID_EVERY.test(text.slice(at.start, at.end));

const isAppointment = (title: string): boolean =>
  title
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => APPOINTMENTS.has(word));

/**
 * "Gym at 7, work at 9 and lunch at 12, all tomorrow"; so too without "all", where three go through one day, or the first would have gone by.
 * "Milk at 6, pills at 10 and the dentist at 9 tomorrow" do not: the day is the last one's alone.
 */
export function forAll(drafts: Draft[], setting: Setting): Draft[] {
  const [last, ...more] = drafts.toReversed();
  const others = more.toReversed();
  const [day, another] = last?.days ?? [];
  if (!last || !day || last.inherited) return drafts;
  const before = last.text.slice(0, day.at.start).trimEnd();
  if (/\b(?:all|both)$/i.test(before)) {
    const title = last.title.replace(/,\s*(?:all|both)$/i, '');
    return [...others, { ...last, title }].map((draft) =>
      draft.days.length > 0 ? draft : { ...draft, days: last.days },
    );
  }
  const ends = last.clocks.some(({ end }) => end <= day.at.start) && !/[\p{L}\p{N}]/u.test(last.text.slice(day.at.end));
  if (!ends || another || others.length === 0 || !others.every(needsDay) || !riseInOrder(drafts)) return drafts;
  // "A meeting at 11, then lunch at 1 tomorrow" goes through one day.
  const inTurn = /\bthen\b/i.test(last.text.slice(0, last.clocks[0]?.start ?? 0));
  // "The kids swimming at 10 and dad to lunch at 1 on Sunday" as well; which is said, with the other to tap.
  const joined = /^\W*and\b/i.test(last.text.slice(others.at(-1)?.range.end ?? 0, last.range.start));
  if (!inTurn && !joined && others.length < 2 && !others.every((one) => isGone(one, setting))) return drafts;
  return [...others.map((draft) => ({ ...draft, days: last.days, sharedDay: true })), last];
}

/** "Recycling Wednesday, rubbish Friday, both at 7pm": the time holds for all of them. */
export function timesForAll(drafts: Draft[]): Draft[] {
  const last = drafts.at(-1);
  const [clock] = last?.clocks ?? [];
  const before = last?.text.slice(0, clock?.start ?? 0).trimEnd() ?? '';
  if (!last || !clock || drafts.length < 2 || !/\b(?:all|both|each)$/i.test(before)) return drafts;
  return drafts.map((draft) => {
    if (draft === last) return { ...last, title: last.title.replace(/,\s*(?:all|both|each)$/i, '') };
    return draft.clocks.length === 0 && !draft.stretch && !draft.minutesFromNow
      ? { ...draft, clocks: last.clocks }
      : draft;
  });
}

const minuteOf = ({ hour, minute }: Draft['clocks'][number]) => hour * 60 + minute;
/** Of a time in doubt both halves of the day. */
const minutesOf = (clock: Draft['clocks'][number]) =>
  clock.sure ? [minuteOf(clock)] : [0, 12].map((half) => minuteOf({ ...clock, hour: (clock.hour % 12) + half }));

function riseInOrder(drafts: Draft[]): boolean {
  let last = -1;
  for (const clock of drafts.flatMap(({ clocks }) => clocks)) {
    const next = minutesOf(clock).find((minute) => minute > last);
    if (next === undefined) return false;
    last = next;
  }
  return true;
}

/** All its times are behind the person today. */
function isGone({ clocks }: Draft, setting: Setting): boolean {
  const { hour, minute } = contextOf(setting).clock;
  return clocks.every((clock) => minutesOf(clock).every((at) => at <= hour * 60 + minute));
}

export const needsDay = ({ days, repeat, minutesFromNow, part, clocks }: Draft) =>
  days.length === 0 && !repeat && !minutesFromNow && !part?.today && clocks.length > 0;

/** Says nothing of when at all. */
export const isUntimed = ({ days, repeat, minutesFromNow, part, clocks, stretch, usual, over }: Draft) =>
  days.length + clocks.length + usual.length === 0 && !repeat && !minutesFromNow && !part && !stretch && !over;
