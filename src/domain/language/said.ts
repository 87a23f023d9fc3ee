import { languageOf } from './foreign.ts';
import { type Found, readValues } from './found.ts';
import type { Setting } from './types.ts';

/** Words of several languages that tell morning from evening. */
const HALVES = [
  /\d\s?[ap]\.?\s?m(?!\p{L})|[ap]\.m\.|morning|afternoon|evening|tonight|night|noon/iu,
  /morgens|früh|vormittag|mittag|abend|nacht|mañana|tarde|noche|mediodía/iu,
  /matin|midi|soir|nuit|manhã|noite|mattin|pomeriggio|sera|notte|ochtend|middag|avond/iu,
  /rano|wieczor|утр|вечер|朝|晩|夜|午前|午後|上午|下午|晚上|早上/u,
];

/**
 * What may be taken over of words about time that a model put together from a message: the words, without a half of the day that the
 * person never said; nothing ('') where they name a day, a length or a number that the message does not bear out.
 */
export function asSaid(words: string, message: string, setting: Setting): string {
  const heard = readValues(words, setting);
  const said = readValues(message, setting);
  if (!heard.every((value) => bearsOut(value, said, message))) return '';
  const half = HALVES.some((pattern) => pattern.test(message));
  const kept = half
    ? words
    : words.replace(/ ?\b[ap]\.?m\b\.?| ?\bin the (?:morning|afternoon|evening)\b| ?\bat night\b/gi, '');
  return (kept.match(/\d+/g) ?? []).every((digits) => numberSaid(digits, message, half)) ? kept : '';
}

type OfKind<K extends Found['kind']> = Extract<Found, { kind: K }>;

/** Whether a value that a model named is one of those that the message says; in a language that is not read, a day is taken on trust. */
function bearsOut(value: Found, said: readonly Found[], message: string): boolean {
  const of = <K extends Found['kind']>(kind: K) =>
    said.filter((one): one is OfKind<K> & { start: number; end: number } => one.kind === kind);
  const unread = !READ.has(languageOf(message)) || !/\p{Script=Latin}/u.test(message);
  switch (value.kind) {
    case 'date': {
      const days = [...of('date').map(({ date }) => date), ...of('bound').map(({ until }) => until)];
      const ranges = of('date_range').some(({ from, to }) => isWithin(value.date, from, to));
      const weekdays = of('weekdays').some(({ days: on }) => on.includes(value.date.dayOfWeek));
      return (
        days.some((date) => date.equals(value.date)) ||
        ranges ||
        weekdays ||
        (unread && said.every(({ kind }) => !DAYS.has(kind)))
      );
    }
    case 'weekdays':
      return (
        of('weekdays').length > 0 ||
        of('date').some(({ date }) => value.days.includes(date.dayOfWeek)) ||
        of('frequency').length > 0 ||
        unread
      );
    case 'date_range':
      return of('date_range').length > 0 || of('date').length > 0 || unread;
    case 'length':
      return of('length').length === 0 || of('length').some(({ minutes }) => minutes === value.minutes);
    default:
      return true;
  }
}

const READ = new Set(['en', 'de', 'es']);
const DAYS = new Set(['date', 'date_range', 'weekdays', 'bound']);

function isWithin(date: Temporal.PlainDate, from: Temporal.PlainDate, to: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(date, from) >= 0 && Temporal.PlainDate.compare(date, to) <= 0;
}

/** A number of the words stands in the message, or twelve hours from it where a half of the day was said. A year never comes from nowhere. */
function numberSaid(digits: string, message: string, half: boolean): boolean {
  const said = new Set(message.match(/\d+/g)?.map(Number) ?? []);
  const n = Number(digits);
  // Said in words, or in another script: there is nothing to compare with.
  if (said.size === 0) return digits.length < 4;
  return n === 0 || said.has(n) || (half && (said.has(n - 12) || said.has(n + 12)));
}
