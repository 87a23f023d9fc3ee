import { readValues, type Setting } from '../language/index.ts';
import { plainly } from './plain.ts';
import type { Days } from './types.ts';
import { KINDS, OPENERS, SMALL, SORTS } from './words.ts';

/** Things that rest for some days; `names`: of each the words that name it. `to`: the last day. */
export type Rests = { names: string[][]; days: Days };

const LONGEST = 200;
/** Whoever says this wants a rest. */
const RESTS = 'pause|suspend|hold|freeze|rest|mute|silence|pausing|put|take a break from|have a break from';
/** These may take one time of it alone, and do so for days where several are named. */
const OR_SKIPS =
  "skip|cancel|stop|drop|leave out|no|not|without|don't remind me (?:about|of)|don't do|won't (?:be )?(?:do|doing|make)|can't (?:do|make|go to)";
const ORDER = new RegExp(
  String.raw`^(?:we(?:'ll| will)? |i(?:'ll| will)? |can you |could you )?(${RESTS}|${OR_SKIPS})\b`,
);
const WANTS_A_REST = new RegExp(`^(?:${RESTS})$`);
const AWAY =
  /\b(?:away|off|on holiday|on holidays|on vacation|on leave|abroad|travelling|traveling|out of town|gone|not (?:here|there|around|home)|ill|sick|injured|busy|holiday|vacation|trip)\b/;
/** Nothing of a change but the rest stands in a clause with these. */
const OTHER = /\b(?:move|instead|rather|except|only|every|swap|again|back at|if|remind me (?:to|when|on|at))\b|\?/;
const CLAUSE =
  /\s*[,;!.]+\s+|\s+so\s+|\s+but\s+|\s+and\s+(?=(?:no|not|cancel|skip|pause|stop|keep|leave out|drop|put)\b)/;
const KEEPS = /^(?:only )?(?:keep|leave)\b|\b(?:stays?|can stay|as usual|as it is|is fine|are fine)\b/;
const FILLS = new Set(
  'then that those days while away gone out on hold ice of for of please pls my the a whole whole entire all over during christmas xmas easter holidays until back is be am are will have has i we me'.split(
    ' ',
  ),
);

/**
 * "Pause running until the 12th", "I'm away from 7 to 13 December, no gym or yoga then": what is on the list by these names, and for which days.
 * `isName`: whether a word stands in the name of something that is there. Null: nothing of the kind, or a word is none of this.
 */
export function readRests(message: string, isName: (word: string) => boolean, setting: Setting): Rests | null {
  if (message.length > LONGEST || /["“]/.test(message)) return null;
  const text = plainly(message.replace(/[()]/g, ' , ').replace(/\s+/g, ' ').trim()).replace(/[\s.,!]+$/, '');
  if (OTHER.test(text)) return null;
  const clauses = text.split(CLAUSE).filter(Boolean).map(withoutOpeners);
  const names: string[][] = [];
  const spans: Days[] = [];
  let wants = false;
  for (const clause of clauses) {
    const order = ORDER.exec(clause);
    if (!order && KEEPS.test(clause)) continue;
    const { values, rest } = apart(clause, isName, setting);
    const days = daysOf(values, clause, setting);
    if (days === 'other') return null;
    if (days) spans.push(days);
    if (!order) {
      if (days && !AWAY.test(clause)) return null;
      continue;
    }
    const things = thingsIn(rest.slice(order[0].length), isName);
    if (!things) return null;
    names.push(...things);
    wants ||= WANTS_A_REST.test(order[1] ?? '');
    if (/^put\b/.test(order[1] ?? '') && !/\bon (?:hold|ice)\b/.test(clause)) return null;
  }
  const [days, ...more] = spans;
  if (!days || more.length > 0 || names.length === 0) return null;
  // "No yoga on Thursday" leaves out one, and is said of the day.
  return wants || names.length > 1 || clauses.length > 1 || !days.from.equals(days.to) ? { names, days } : null;
}

const withoutOpeners = (clause: string): string => {
  let left = clause.trim();
  for (let word = /^([\p{L}']+)\s+/u.exec(left); word; word = /^([\p{L}']+)\s+/u.exec(left)) {
    const [all = '', opener = ''] = word;
    if (!OPENERS.has(opener) || /^(?:no|hold|rest)$/.test(opener)) break;
    left = left.slice(all.length);
  }
  return left;
};

/** What a clause says of time, and its words without that; "running until Monday" is a name and a day. */
function apart(clause: string, isName: (word: string) => boolean, setting: Setting) {
  const hidden = clause.replace(/\p{L}[\p{L}'-]*/gu, (word) =>
    isName(word) && !DAY_WORD.test(word) ? '~'.repeat(word.length) : word,
  );
  const values = readValues(hidden, setting);
  const rest = values.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, clause);
  return { values, rest };
}
const DAY_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|to|on|in|until|from|for|the|week|weeks|month|next|this|today|tomorrow|morning|evening)$/;

/** The days that are named together; null: none. `other`: something else is said of time. */
function daysOf(values: ReturnType<typeof readValues>, clause: string, { now, zone }: Setting): Days | 'other' | null {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const [first, second, ...more] = values.filter(({ kind }) => kind !== 'part');
  if (!first) return null;
  const days = spanOf(first, clause, today);
  if (!days || more.length > 0) return 'other';
  if (!second) return days;
  // "From the 7th until the 13th".
  if (first.kind === 'date' && second.kind === 'bound') return { from: first.date, to: second.until };
  // "Over Christmas, 21 December to 3 January".
  const wider = spanOf(second, clause, today);
  return wider && isWithin(days, wider) ? wider : 'other';
}

const isWithin = (inner: Days, outer: Days): boolean =>
  Temporal.PlainDate.compare(outer.from, inner.from) <= 0 && Temporal.PlainDate.compare(inner.to, outer.to) <= 0;

const UNTIL = /\b(?:until|till|til)(?: after)? $/;
const MONTH = /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** "Until" a day ends before that day; of a month or a holiday, before it begins. */
function spanOf(value: ReturnType<typeof readValues>[number], clause: string, today: Temporal.PlainDate): Days | null {
  const words = clause.slice(value.start, value.end);
  switch (value.kind) {
    case 'date':
      return { from: value.date, to: value.date };
    case 'date_range':
      if (UNTIL.test(clause.slice(0, value.start))) return { from: today, to: value.from.subtract({ days: 1 }) };
      return { from: Temporal.PlainDate.compare(value.from, today) < 0 ? today : value.from, to: value.to };
    case 'bound':
      return {
        from: today,
        to: (MONTH.test(words) && !/\d|\bend\b/.test(words) ? value.until.with({ day: 1 }) : value.until).subtract({
          days: 1,
        }),
      };
    case 'span':
      return { from: today, to: today.add({ days: value.days - 1 }) };
    case 'length':
      return value.minutes % 1_440 === 0 ? { from: today, to: today.add({ days: value.minutes / 1_440 - 1 }) } : null;
    default:
      return null;
  }
}

/** "Swimming or running", "the gym and yoga classes": of each its words. Null: a word names nothing that is there. */
function thingsIn(words: string, isName: (word: string) => boolean): string[][] | null {
  const things = words
    .split(/\s*,\s*|\s+(?:and|or|nor|&)\s+|\s+no\s+/)
    .map((thing) => thing.match(/\p{L}[\p{L}'-]*/gu) ?? []);
  const named = things.map((thing) => thing.filter(isName));
  const isKnown = (word: string) =>
    isName(word) || FILLS.has(word) || SMALL.has(word) || KINDS.has(word) || SORTS.has(word) || OPENERS.has(word);
  if (!things.every((thing) => thing.every(isKnown))) return null;
  const found = named.filter((thing) => thing.length > 0);
  return found.length > 0 ? found : null;
}
