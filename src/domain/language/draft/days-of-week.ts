import { SHORT_WEEKDAYS } from '../../calendar-names.ts';
import { numberOf } from '../../number-words.ts';
import { ONLY_ONCE } from '../locales/en/plainer.ts';
import { placeOf } from '../phrases/place.ts';
import { tableOf } from '../phrases/table.ts';
import { onDate } from '../say-back.ts';
import type { Setting } from '../types.ts';

/** Weekdays of one week, of the coming ones, or so many of them, in the words that the grammar reads. */
export const withDaysOfWeek = (text: string, setting: Setting): string =>
  withNextOfDay(withEachDay(withComingDays(text, setting)));

const DAYS = SHORT_WEEKDAYS.map((name) => name.toLowerCase());
const FROM_TO = /\b(\p{L}{3,9}) ?(?:-|–|to|until|till|through) ?(\p{L}{3,9})\b/giu;
const LEADS_TO_DAYS = /\b(?:every|each|from|on) $/i;
const THAT_WEEK = /,? (?:of )?(?:(?:this|next|the following) week)\b/i;

/** "Monday to Thursday next week": each of these days, and only in that week. */
function withEachDay(text: string): string {
  const week = THAT_WEEK.exec(text);
  if (!week) return text;
  for (const { 0: said, 1: first = '', 2: last = '', index: at } of text.matchAll(FROM_TO)) {
    const [from, to] = [dayOf(first), dayOf(last)];
    if (from < 0 || to <= from) continue;
    const index = at - (LEADS_TO_DAYS.exec(text.slice(0, at))?.[0].length ?? 0);
    const named = DAYS.slice(from, to + 1);
    const days = `every ${named.slice(0, -1).join(', ')} and ${named.at(-1)}${week[0].replace(/^,? (?:of )?/, ' ')}`;
    const end = at + said.length;
    return week.index < index
      ? text.slice(0, week.index) + text.slice(week.index + week[0].length, index) + days + text.slice(end)
      : text.slice(0, index) + days + text.slice(end, week.index) + text.slice(week.index + week[0].length);
  }
  return text;
}

const JUST_ONCE = /,? (?:only|just) this (?:once|one time|time)\b/i;
const ONLY_THEN = tableOf(ONLY_ONCE);

/** "Monday to Thursday while they're away": each of the coming ones, and no others. */
function withComingDays(text: string, { now, zone }: Setting): string {
  const ranges = [...text.matchAll(FROM_TO)].filter(
    ([, first = '', last = '']) => dayOf(first) >= 0 && dayOf(last) >= 0,
  );
  if (ranges.length === 0 || !placeOf(ONLY_THEN, text)) return text;
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  for (const { 0: said, 1: first = '', 2: last = '', index: at } of ranges) {
    const [from, to] = [dayOf(first), dayOf(last)];
    if (/\b(?:every|each) $/i.test(text.slice(0, at))) continue;
    const begins = today.add({ days: (from + 1 - today.dayOfWeek + 7) % 7 });
    const ends = begins.add({ days: (to - from + 7) % 7 });
    const index = at - (LEADS_TO_DAYS.exec(text.slice(0, at))?.[0].length ?? 0);
    const days = `every day from ${onDate(begins).slice(3)} to ${onDate(ends).slice(3)}`;
    return `${text.slice(0, index)}${days}${text.slice(at + said.length).replace(JUST_ONCE, '')}`;
  }
  return text;
}

const dayOf = (word: string) =>
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?$/i.test(word)
    ? DAYS.indexOf(word.slice(0, 3).toLowerCase())
    : -1;

const NEXT_OF_DAY = /\b(?:(?:for|on) )?(?:the )?next ([a-z]{3,6}|[2-9]|1\d) ([a-z]{3,6}days)\b/gi;

/** "For the next three Mondays": every Monday, three times. */
const withNextOfDay = (text: string): string =>
  text.replace(NEXT_OF_DAY, (all, count: string, days: string) =>
    (numberOf(count) ?? 0) >= 2 && dayOf(days) >= 0 ? `every ${days.slice(0, -1)} ${count} times` : all,
  );
