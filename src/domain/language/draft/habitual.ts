import { type Token, tokenize } from '../grammar/tokens.ts';
import { BINS, NIGHTS, ONE_DAY } from '../locales/en/habits.ts';
import { isVerb } from './in-lines.ts';

/** What is told of how things always are, and how a course of medicine is told, in words that the grammar reads. */
export const habitual = (text: string): string => (text.includes('"') ? text : startThen(eachTaken(itsNight(text))));

const IS = new Set('is are falls goes go gets get'.split(' '));
const BETWEEN = new Set('always usually normally on out collected picked up emptied'.split(' '));
const DETERMINERS = new Set('my our the'.split(' '));
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?$/;
const DATED = /^,? (?:the )?\d{1,2}(?:st|nd|rd|th| [a-z]{3,9})\b/i;

/** "Trash night is Thursday", "recycling goes out on Wednesday": every week. */
function itsNight(text: string): string {
  const tokens = tokenize(text, { most: 24 });
  const is = tokens.findIndex(({ text: word }) => IS.has(word));
  const name = tokens.slice(0, Math.max(is, 0)).flatMap(({ text: word }) => (DETERMINERS.has(word) ? [] : [word]));
  const [what = '', kind = ''] = name.slice(-2);
  const isHabit =
    (NIGHTS.has(kind) && !ONE_DAY.has(what)) ||
    BINS.has(name.at(-1) ?? '') ||
    (kind === 'collection' && BINS.has(what));
  if (!isHabit || name.length > 3) return text;
  let from = is + 1;
  while (BETWEEN.has(tokens[from]?.text ?? '')) from += 1;
  const to = weekdaysFrom(tokens, from);
  const [before, first, last] = [tokens[is - 1], tokens[from], tokens[to - 1]];
  if (!before || !first || !last || to === from || DATED.test(text.slice(last.end))) return text;
  return `${text.slice(0, before.end)} every ${text.slice(first.start)}`;
}

/** Behind the weekdays that stand there in a row. */
function weekdaysFrom(tokens: Token[], from: number): number {
  let to = from;
  for (let at = from; WEEKDAY.test(tokens[at]?.text ?? ''); ) {
    at += 1;
    to = at;
    while (/^(?:,|&|\/|and)$/.test(tokens[at]?.text ?? '')) at += 1;
  }
  return to;
}

const EACH_TAKEN = /\b((?:tablet|pill|capsule|drop|puff|spoon|dose|vitamin)s?) (?:a|per|each) day\b/i;
/** "2 tablets a day": so many, every day. */
const eachTaken = (text: string) => text.replace(EACH_TAKEN, '$1 every day');

const STARTS = new Set('start begin starting beginning starts begins'.split(' '));
const MAY_LEAD = /^(?:i|we|have|need|must|should|to|will|want|going|on|from|it|them|this)$/;
const REPEATS = /\b(?:every|each|daily|nightly|weekly|weekdays|twice a|once a|times a)\b/i;
const A_DAY = /^(?:the |next |this )?(?:\d{1,2}(?:st|nd|rd|th)?|[a-z]{3,6}day|tomorrow|week|month)\b/i;

/** "Start on Monday and take one tablet every day": every day, from Monday on. */
function startThen(text: string): string {
  const tokens = tokenize(text, { most: 40 });
  const starts = tokens.findIndex(({ text: word }) => STARTS.has(word));
  const and = tokens.findIndex(({ text: word }, at) => at > starts && word === 'and');
  if (starts < 0 || and < 0 || and - starts > 7 || starts > 8) return text;
  let from = starts + 1;
  while (MAY_LEAD.test(tokens[from]?.text ?? '')) from += 1;
  const then = tokens[and + 1]?.text === 'then' ? and + 2 : and + 1;
  const day = text.slice(tokens[from]?.start, tokens[and]?.start).replace(/[,\s]+$/, '');
  const wish = text.slice(tokens[then]?.start).replace(/[.!\s]+$/, '');
  let opens = starts;
  while (MAY_LEAD.test(tokens[opens - 1]?.text ?? '')) opens -= 1;
  const [before, mark] = [text.slice(0, tokens[opens]?.start), tokens[opens - 1]];
  const apart = opens === 0 || mark?.kind === 'mark';
  if (!apart || !A_DAY.test(day) || !REPEATS.test(wish) || !isVerb(wish)) return text;
  const on = /^(?:tomorrow|next|this)/i.test(day) ? '' : 'on ';
  return `${before.replace(/[,;] ?$/, ': ')}${wish} starting ${on}${day}`;
}
