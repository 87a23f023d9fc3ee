import { say } from '../../grammar/lexicon.ts';
import type { DayPart, Unit } from '../../values.ts';

const WEEKDAYS: [string, string, string][] = [
  ['monday', 'mon|mon.', 'mondays'],
  ['tuesday|tuesady|teusday|tueday|tusday', 'tue|tues|tue.|tues.', 'tuesdays'],
  ['wednesday|wensday|wendesday|wednsday|wedensday|wednesay', 'wed|weds|wed.|weds.', 'wednesdays'],
  ['thursday|thrusday|thursady|thurday|thusday', 'thu|thur|thurs|thu.|thur.|thurs.', 'thursdays'],
  ['friday|firday|fridya', 'fri|fri.', 'fridays'],
  ['saturday|saterday|satruday|saturady', 'sat|sat.', 'saturdays'],
  ['sunday|sundy', 'sun|sun.', 'sundays'],
];

const MONTHS = [
  'january|jan|jan.',
  'february|feb|feb.|febuary',
  'march|mar|mar.',
  'april|apr|apr.',
  'may',
  'june|jun|jun.',
  'july|jul|jul.',
  'august|aug|aug.',
  'september|sept|sep|sept.|sep.',
  'october|oct|oct.',
  'november|nov|nov.',
  'december|dec|dec.',
];

/** Months that are also names or other words. */
const PERSONAL = /^(?:march|april|may|june|august)$/;

const withPossessives = (words: string) =>
  words
    .split('|')
    .flatMap((word) => (/[a-z]{3}$/.test(word) ? [word, `${word}'s`] : [word]))
    .join('|');

/** With its possessive: "in a fortnight's time". */
const unit = (unit: Unit, one: string, many: string, n = 1, shy: 0 | 1 | 2 = 2) => [
  ...say('unit', withPossessives(one), { unit, n, plural: false }, { shy }),
  ...say('unit', many, { unit, n, plural: true }, { shy }),
];

const part = (part: DayPart, one: string, many: string) => [
  ...say('part', one, { part, plural: false }),
  ...(many ? say('part', many, { part, plural: true }) : []),
];

export const TIME_WORDS = [
  ...say('relative', 'today|later today|later on today|2day|this day|the same day', { days: 0 }),
  ...say(
    'relative',
    'tomorrow|tomorow|tommorow|tommorrow|tomorrrow|tmrw|tmr|tmrow|tomm|tmw|tmoro|tomoro|tommoro|tmorrow|tomorro|tomoz|tomo|tmoz|tmro|2moro|2morrow|2mrw|the next day',
    { days: 1 },
  ),
  ...say('relative', 'the day after tomorrow|day after tomorrow|overmorrow|the day after tmrw|two days after today', {
    days: 2,
  }),
  ...say('relative', 'tonight|later tonight|later on tonight|tonite|2nite|2night|2nyt|tonyt|this night', {
    days: 0,
    part: 'night',
  }),
  ...say('relative', 'yesterday|yesteday', { days: -1 }),
  ...say('relative', 'the day before yesterday|day before yesterday', { days: -2 }),
  ...say('season', 'spring|springtime', { season: 0 }, { shy: 2 }),
  ...say('season', 'summer|summertime', { season: 1 }, { shy: 2 }),
  ...say('season', 'autumn', { season: 2 }, { shy: 2 }),
  ...say('season', 'winter|wintertime', { season: 3 }, { shy: 2 }),
  ...['1 first', '2 second', '3 third', '4 fourth'].flatMap((names, i) =>
    say('ordinal', `q${names.charAt(0)}`, { n: i + 101, word: true }),
  ),
  ...['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'].flatMap((two, i) =>
    say('shortDays', two, { days: [i + 1] }, { shy: 2 }),
  ),
  ...WEEKDAYS.flatMap(([long, short, plural], i) => [
    ...say('weekday', long, { day: i + 1, plural: false }),
    ...say('weekday', short, { day: i + 1, plural: false }, { shy: /^(?:mon|wed|sat|sun)/.test(short) ? 1 : 0 }),
    ...say('weekday', plural, { day: i + 1, plural: true }),
  ]),
  ...MONTHS.flatMap((names, i) => {
    const [long = '', ...short] = names.split('|');
    const shy = PERSONAL.test(long) ? 2 : 1;
    return [
      ...say('month', `${long}|${long}.`, { month: i + 1 }, { shy: shy === 2 ? 2 : 0 }),
      ...(short.length > 0 ? say('month', short.join('|'), { month: i + 1 }, { shy }) : []),
    ];
  }),
  ...unit('second', 'second|sec|s', 'seconds|secs'),
  ...unit('minute', 'minute|min|mn', "minutes|mins|min.|minutes'", 1, 1),
  ...unit('minute', 'm', 'ms'),
  ...unit('minute', "'", "'", 1, 1),
  ...unit('second', '"', '"', 1, 1),
  ...unit('hour', 'hour|hr|h', "hours|hrs|hr.|hours'", 1, 1),
  ...unit('day', 'day|d', "days|days'"),
  ...unit('week', 'week|wk|w', "weeks|wks|weeks'"),
  ...unit('week', 'fortnight', 'fortnights', 2),
  ...unit('month', 'month', "months|months'|mo|mos"),
  ...unit('quarter', 'quarter|qtr', 'quarters|qtrs'),
  ...unit('year', 'year|yr', "years|yrs|years'"),
  ...unit('weekend', 'weekend|week end|week-end|wkend', 'weekends'),
  ...unit(
    'workday',
    'workday|work day|working day|business day|school day|weekday|week day',
    'workdays|work days|working days|business days|weekdays|week days',
  ),
  ...say('weekdays', 'weekdays|week days|workdays|work days|working days|business days|school days|schooldays', {
    days: [1, 2, 3, 4, 5],
    plural: true,
  }),
  ...say('weekdays', 'weekends', { days: [6, 7], plural: true }),
  ...say(
    'name',
    "happy new year|merry christmas|happy easter|happy halloween|sunday times|parents evening|parents' evening|parent's evening|open evening|quiz night|games night|film night|movie night|date night|girls night|night shift|night class|evening class|evening classes|morning assembly|afternoon tea|bonfire night|sunday roast|sunday school|sunday lunch|sunday dinner|friday prayers|good friday agreement|24 season|day off|weekend bag|60 minutes|the weeknd|tuesday group",
    true,
  ),
  ...part('morning', 'midmorning|mid-morning|mid morning', ''),
  ...part('afternoon', 'midafternoon|mid-afternoon|mid afternoon', ''),
  ...part(
    'morning',
    'morning|early morning|late morning|mornin|early in the morning|early hours of the morning|small hours',
    'mornings',
  ),
  ...say('during', 'midmorning|mid-morning|mid morning', { part: 'morning' }, { shy: 1 }),
  ...say('during', 'midafternoon|mid-afternoon|mid afternoon|after lunchtime', { part: 'afternoon' }, { shy: 1 }),
  ...say('during', 'first thing|first thing in the morning', { part: 'morning' }, { shy: 1 }),
  ...say('during', 'lunchtime|lunch time|over lunch', { part: 'noon' }, { shy: 1 }),
  ...say('during', 'before work|before school', { part: 'morning' }, { shy: 1 }),
  ...say('during', 'after work|after school', { part: 'evening' }, { shy: 1 }),
  ...say('timer', 'right now|immediately|right away|straight away', { minutes: 0 }, { shy: 1 }),
  ...say('doubt', 'now', { question: null }, { shy: 1 }),
  ...part('noon', 'lunchtime|lunch time', ''),
  ...part('afternoon', 'afternoon|early afternoon|late afternoon|afternoonish|arvo', 'afternoons'),
  ...say('clock', 'close of business|cob|eob|end of business|close of play', { hour: 17, minute: 0, sure: true }),
  ...part('evening', 'evening|early evening|late evening|eveningish', 'evenings'),
  ...part('night', 'night|nite|late night|early night', 'nights'),
  ...say('half', 'am|a.m.|a.m|a m', { half: 'am' }, { shy: 2 }),
  ...say('half', 'pm|p.m.|p.m|p m', { half: 'pm' }),
  ...say('clock', 'noon|midday|mid-day|mid day|high noon|12 noon|noonish', { hour: 12, minute: 0, sure: true }),
  ...say('clock', 'midnight|mid-night|mid night|12 midnight', { hour: 24, minute: 0, sure: true }),
];
