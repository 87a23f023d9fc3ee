import { say } from '../../grammar/lexicon.ts';
import type { DayPart, Unit } from '../../values.ts';

const WEEKDAYS: [string, string, string][] = [
  ['monday', 'mon|mon.', 'mondays'],
  ['tuesday|tuesady|teusday', 'tue|tues|tue.|tues.', 'tuesdays'],
  ['wednesday|wensday|wendesday|wednsday', 'wed|weds|wed.', 'wednesdays'],
  ['thursday|thrusday|thursady', 'thu|thur|thurs|thu.|thurs.', 'thursdays'],
  ['friday|firday', 'fri|fri.', 'fridays'],
  ['saturday|saterday', 'sat|sat.', 'saturdays'],
  ['sunday', 'sun|sun.', 'sundays'],
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

const unit = (unit: Unit, one: string, many: string, n = 1, shy = true) => [
  ...say('unit', one, { unit, n, plural: false }, { shy }),
  ...say('unit', many, { unit, n, plural: true }, { shy }),
];

const part = (part: DayPart, one: string, many: string) => [
  ...say('part', one, { part, plural: false }),
  ...(many ? say('part', many, { part, plural: true }) : []),
];

export const TIME_WORDS = [
  ...WEEKDAYS.flatMap(([long, short, plural], i) => [
    ...say('weekday', long, { day: i + 1, plural: false }),
    ...say('weekday', short, { day: i + 1, plural: false }, { shy: /^(?:mon|wed|sat|sun)/.test(short) }),
    ...say('weekday', plural, { day: i + 1, plural: true }),
  ]),
  ...MONTHS.flatMap((names, i) => say('month', names, { month: i + 1 }, { shy: true })),
  ...unit('second', 'second|sec|s', 'seconds|secs'),
  ...unit('minute', 'minute|min|m|mn', "minutes|mins|min.|minutes'", 1),
  ...unit('hour', 'hour|hr|h', "hours|hrs|hr.|hours'"),
  ...unit('day', "day|d|day's", "days|days'"),
  ...unit('week', "week|wk|w|week's", "weeks|wks|weeks'"),
  ...unit('week', 'fortnight', 'fortnights', 2),
  ...unit('month', "month|month's", "months|months'|mo|mos"),
  ...unit('quarter', 'quarter', 'quarters'),
  ...unit('year', "year|yr|year's", "years|yrs|years'"),
  ...unit('weekend', 'weekend|week end|wkend', 'weekends'),
  ...unit(
    'workday',
    'workday|work day|working day|business day|weekday|week day',
    'workdays|work days|working days|business days|weekdays|week days',
  ),
  ...say('weekdays', 'weekdays|week days|workdays|work days|working days|business days', {
    days: [1, 2, 3, 4, 5],
    plural: true,
  }),
  ...say('weekdays', 'weekends', { days: [6, 7], plural: true }),
  ...part('morning', 'morning|early morning|late morning|mornin', 'mornings'),
  ...part('noon', 'lunchtime|lunch time', ''),
  ...part('afternoon', 'afternoon|early afternoon|late afternoon', 'afternoons'),
  ...part('evening', 'evening|early evening|late evening', 'evenings'),
  ...part('night', 'night|late night', 'nights'),
  ...say('half', 'am|a.m.|a.m|a m', { half: 'am' }, { shy: true }),
  ...say('half', 'pm|p.m.|p.m|p m', { half: 'pm' }),
  ...say('clock', 'noon|midday|mid-day', { hour: 12, minute: 0, sure: true }),
  ...say('clock', 'midnight|mid-night', { hour: 24, minute: 0, sure: true }),
];
