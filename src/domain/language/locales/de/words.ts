import { WEEKDAYS_IN } from '../../../calendar-names.ts';
import { say } from '../../grammar/lexicon.ts';
import type { DayPart, Unit } from '../../values.ts';

const WEEKDAYS = WEEKDAYS_IN.de.map((name) => [name, name.slice(0, 2)] as const);

const PARTS: [DayPart, string][] = [
  ['morning', 'morgen'],
  ['morning', 'früh'],
  ['morning', 'vormittag'],
  ['noon', 'mittag'],
  ['afternoon', 'nachmittag'],
  ['evening', 'abend'],
  ['night', 'nacht'],
];

const MONTHS = [
  'januar|jänner|jan',
  'februar|feber|feb',
  'märz|maerz|mär',
  'april|apr',
  'mai',
  'juni|jun',
  'juli|jul',
  'august|aug',
  'september|sept|sep',
  'oktober|okt',
  'november|nov',
  'dezember|dez',
];

const unit = (unit: Unit, one: string, many: string, n = 1) => [
  ...say('unit', one, { unit, n, plural: false }, { shy: 2 }),
  ...say('unit', many, { unit, n, plural: true }, { shy: 2 }),
];

export const TIME_WORDS = [
  ...WEEKDAYS.flatMap(([name, short], i) => [
    ...say('weekday', name, { day: i + 1, plural: false }),
    ...say('weekday', short, { day: i + 1, plural: false }, { shy: 2 }),
    ...say('weekday', `${name}s|${name}en`, { day: i + 1, plural: true }),
    // "Freitagabend", and "freitagabends" for every one.
    ...PARTS.flatMap(([part, word]) => say('date', `${name}${word}`, { weekdays: [i + 1], part })),
    ...PARTS.flatMap(([part, word]) =>
      say('repeat', `${name}${word}s`, { n: 1, unit: 'week', on: [{ weekdays: [i + 1] }], parts: [part] }),
    ),
  ]),
  ...say('weekday', 'sonnabend', { day: 6, plural: false }),
  ...say('weekday', 'sonnabends', { day: 6, plural: true }),
  ...MONTHS.flatMap((names, i) =>
    names
      .split('|')
      .flatMap((name) => say('month', name, { month: i + 1 }, { shy: /^(?:jan|mai)$/.test(name) ? 2 : 0 })),
  ),
  ...unit('second', 'sekunde', 'sekunden|sek'),
  ...unit('minute', 'minute|min', 'minuten'),
  ...unit('hour', 'stunde|std', 'stunden'),
  ...unit('day', 'tag|tages', 'tage|tagen'),
  ...unit('week', 'woche', 'wochen'),
  ...unit('month', 'monat|monats', 'monate|monaten'),
  ...unit('quarter', 'quartal|quartals', 'quartale|quartalen'),
  ...unit('year', 'jahr|jahres', 'jahre|jahren'),
  ...unit('weekend', 'wochenende', 'wochenenden'),
  ...unit(
    'workday',
    'werktag|arbeitstag|wochentag',
    'werktage|werktagen|arbeitstage|arbeitstagen|wochentage|wochentagen',
  ),
  ...say('weekdays', 'werktags|wochentags|unter der woche', { days: [1, 2, 3, 4, 5], plural: true }),
  ...say('weekdays', 'wochenenden', { days: [6, 7], plural: true }),
  // "Morgen" alone is tomorrow.
  ...PARTS.flatMap(([part, word]) => (word === 'morgen' ? [] : say('part', word, { part, plural: false }))),
  ...say('during', 'am morgen', { part: 'morning' }),
  ...PARTS.flatMap(([part, word]) => (word === 'früh' ? [] : say('part', `${word}s`, { part, plural: true }))),
  ...say('part', 'in der früh|frühmorgens|früh am morgen', { part: 'morning', plural: false }),
  ...say('clock', 'mitternacht', { hour: 24, minute: 0, sure: true }),
  ...say('length', 'viertelstunde', { months: 0, days: 0, minutes: 15, last: 'minute' }),
  ...say('length', 'dreiviertelstunde', { months: 0, days: 0, minutes: 45, last: 'minute' }),
];

/** "freitagabend", "freitagabends" and all the others. */
export const COMPOUNDS = WEEKDAYS.flatMap(([name]) =>
  PARTS.flatMap(([, word]) => [`${name}${word}`, `${name}${word}s`]),
).join(' ');
