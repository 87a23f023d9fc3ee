import { WEEKDAYS } from '../../calendar-names.ts';
import { readValues } from '../found.ts';
import { onDate } from '../say-back.ts';
import { joinWords } from '../speak.ts';
import type { Setting } from '../types.ts';
import { isVerb } from './in-lines.ts';

/** Words that stand for a day that was named before them, and what only tells why, in the words that the grammar reads. */
export const referring = (text: string, setting: Setting): string =>
  text.includes('"') || text.length > 300 ? text : STEPS.reduce((said, step) => step(said, setting), text);

const AWAY = /\b(?:except|but not|apart from) (?:when|while) (?:i'?m|i am|we'?re) (\w+)(?: from)? /i;
const IS_AWAY = /^(?:away|out|off|abroad|gone)$/i;
/** "Every morning except when I'm away 5–9 December". */
const whileAway = (text: string) => text.replace(AWAY, (all, where: string) => (IS_AWAY.test(where) ? 'except ' : all));

const THOSE = /\b(?:on |for )?(?:those|these|the same) (?:day|night|morning|evening)s?\b/i;
const WISH = /\b(?:so |and |, ?)?(?:please )?(?=remind me\b)/i;
/** "I'm on nights Mon to Wed, remind me to sleep at 9 those days". */
function onThoseDays(text: string, setting: Setting): string {
  const those = THOSE.exec(text);
  const wish = those ? WISH.exec(text) : null;
  if (!those || !wish || wish.index === 0 || those.index < wish.index) return text;
  const told = text.slice(0, wish.index);
  const days = readValues(told, setting).filter(({ kind }) => /^(?:date|weekdays|date_range|bound)$/.test(kind));
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return text;
  const named = told.slice(first.start, last.end).replace(/^(?:on|for) /i, '');
  // Whether weekdays alone are those of every week, is asked.
  if (!/\d|\bweek(?:end)?\b|\btomorrow\b/i.test(named)) return text;
  return `${text.slice(wish.index + wish[0].length, those.index)}on ${named}${text.slice(those.index + those[0].length)}`;
}

const OTHER_DAYS = /\b(?:on )?(?:all )?(?:the )?(?:other|remaining) days(?: of the week)?\b/i;
/** "Vitamin D Mondays and Thursdays, iron the other days": on every weekday that was not named. */
function onOtherDays(text: string, setting: Setting): string {
  const found = OTHER_DAYS.exec(text);
  const said = found ? readValues(text.slice(0, found.index), setting) : [];
  const named = new Set(said.flatMap((value) => (value.kind === 'weekdays' && value.every ? value.days : [])));
  const others = WEEKDAYS.filter((_, i) => !named.has(i + 1));
  if (!found || named.size === 0 || others.length === 0) return text;
  return `${text.slice(0, found.index)}every ${joinWords(others)}${text.slice(found.index + found[0].length)}`;
}

const THAT_PART = /\b(remind me\b.{0,80}?) that (morning|afternoon|evening|night|day)\b/i;
const MARK = /\s*;\s+(?=(?:please |can you )?remind me\b)/i;
/** "Swimming Tuesdays at 4; remind me to pack the bag that morning": in the morning of the same day. */
function onThatPart(written: string, setting: Setting): string {
  const text = written.replace(MARK, ', ');
  const that = THAT_PART.exec(text);
  if (!that || that.index === 0 || readValues(text.slice(0, that.index), setting).length === 0) return text;
  const [whole, wish = '', part = ''] = that;
  const rest = text.slice(that.index + whole.length);
  const named = part.toLowerCase();
  const usual = readValues(rest, setting).some(({ kind }) => kind === 'clock') ? '' : (USUAL[named] ?? '');
  const when = named === 'day' ? '' : named === 'night' ? ' at night' : ` in the ${part}`;
  return `${text.slice(0, that.index)}${wish}${usual || when}${rest}`;
}
/** Where only the part of that day is said. */
const USUAL: Record<string, string> = {
  morning: ' at 08:00',
  afternoon: ' at 14:00',
  evening: ' at 18:00',
  night: ' at 20:00',
};

const THEN = /\b(?:till|until|til|up to) then\b/i;
/** "The form by 10 January, do a bit each Sunday till then". */
function untilThen(text: string, setting: Setting): string {
  const then = THEN.exec(text);
  const day = then
    ? readValues(text.slice(0, then.index), setting).find(({ kind }) => kind === 'date' || kind === 'bound')
    : undefined;
  if (!then || !day) return text;
  const said = text.slice(day.start, day.end).replace(/^(?:by|before|due|on|until|till) /i, '');
  const head = `${text.slice(0, day.start).trimEnd()}${text.slice(day.end, then.index)}`;
  return `${head}until ${said}${text.slice(then.index + then[0].length)}`;
}

const DAY_AFTER = /\b(?:on )?the (\p{L}{0,6}day|week) after(?: that)?(?=$|[,.;!]| at \d)/iu;
/** "Send the invoice on Friday at 9 and chase it the Friday after": a week from there. */
function dayAfter(text: string, setting: Setting): string {
  const found = DAY_AFTER.exec(text);
  const said = found ? readValues(text.slice(0, found.index), setting).filter(({ kind }) => kind === 'date') : [];
  const [day, ...more] = said;
  if (!found || day?.kind !== 'date' || more.length > 0) return text;
  const named = found[1]?.toLowerCase() ?? '';
  const sameWeekday = named.endsWith('day') && named !== 'day' && !namesWeekday(named, day.date);
  if (sameWeekday) return text;
  const [clock] = readValues(text.slice(0, found.index), setting).filter(({ kind }) => kind === 'clock');
  const here = setting.now.toZonedDateTimeISO(setting.zone);
  const isGone =
    day.date.equals(here.toPlainDate()) &&
    clock?.kind === 'clock' &&
    Temporal.PlainTime.compare(clock.time, here.toPlainTime()) <= 0;
  const then = day.date.add({ days: (named === 'day' ? 1 : 7) + (isGone ? 7 : 0) });
  return `${text.slice(0, found.index)}${onDate(then)}${text.slice(found.index + found[0].length)}`;
}
const namesWeekday = (name: string, { dayOfWeek }: Temporal.PlainDate) =>
  WEEKDAYS[dayOfWeek - 1]?.toLowerCase() === name;

const SAME_TIME = /,? (?:at )?(?:the )?same (?:time|hour)(?: again)?(?=$|[\s,.;!])/i;
/** "On the 8th at 3 and again on the 15th at the same time". */
function sameTime(text: string, setting: Setting): string {
  const same = SAME_TIME.exec(text);
  const said = same ? readValues(text.slice(0, same.index), setting).filter(({ kind }) => kind === 'clock') : [];
  const [clock, ...more] = said;
  if (!same || !clock || more.length > 0) return text;
  const words = text.slice(clock.start, clock.end).replace(/^(?:at|@) ?/i, '');
  const head = text.slice(0, same.index).replace(/\band again\b/i, 'and');
  return `${head} at ${words}${text.slice(same.index + same[0].length)}`;
}

const REPEATS = /\b(?:every|each|daily|nightly|weekly|weekdays|twice|once|times a)\b/i;
const LEAD = /^(?:(?:please |can you )?remind me to |i (?:need|have) to |don't forget to )/i;
/** "Feed the cat 5-12 December, 8am and 6pm": what is done at an hour of several days is done on each of them. */
function eachOfRange(text: string, setting: Setting): string {
  if (REPEATS.test(text) || !isVerb(text.replace(LEAD, ''))) return text;
  const values = readValues(text, setting);
  const days = values.filter(({ kind }) => kind === 'date_range' || kind === 'date' || kind === 'bound');
  const [first, last = first, ...more] = days;
  const isTimed = values.some(({ kind }) => kind === 'clock');
  if (!first || !last || more.length > 0 || !isTimed || ONE_THING.test(text)) return text;
  // "14 December to 20 December" may be a day and an end.
  const isRange = first === last ? first.kind === 'date_range' : first.kind === 'date' && last.kind === 'bound';
  if (!isRange || !/^\s?(?:to|until|till|[-–])?/i.test(text.slice(first.end))) return text;
  const said = text.slice(first.start, last.end);
  const spelled = /^from\b/i.test(said);
  if (!spelled && !/\d.*\d/.test(said)) return text;
  const from = /^(?:from|between)\b/i.test(said) ? '' : 'from ';
  return `${text.slice(0, first.start)}every day ${from}${said}${text.slice(last.end)}`;
}
/** What lasts over those days, or is done once in them. */
const ONE_THING = /^(?:\S+ ){0,3}(?:go|fly|travel|stay|book|be|visit|camp|rent|hire)\b/i;

const WHY = /[,.]? (?:so|cos|because|otherwise|or) (?:i|we)(?:'ll|'m|'d| will| can| am|ll|m)?\b/i;
const LATE = /[,.;] (?:and |please )?(?:don'?t|do not) let me (?:be late|miss it|forget)[.!]*$/i;
const OTHERS = /[,.;] (?:the|my|he|she|they|it)\b.{0,24}?(?:'s|'re| is| are)(?: only)? (\w+)/i;
const THERE = /^(?:in|there|open|available|free|around|off|shut|closed|away|about)$/i;

const SENTENCE = /[?.!] +(?:also,? |and |ps:? )?(?:i'?m|i am|my name|we'?re|thanks|thank you)\b/i;

const ASIDE = /[\s,.;]+(?:btw|by the way|fyi|unrelated)\b/i;
const QUESTION = /[,;.?!] (?:and |but )?(\p{L}+)(?:'\p{L}+)? \p{L}[^?,;]*\?\s*$/iu;
const ASKS = new Set('what when where who why how which is are do does did can could will whats'.split(' '));
/** "… at 6 btw I moved house", "… at 6, what's the weather like?": what is said or asked beside a wish that has its time. */
function withoutAside(text: string, setting: Setting): string {
  const question = QUESTION.exec(text);
  const asked = question && ASKS.has(question[1]?.toLowerCase() ?? '') ? question.index : -1;
  const at = ASIDE.exec(text)?.index ?? asked;
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  const isWish = /\bremind\b|\b(?:need|have|want) to\b/i.test(tail);
  return at > 6 && !isWish && readValues(head, setting).length > 0 && readValues(tail, setting).length === 0
    ? head
    : text;
}

/** "…, so I'll be up early", "…, the plumber's only in Fridays": why, behind a time of its own. */
function withoutReason(written: string, setting: Setting): string {
  const text = withoutAside(written, setting);
  const told = SENTENCE.exec(text)?.index ?? text.length;
  const ends = told > 6 && readValues(text.slice(told), setting).length === 0 ? text.slice(0, told + 1) : text;
  const late = ends.replace(LATE, '');
  const why = WHY.exec(late);
  const others = OTHERS.exec(late);
  const at = why?.index ?? (others && THERE.test(others[1] ?? '') ? others.index : -1);
  if (at < 6) return late;
  const [head, tail] = [late.slice(0, at), late.slice(at)];
  const isTimed = (words: string) => readValues(words, setting).length > 0;
  const isWish = /\bremind\b|\b(?:need|have|want) to\b/i.test(tail);
  return isTimed(head) && !isWish && (!why || !isTimed(tail)) ? head : late;
}

const STEPS: ((text: string, setting: Setting) => string)[] = [
  whileAway,
  onThoseDays,
  onOtherDays,
  onThatPart,
  untilThen,
  sameTime,
  dayAfter,
  eachOfRange,
  withoutReason,
];
