import { type Found, readRepeats, readValues, type Setting } from '../../language/index.ts';
import { inSlot } from '../times.ts';
import type { Standing, Touched } from './types.ts';
import { stem, wordsOf } from './words.ts';

/** What an order names, and what stands around it. */
type Said = { value: Found; words: string; lead: string };

const ONE = /(?<!\bat |\bto )\b(?:ones?|once)$/;
/** "I can't go this day": the day on which it stands. */
const THEN = /^(?:on )?(?:this|that) day$/;
const HOURS = /\d ?h(?:\d\d)?$/;
/** "No, Sunday" denies nothing. */
const OPENS = /^(?:(?:oh|ah|sorry|wait|ok|hm+)[ ,]+)*(?:no|nope|nah)[ ,.!]*$/;
const STARTS =
  /\b(?:from|starting|start|beginning|as of|since|until|till|til|through|by|before|after|up to|end|ends|ending)(?: on)?(?: the)? ?$/;
/** "Starting from the 8th". */
const BEGINS = /^(?:from|starting|start|beginning|as of|since|until|till|til) /;
const NOT = /(?:\bnot|\bno|\brather than|\binstead of|\bno longer|n't)(?: (?:on|at|the|in))* ?$/;

/**
 * The first words of an order that name a day, a time, a length or a number which nothing of what would be changed has; null: all is accounted for.
 * `others`: times of what else is named, from which a time may be counted.
 */
export function unread(
  order: string,
  touched: readonly Touched[],
  others: readonly Temporal.PlainDateTime[],
  setting: Setting,
): string | null {
  const names = new Set(touched.flatMap(({ title, name }) => wordsOf(`${title} ${name ?? ''}`)));
  const values = readValues(order, setting)
    .map((value): Said => ({ value, words: order.slice(value.start, value.end), lead: order.slice(0, value.start) }))
    // "The evening one" is no hour.
    .filter(({ words }) => !wordsOf(words).every((word) => names.has(word)) && !ONE.test(words) && !THEN.test(words));
  for (const said of values)
    if (!stands(said, touched, others, setting)) return said.words.replace(/^(?:for|on|at|to|in|by|of) /, '');
  return oftenUnread(order, touched, setting) ?? numberUnread(order, values, names, touched);
}

const isDenied = (lead: string): boolean => NOT.test(lead) && !OPENS.test(lead);

const standings = (touched: readonly Touched[]): Standing[] =>
  touched.flatMap(({ before, after }) => (after ? [before, after] : [before]));

function stands(
  said: Said,
  touched: readonly Touched[],
  others: readonly Temporal.PlainDateTime[],
  setting: Setting,
): boolean {
  const { value, lead } = said;
  const all = standings(touched);
  const ends = isDenied(lead) ? touched.flatMap(({ after, act }) => (after && act === 'moves' ? [after] : [])) : [];
  const adds = touched.flatMap(({ act, after }) => (act === 'adds' && after ? [after] : []));
  switch (value.kind) {
    case 'date':
      return dayStands(said, value.date, touched);
    case 'date_range':
      return all.some(({ days }) =>
        days.some((day) => isBetween(day, value.from.subtract({ days: 1 }), value.to.add({ days: 1 }))),
      );
    case 'bound': {
      // "Until January" may end before it.
      const ends = [value.until, value.until.with({ day: 1 })];
      return all.some(({ days }) => days.some((day) => ends.some((end) => Math.abs(day.until(end).days) <= 7)));
    }
    case 'weekdays': {
      // "No Spanish on weekends": it does not come then any more.
      const stays = touched.some(
        ({ whole, after }) => whole && after?.weekdays.some((day) => value.days.includes(day)),
      );
      if (isDenied(lead) && stays) return false;
      const own = new Set(all.flatMap(({ weekdays }) => weekdays));
      const isEach = value.every || /days\b/.test(said.words);
      const whole =
        !isEach ||
        touched.some((one) => one.whole) ||
        touched.length > 1 ||
        touched.every(({ act }) => act === 'snoozes');
      return whole && value.days.every((day) => own.has(day));
    }
    case 'clock': {
      const readings = [value.time, ...(value.other ? [value.other] : [])];
      const isSaid = (times: Temporal.PlainTime[]) => times.some((time) => readings.some((one) => one.equals(time)));
      // "By 1h" is a length.
      const { hour, minute } = value.time;
      if (HOURS.test(said.words) && lengthStands(hour * 60 + minute, touched, others, setting)) return true;
      if (ends.length > 0) return !ends.every(({ times }) => isSaid(times));
      return (
        all.some(
          ({ times, minutes }) =>
            isSaid(times) || (minutes !== null && isSaid(times.map((time) => time.add({ minutes })))),
        ) || others.some((at) => isSaid([at.toPlainTime()]))
      );
    }
    case 'clock_range':
      return all.some(({ times }) =>
        times.some((time) => [value.from, value.from.add({ hours: 12 })].some((one) => one.equals(time))),
      );
    case 'length':
      // "12h" may be a time of the clock.
      if (
        HOURS.test(said.words) &&
        all.some(({ times }) => times.some((at) => at.hour * 60 + at.minute === value.minutes))
      )
        return true;
      return lengthStands(value.minutes, touched, others, setting);
    case 'span':
      return true;
    case 'part':
      // "On Thursday evening as well" is none at noon.
      return (adds.length > 0 ? adds : all).some(({ times }) => times.some((time) => isIn(time, value.part)));
    case 'frequency':
      return touched.some(({ whole, after }) => whole && after !== null) || touched.some(({ whole }) => whole);
  }
}

const isBetween = (day: Temporal.PlainDate, from: Temporal.PlainDate, to: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;

const isIn = (
  time: Temporal.PlainTime,
  part: Parameters<typeof inSlot>[1] extends infer S ? (S extends { kind: 'part'; part: infer P } ? P : never) : never,
) => inSlot(time, { kind: 'part', part, every: false }, []) || (part === 'night' && (time.hour < 5 || time.hour >= 18));

const WEEKDAY = /\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?s?\b/;
const FOR_ONE = /\b(?:today|tonight|tomorrow|this|next|coming|just|only)\b|\d/;

/** A day is one of those before or behind the change; a weekday any of its name; a day that is only named does not change all that follow. */
function dayStands({ words, lead }: Said, date: Temporal.PlainDate, touched: readonly Touched[]): boolean {
  const all = standings(touched);
  const isBound = STARTS.test(lead) || BEGINS.test(words);
  if (isBound) return all.some(({ days }) => days.some((day) => Math.abs(day.until(date).days) <= 7));
  // "Over Christmas, from the 21st to the 3rd": within what rests.
  const isHoliday = !WEEKDAY.test(words) && !/\d|today|tomorrow|tonight/.test(words);
  if (isHoliday && touched.length > 1 && touched.every(({ act }) => act === 'leaves'))
    return all.some(({ days }) => days.some((day) => Math.abs(day.until(date).days) <= 7));
  const isLoose = WEEKDAY.test(words) && !/\d/.test(words);
  const isForOne = FOR_ONE.test(words) && !/\bnot\b/.test(lead);
  const bounded = touched.some(({ after, whole }) => !whole || (after?.rules.length ?? 0) > 1 || after === null);
  if (isForOne && !bounded && !isLoose) return false;
  if (
    isDenied(lead) &&
    touched.every(({ after, act }) => act === 'moves' && after?.days.some((day) => day.equals(date)))
  )
    return false;
  return all.some(({ days, weekdays }) =>
    isLoose ? weekdays.includes(date.dayOfWeek) : days.some((day) => day.equals(date)),
  );
}

function lengthStands(
  minutes: number,
  touched: readonly Touched[],
  others: readonly Temporal.PlainDateTime[],
  { now, zone }: Setting,
): boolean {
  const here = now.toZonedDateTimeISO(zone).toPlainDateTime();
  const far = (a: Temporal.PlainTime, b: Temporal.PlainTime) => {
    const apart = Math.abs(a.until(b).total('minutes'));
    return [apart, 1_440 - apart];
  };
  return touched.some(({ act, before, after }) => {
    if (act === 'snoozes') return true;
    const ends = after ?? before;
    const longs = [before.minutes, ends.minutes, Math.abs((ends.minutes ?? 0) - (before.minutes ?? 0))];
    if (longs.includes(minutes)) return true;
    if (minutes % 1_440 === 0 && minutes > 0)
      return ends.days.some((to) =>
        [...before.days, here.toPlainDate()].some((from) => Math.abs(from.until(to).days) === minutes / 1_440),
      );
    const starts = [...before.times, here.toPlainTime(), ...others.map((at) => at.toPlainTime())];
    return ends.times.some((to) =>
      starts.some((from) => far(from, to).some((apart) => Math.abs(apart - minutes) <= 1)),
    );
  });
}

/** "Every other week", "every three days": only what comes so is that. */
function oftenUnread(order: string, touched: readonly Touched[], setting: Setting): string | null {
  const often = readRepeats(order, setting).find(({ n, unit }) => n > 1 && unit !== null);
  const every = EVERY_OTHER.exec(order)?.[0];
  const n = often?.n ?? (every ? 2 : 0);
  if (n < 2) return null;
  const has = standings(touched).some(({ rules }) => rules.some((rule) => comesEvery(rule, n)));
  if (has || touched.some(({ title }) => /every/i.test(title))) return null;
  return often ? order.slice(often.start, often.end) : (every ?? null);
}

const comesEvery = (rule: string, n: number): boolean =>
  [n, n * 7].includes(Number(/INTERVAL=(\d+)/.exec(rule)?.[1])) || /BYHOUR=\d+,/.test(rule);

const EVERY_OTHER = /\bevery (?:other|second|2nd) (?:day|week|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;

/** A number that is no value of time: an hour, a length, a day of the month of what would be changed. */
function numberUnread(
  order: string,
  values: readonly Said[],
  names: ReadonlySet<string>,
  touched: readonly Touched[],
): string | null {
  const all = standings(touched);
  const known = new Set(
    all.flatMap(({ days, times, minutes }) => [
      ...days.flatMap((day) => [day.day, day.month, day.year]),
      ...times.flatMap(({ hour, minute }) => [hour, hour % 12 || 12, minute, hour * 100 + minute]),
      minutes ?? -1,
    ]),
  );
  const isOf = (number: number) =>
    known.has(number) ||
    touched.some(({ act }) => act === 'snoozes') ||
    all.some(({ rules }) => rules.some((rule) => (rule.match(/\d+/g) ?? []).map(Number).includes(number)));
  for (const match of order.matchAll(/(?<![\p{L}\d.:])\d{1,4}(?![\d:]|[.]\d)/gu)) {
    const at = match.index;
    // "8k".
    if (names.has(/^\d+\p{L}*/u.exec(order.slice(at))?.[0] ?? '')) continue;
    if (values.some(({ value }) => at >= value.start && at < value.end)) continue;
    if (names.has(match[0]) || names.has(stem(match[0])) || isOf(Number(match[0]))) continue;
    return match[0];
  }
  return null;
}
