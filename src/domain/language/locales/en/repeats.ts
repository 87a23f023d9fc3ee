import { say } from '../../grammar/lexicon.ts';
import { row } from '../../grammar/row.ts';
import { every, weekdaySpecs } from '../../rules/repetition.ts';

const adverb = (phrases: string, repeat: ReturnType<typeof every>) => say('repeat', phrases, repeat);

/** "daily", "biweekly": repetitions in a word. */
export const ADVERBS = [
  ...adverb(
    'hourly|at the top of every hour|at the top of the hour|at the top of each hour|on the hour|every hour on the hour',
    every(1, 'hour'),
  ),
  ...adverb(
    'daily|everyday|day in day out|day after day|day in, day out|all week|on a daily basis|once a day|once daily|every single day|per day',
    every(1, 'day'),
  ),
  ...adverb('nightly', every(1, 'day', { parts: ['night'] })),
  ...adverb('weekly|once a week|on a weekly basis|once weekly|per week', every(1, 'week')),
  ...adverb('fortnightly|every fortnight', every(2, 'week')),
  ...adverb('monthly|once a month|on a monthly basis|once monthly', every(1, 'month')),
  ...adverb('quarterly|once a quarter|every quarter', every(3, 'month')),
  ...adverb('yearly|annually|once a year|on a yearly basis', every(1, 'year')),
  ...adverb('biannually|semiannually|semi-annually|half-yearly|half yearly', every(6, 'month')),
  ...adverb('twice daily', every(1, 'day', { times: 2 })),
  ...adverb('twice weekly', every(1, 'week', { times: 2 })),
  ...adverb('thrice daily', every(1, 'day', { times: 3 })),
  ...adverb(
    'm/w/f|mwf|mon/wed/fri|m, w, f|m, w and f|m w f|m, w & f',
    every(1, 'week', { on: weekdaySpecs([1, 3, 5]) }),
  ),
  ...adverb('m/w|m & w|m-w|mw', every(1, 'week', { on: weekdaySpecs([1, 3]) })),
  ...adverb('w/f|w & f', every(1, 'week', { on: weekdaySpecs([3, 5]) })),
  ...adverb('m/th|m & th', every(1, 'week', { on: weekdaySpecs([1, 4]) })),
  ...adverb('t/f|tu/f', every(1, 'week', { on: weekdaySpecs([2, 5]) })),
  ...adverb('t/th|t/r|tu/th|tth|t and th|tu and th', every(1, 'week', { on: weekdaySpecs([2, 4]) })),
  ...adverb('m-f', every(1, 'week', { on: weekdaySpecs([1, 2, 3, 4, 5]) })),
  ...adverb(
    'school nights|every school night|on school nights|each school night',
    every(1, 'week', { on: weekdaySpecs([1, 2, 3, 4, 7]), parts: ['night'] }),
  ),
  ...adverb(
    'weeknights|week nights|worknights|weeknight|every weeknight|on weeknights|every week night',
    every(1, 'week', { on: weekdaySpecs([1, 2, 3, 4, 5]), parts: ['night'] }),
  ),
  ...adverb(
    'biweekly|bi-weekly',
    every(1, 'week', {
      either: {
        question: '"Biweekly" can mean two things. Which do you mean?',
        readings: [
          { label: 'Every two weeks', words: 'every 2 weeks' },
          { label: 'Twice a week', words: 'twice a week' },
        ],
      },
    }),
  ),
  ...adverb(
    'bimonthly|bi-monthly',
    every(1, 'month', {
      either: {
        question: '"Bimonthly" can mean two things. Which do you mean?',
        readings: [
          { label: 'Every two months', words: 'every 2 months' },
          { label: 'Twice a month', words: 'on the 1st and 15th of every month' },
        ],
      },
    }),
  ),
  ...adverb(
    'every other weekday|every second weekday|every other workday',
    every(1, 'week', {
      either: {
        question: 'Every other weekday: which days do you mean?',
        readings: [
          { label: 'Monday, Wednesday and Friday', words: 'every Monday, Wednesday and Friday' },
          { label: 'Tuesday and Thursday', words: 'every Tuesday and Thursday' },
        ],
      },
    }),
  ),
  ...say('roundClock', 'around the clock|round the clock|day and night|24/7|24 / 7|night and day', true),
];

const AFTER =
  "after i complete it|after i completed it|after i finish it|after i finished it|after i have finished it|after done|after completion|after completing it|after i did it|after i do it|after doing it|after it is done|after it's done|after finishing|after completing|after last time|after i've done it|after finishing it|after i completed that";

export const REPEAT_ROWS = [
  ...AFTER.split('|').map((words) =>
    row(
      'repeat',
      `every? length ${words
        .split(' ')
        .map((word) => (word === 'after' ? 'after' : `=${word}`))
        .join(' ')}` as 'every? length =x',
      `3 days ${words}`,
      ([{ days, months, minutes }]) =>
        months === 0 && minutes === 0 && Number.isInteger(days) && days >= 1
          ? every(days, 'day', { afterDone: true })
          : null,
      { weight: 3, firm: true },
    ),
  ),
  row(
    'repeat',
    'on? the ordinal =only =in =months =that =have =one',
    'on the 31st only in months that have one',
    ([{ n }]) => every(1, 'month', { on: [{ day: n, word: 'next' }] }),
    { weight: 4, firm: true },
  ),
  row(
    'repeat',
    'every? ordinal of the unit',
    'every first of the month',
    ([{ n }, { unit }]) => (unit === 'month' && n >= 1 && n <= 31 ? every(1, 'month', { on: [{ day: n }] }) : null),
    { weight: 4, firm: true },
  ),
  row('without', '=but weekdays', 'but Sundays', ([{ days }]) => ({ weekdays: days, dates: [] }), { shy: 1 }),
  row(
    'repeat',
    'on? the? every unit end',
    'every month end',
    ([{ unit, n }]) => (unit === 'month' && n === 1 ? every(1, 'month', { on: [{ day: -1 }] }) : null),
    { weight: 4, firm: true },
  ),
  row('repeat', 'part and part', 'morning and evening', ([a, b]) =>
    every(1, 'day', { times: 2, parts: [a.part, b.part] }),
  ),
  row('repeat', 'in the part and in? the? part', 'in the morning and in the evening', ([a, b]) =>
    every(1, 'day', { times: 2, parts: [a.part, b.part] }),
  ),
];
