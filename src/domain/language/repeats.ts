import { plainRule, type Rule } from '../recurrence/index.ts';
import type { DayPart } from './day-part.ts';
import { find, mask, type Part, type Sentence } from './sentence.ts';
import { NUMBER, numberOf, ORDINAL, ordinalOf, WEEKDAY, WEEKDAYS, weekdayOf, weekdaysIn } from './words.ts';

/**
 * What a sentence says about repeating, without its times and its end. `interval` is "every 2 hours", `per_day` "three times
 * a day", `per_week` "three times a week" (which days is to be asked), `either` has two readings.
 */
export type RepeatFound = { at: Part; part: DayPart | null } & (
  | { kind: 'rule'; rule: Rule; monthDayNeeded: boolean; weekdayNeeded: boolean }
  | { kind: 'interval'; unit: 'HOURLY' | 'MINUTELY'; every: number }
  | { kind: 'per_day'; times: number }
  | { kind: 'per_week'; times: number }
  | { kind: 'after_completion'; days: number }
  | { kind: 'either'; question: string; readings: { label: string; words: string }[] }
  | { kind: 'impossible'; problem: string }
);

type Said = RepeatFound extends infer R
  ? R extends unknown
    ? Omit<R, 'at' | 'part'> & { part?: DayPart | null }
    : never
  : never;
type Reader = (groups: (string | undefined)[], words: string) => Said;

/** Takes the phrase that says how a task repeats: "every other Friday", "on the 1st of each month". */
export function takeRepeat(sentence: Sentence): RepeatFound | null {
  const once = /\bonce\s+on\b/.test(sentence.rest);
  for (const [pattern, reader] of READERS) {
    if (once && pattern === SEVERAL_DAYS) continue;
    const at = find(sentence, pattern);
    if (!at) continue;
    mask(sentence, at.start, at.end);
    return { part: null, ...reader(at.groups, at.words), at } as RepeatFound;
  }
  return null;
}

const rule = (freq: Rule['freq'], changes: Partial<Rule> = {}): Said => ({
  kind: 'rule',
  rule: { ...plainRule(freq), ...changes },
  monthDayNeeded: false,
  weekdayNeeded: false,
});

const days = (weekdays: number[], ordinal = 0) => weekdays.map((weekday) => ({ ordinal, weekday }));
const weekly = (weekdays: number[], interval = 1) => rule('WEEKLY', { interval, byDay: days(weekdays) });
const countOf = (words: string | undefined) =>
  words === undefined
    ? 1
    : /^(?:other|second|alternate|2nd)$/.test(words)
      ? 2
      : /^(?:third|3rd)$/.test(words)
        ? 3
        : words === 'fourth' || words === '4th'
          ? 4
          : numberOf(words);

const EVERY = '(?:every|each)';
const NTH = `(other|alternate|second|2nd|third|3rd|fourth|4th|${NUMBER})`;
const OF_MONTH = `(?:of|in)\\s+(?:the\\s+month|(?:every|each)\\s+month|a\\s+month|months)`;
const AND_DAY = '\\s*(?:,\\s*and\\b|,|/|&|\\band\\b|\\+)\\s*(?:on\\s+)?';
const PLURAL = '(?:mon|tues|wednes|thurs|fri|satur|sun)days';
const PART = '(morning|afternoon|evening|night)';

function monthly(dayWords: string, interval = 1): Said {
  const wanted = (dayWords.match(/\d{1,2}|last\s+day/g) ?? []).map((word) => (/^\d/.test(word) ? Number(word) : -1));
  const wrong = wanted.find((day) => day > 31 || day === 0);
  if (wrong !== undefined) return { kind: 'impossible', problem: `No month has a day ${wrong}.` };
  const rare = wanted.find((day) => day > 28);
  if (rare !== undefined && interval === 1) {
    const day = `${rare}${rare === 31 ? 'st' : 'th'}`;
    return {
      kind: 'either',
      question: `Not every month has a ${day}. Which do you mean?`,
      readings: [
        { label: 'The last day of every month', words: 'on the last day of every month' },
        { label: `Only in months that have a ${day}`, words: `on the ${day} only in months that have one` },
      ],
    };
  }
  return rule('MONTHLY', { interval, byMonthDay: wanted });
}

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

/** "Monday and Thursday", which may be every week or once; "once on …" says which. */
const SEVERAL_DAYS = new RegExp(`\\b(?:on\\s+)?(${WEEKDAY}(?:${AND_DAY}${WEEKDAY}\\b)+)`);

/** In the order in which they are tried: what says more comes first. */
const READERS: [RegExp, Reader][] = [
  [
    new RegExp(
      `\\b(?:${EVERY}\\s+)?(${NUMBER})\\s+(day|week)s?\\s+after\\s+(?:i(?:'ve|\\s+have)?\\s+)?(?:complet\\w+|finish\\w*|it'?s?\\s+(?:is\\s+)?done|done|doing\\s+it|(?:did|do)\\s+it|last\\s+time)(?:\\s+(?:it|that))?\\b`,
    ),
    ([n, unit]) => ({ kind: 'after_completion', days: numberOf(n ?? '') * (unit === 'week' ? 7 : 1) }),
  ],
  [
    /\b(?:on\s+)?the\s+(\d{1,2})(?:st|th)\s+only\s+in\s+months\s+that\s+have\s+one\b/,
    ([day]) => rule('MONTHLY', { byMonthDay: [Number(day)] }),
  ],
  // Month: "the last Friday of the month", "on the 1st and 15th of each month".
  [
    new RegExp(`\\b(?:on\\s+)?(?:${EVERY}\\s+|the\\s+)*(${ORDINAL})\\s+(${WEEKDAY})\\s+${OF_MONTH}`),
    ([nth, day]) => rule('MONTHLY', { byDay: days([weekdayOf(day ?? '')], ordinalOf(nth ?? '')) }),
  ],
  [
    new RegExp(
      `\\b(?:on\\s+)?(?:${EVERY}\\s+|the\\s+)*(${ORDINAL})\\s+(?:weekday|workday|working day|business day)\\s+${OF_MONTH}`,
    ),
    ([nth]) => rule('MONTHLY', { byDay: days(MONDAY_TO_FRIDAY), bySetPos: [ordinalOf(nth ?? '')] }),
  ],
  [new RegExp(`\\b(?:on\\s+)?(?:${EVERY}\\s+|the\\s+)*(last\\s+day)\\s+${OF_MONTH}`), () => monthly('last day')],
  [/\b(?:on|at)\s+(?:the\s+)?(?:end)\s+of\s+(?:every|each)\s+month/, () => monthly('last day')],
  [
    new RegExp(
      `\\b(?:on\\s+)?(?:${EVERY}\\s+|the\\s+)*((?:\\d{1,2}(?:st|nd|rd|th)(?:\\s*(?:,|and|&)\\s*(?:the\\s+)?)?)+)(?:\\s+days?)?\\s+(?:${OF_MONTH}|(?:every|each)\\s+month|monthly)`,
    ),
    ([list]) => monthly(list ?? ''),
  ],
  [
    new RegExp(
      `\\b(?:(?:every|each)\\s+month|monthly|once\\s+a\\s+month)\\s+on\\s+(?:the\\s+)?(${ORDINAL})\\s+(${WEEKDAY})\\b`,
    ),
    ([nth, day]) => rule('MONTHLY', { byDay: days([weekdayOf(day ?? '')], ordinalOf(nth ?? '')) }),
  ],
  [
    new RegExp(
      `\\b(?:every\\s+(?:${NTH}\\s+)?months?|each\\s+month|monthly|once\\s+a\\s+month|(quarterly))\\s+on\\s+(?:the\\s+)?((?:(?:\\d{1,2}(?:st|nd|rd|th)?|last\\s+day)(?:\\s*(?:,|and|&)\\s*(?:the\\s+)?)?)+)(?![:\\d])\\b`,
    ),
    ([n, quarterly, list]) => monthly(list ?? '', quarterly ? 3 : countOf(n)),
  ],
  [
    /\b(?:every|each)\s+((?:\d{1,2}(?:st|nd|rd|th)(?:\s*(?:,|and|&)\s*(?:the\s+)?)?)+)(?!\s*(?:day|week|month|year|mon|tue|wed|thu|fri|sat|sun))\b/,
    ([list]) => monthly(list ?? ''),
  ],
  [/\b(?:on\s+)?(?:(?:every|each|the)\s+)*first\s+(?:of|in)\s+(?:the|every|each)\s+month\b/, () => monthly('1')],
  // Hours and minutes.
  [
    /\b(?:every|each)\s+(?:half\s+(?:an\s+)?hour|half-hour)\b/,
    () => ({ kind: 'interval', unit: 'MINUTELY', every: 30 }),
  ],
  [/\b(?:every|each)\s+quarter\s+(?:of\s+an\s+)?hour\b/, () => ({ kind: 'interval', unit: 'MINUTELY', every: 15 })],
  [
    new RegExp(`\\b(?:every|each)\\s+(?:${NTH}\\s+)?(hour|hr|minute|min)s?\\b`),
    ([n, unit]) => ({ kind: 'interval', unit: unit?.startsWith('h') ? 'HOURLY' : 'MINUTELY', every: countOf(n) }),
  ],
  [/\bhourly\b/, () => ({ kind: 'interval', unit: 'HOURLY', every: 1 })],
  // Weekdays.
  [
    new RegExp(
      `\\b(?:every\\s*day|each\\s+day|daily)\\s+(?:except|but|apart\\s+from|excluding)(?:\\s+(?:for|on))?\\s+(${WEEKDAYS}|weekends?)`,
    ),
    ([list = '']) =>
      weekly(
        [1, 2, 3, 4, 5, 6, 7].filter((day) => !(list.startsWith('weekend') ? [6, 7] : weekdaysIn(list)).includes(day)),
      ),
  ],
  [
    /\b(?:every|each)\s+(?:other|second|2nd|alternate)\s+(?:weekday|workday)\b/,
    () => ({
      kind: 'either',
      question: 'Every other weekday: which days do you mean?',
      readings: [
        { label: 'Monday, Wednesday and Friday', words: 'every Monday, Wednesday and Friday' },
        { label: 'Tuesday and Thursday', words: 'every Tuesday and Thursday' },
      ],
    }),
  ],
  [
    new RegExp(
      `\\b(?:(?:on|every|each)\\s+)*(?:week\\s*days?|work(?:ing)?\\s*days?|business\\s+days?)(?:\\s+${PART}s?)?\\b`,
    ),
    ([part]) => ({ ...weekly(MONDAY_TO_FRIDAY), part: (part ?? null) as DayPart | null }),
  ],
  [
    /\b(?:(?:on|every|each)\s+)*(?:week\s*nights?|work\s*nights?)\b/,
    () => ({ ...weekly(MONDAY_TO_FRIDAY), part: 'night' }),
  ],
  [/\b(?:(?:every|each)\s+|on\s+)weekends?\b(?<!on\s+weekend)|\bweekends\b/, () => weekly([6, 7])],
  [
    new RegExp(`\\b(?:(?:every|each|on|from)\\s+)*(${WEEKDAY})\\s*(?:-|to|through|thru|till|until)\\s*(${WEEKDAY})\\b`),
    ([from = '', to = '']) => weekly(span(weekdayOf(from), weekdayOf(to))),
  ],
  [new RegExp(`\\b${EVERY}\\s+${NTH}\\s+weeks?(?:\\s+on\\s+(${WEEKDAYS}))?`), ([n, list]) => weekOn(list, countOf(n))],
  [new RegExp(`\\b(?:fortnightly|every\\s+fortnight)(?:\\s+on\\s+(${WEEKDAYS}))?`), ([list]) => weekOn(list, 2)],
  [
    /\b(bi-?weekly)\b/,
    () => ({
      kind: 'either',
      question: '"Biweekly" can mean two things. Which do you mean?',
      readings: [
        { label: 'Every two weeks', words: 'every 2 weeks' },
        { label: 'Twice a week', words: 'twice a week' },
      ],
    }),
  ],
  [
    new RegExp(`\\b(?:weekly|(?:once\\s+)?(?:every|each|a)\\s+week)\\s+on\\s+(${WEEKDAYS})`),
    ([list = '']) => weekly(weekdaysIn(list)),
  ],
  [
    new RegExp(`\\b${EVERY}\\s+${NTH}\\s+(${WEEKDAYS})\\b(?:\\s+${PART}s?\\b)?`),
    ([n, list = '', part]) => ({ ...weekly(weekdaysIn(list), countOf(n)), part: (part ?? null) as DayPart | null }),
  ],
  [
    new RegExp(`\\b(?:(?:on|every|each)\\s+)*(?:every|each)\\s+(${WEEKDAYS})\\b(?:\\s+${PART}s?\\b)?`),
    ([list = '', part]) => ({ ...weekly(weekdaysIn(list)), part: (part ?? null) as DayPart | null }),
  ],
  [
    new RegExp(
      `\\b(?:on\\s+)?(${PLURAL}(?:${AND_DAY}${WEEKDAY})*|${WEEKDAY}(?:${AND_DAY}${WEEKDAY})*${AND_DAY}${PLURAL})\\b(?:\\s+${PART}s?\\b)?`,
    ),
    ([list = '', part]) => ({ ...weekly(weekdaysIn(list)), part: (part ?? null) as DayPart | null }),
  ],
  [
    SEVERAL_DAYS,
    ([list = '']) => ({
      kind: 'either',
      question: 'Every week, or just this once?',
      readings: [
        { label: 'Every week', words: `every ${list.replaceAll('on ', '')}` },
        { label: 'Just this once', words: `once on ${list.replaceAll('on ', '')}` },
      ],
    }),
  ],
  [
    /\b(?:on\s+)?(m\/w\/f|mwf|t\/th|tu\/th|m-f)\b/,
    ([days]) => weekly(days?.startsWith('t') ? [2, 4] : days === 'm-f' ? MONDAY_TO_FRIDAY : [1, 3, 5]),
  ],
  [
    /\b(?:every\s+|each\s+|in\s+the\s+)?(?:morning|evening|night)s?\s+and\s+(?:every\s+|each\s+|in\s+the\s+|at\s+)?(?:morning|evening|night)s?\b/,
    () => ({ kind: 'per_day', times: 2 }),
  ],
  // Days, weeks, months, years.
  [
    new RegExp(
      `\\b(?:(${NUMBER})\\s+times?|(once|twice|thrice))\\s+(?:a|per|each)\\s+(day|week|month)\\b|\\b(twice|thrice)\\s+(daily|weekly|monthly)\\b|\\b(${NUMBER})\\s*x\\s*(?:(?:a|per)\\s+|\\/\\s*)?(day|daily|week|weekly|month)\\b`,
    ),
    ([n, word, unit, word2, unit2, n3, unit3]) => often(word ?? word2, n ?? n3, unit ?? unit2 ?? unit3 ?? ''),
  ],
  [new RegExp(`\\b${EVERY}\\s+${NTH}\\s+days?\\b`), ([n]) => rule('DAILY', { interval: countOf(n) })],
  [
    new RegExp(`\\b(?:every\\s+single|every|each)\\s+(?:day|other)?\\s*${PART}\\b`),
    ([part]) => ({ ...rule('DAILY'), part: part as DayPart }),
  ],
  [/\bnightly\b/, () => ({ ...rule('DAILY'), part: 'night' })],
  [
    new RegExp(
      `\\b(?:every\\s*day|every\\s+single\\s+day|each\\s+day|daily|once\\s+a\\s+day|day\\s+in,?\\s+day\\s+out|all\\s+week)\\b(?:\\s+in\\s+the\\s+${PART})?`,
    ),
    ([part]) => ({ ...rule('DAILY'), part: (part ?? null) as DayPart | null }),
  ],
  [/\b(?:weekly|(?:every|each)\s+week)\b/, () => weekOn(undefined, 1)],
  [/\b(?:quarterly|every\s+quarter)\b/, () => ({ ...rule('MONTHLY', { interval: 3 }), monthDayNeeded: true }) as Said],
  [
    new RegExp(`\\b(?:monthly|every\\s+(?:${NTH}\\s+)?months?|each\\s+month)\\b`),
    ([n]) => ({ ...rule('MONTHLY', { interval: countOf(n) }), monthDayNeeded: true }) as Said,
  ],
  [/\b(?:yearly|annually|once\s+a\s+year|(?:every|each)\s+year)\b/, () => rule('YEARLY')],
  [
    /\b(?:every|each)\s+(?=(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/,
    () => rule('YEARLY'),
  ],
];

/** Monday to Thursday; Friday to Monday runs over the weekend. */
function span(from: number, to: number): number[] {
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, i) => ((from - 1 + i) % 7) + 1).sort((a, b) => a - b);
}

function weekOn(list: string | undefined, interval: number): Said {
  const said = weekly(list ? weekdaysIn(list) : [], interval);
  return list ? said : ({ ...said, weekdayNeeded: true } as Said);
}

function often(word: string | undefined, digits: string | undefined, unit: string): Said {
  const times = word === 'once' ? 1 : word === 'twice' ? 2 : word === 'thrice' ? 3 : numberOf(digits ?? '1');
  if (unit.startsWith('da')) return times === 1 ? rule('DAILY') : { kind: 'per_day', times };
  if (unit.startsWith('month')) return { ...rule('MONTHLY'), monthDayNeeded: true } as Said;
  return times === 1 ? weekOn(undefined, 1) : { kind: 'per_week', times };
}
