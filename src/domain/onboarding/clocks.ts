import { UNITS } from '../number-words.ts';

/** A time of day as written. `half` says which half of the day is meant; null leaves it to what the time is for. */
export type Clock = { start: number; end: number; hour: number; minute: number; half: 'am' | 'pm' | 'exact' | null };
export type ClockRange = { start: number; end: number; from: Clock; to: Clock };

/** By the hour of the dial, noon and midnight at its top. */
const WORDS = ['twelve', ...UNITS.en.slice(1, 12)];
const HOUR = `(?:[01]?\\d|2[0-4]|${WORDS.join('|')})`;
/** What minutes are counted from. */
const WHOLE = `(?:${HOUR}|noon|midnight)`;
const MINUTES: Record<string, number> = {
  half: 30,
  quarter: 15,
  five: 5,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  'twenty five': 25,
  thirty: 30,
  'forty five': 45,
};
const MERIDIEM = '(?:\\s*(a\\.?m\\.?|p\\.?m\\.?)(?![a-z]))';
/** A number before these is an amount. */
const AMOUNT =
  '(?![- ]a-side\\b|\\s*(?:a[- ]side\\b|(?:twelve|\\d{1,2})[ -]?(?:hours?|hrs?)|shifts?|hours?|hrs?|h\\b|km|k\\b|min|mins|minutes?|days?|nights?|times?|alarms?|pages?|words?|steps|reps|laps|miles|glasses|kilos?|kg|pounds|quid|euros?|dollars|weeks?(?!\\s?(?:days?|ends?))|months?|years?|yrs?|kids?|children|people|%|st\\b|nd\\b|rd\\b|th\\b|x\\b|a\\s+(?:day|week))|[\\d/:]|[.,]\\d)';

/** What stands behind "630" where it is an hour. */
const BESIDE_DIGITS =
  "[ap]m|ish|to|till?|'til|until|bis|and|or|on|in|at|but|then|most|every|bed|up|get|wake|a?sle\\w+|work|wfh|week\\w*|mon\\w*|tue\\w*|wed\\w*|thu\\w*|fri\\w*|sat\\w*|sun\\w*";

/** In working hours "ten to six" is a shift, elsewhere ten minutes before six. */
const pattern = (before: string) =>
  new RegExp(
    [
      `\\b(half(?=\\s+past)|quarter|${before})\\s+(past|after|to|before)\\s+(${WHOLE})${AMOUNT}`,
      `\\b(\\d{1,2})\\s+(?:minutes\\s+)?(past|after)\\s+(${HOUR})${AMOUNT}`,
      `\\bhalf\\s+(${HOUR})${AMOUNT}`,
      `(?<![\\d.:/+,])([01]?\\d|2[0-4])(?:[:.]|h)([0-5]\\d)(?![\\d:/]|\\.\\d)${MERIDIEM}?`,
      `(?<![a-zà-ÿ])(${WORDS.join('|')})[ -](thirty|fifteen|forty[ -]five|twenty|ten|oh[ -]five)\\b(?![ -]hours?)${MERIDIEM}?`,
      `(?<![\\d.:/+,])([01]\\d|2[0-3])([0-5]\\d)(?![\\d:/]|\\.\\d|\\s*(?:words?|pages?|steps|euros?|pounds?|dollars?|done|already|left|k?cal|calories|met(?:re|er)s)\\b)(?:\\s*h(?:rs|ours)?\\b)?`,
      `(?<![\\d.:/+,a-zà-ÿ])(${HOUR})(?:ish)?(?:\\s*o'?\\s?clock)?${MERIDIEM}`,
      `(?<![\\d.:/+,a-zà-ÿ])(${HOUR})(?:\\s*o'?\\s?clock|ish\\b|h\\b)?(?![a-z])${AMOUNT}`,
      '\\b(noon|midday|midnight)\\b',
      `(?<![\\d.:/+,£$€-]\\s?)\\b([1-9])([1-5][05]|05)(?=\\s*(?:$|[,.;)!?–-](?!\\d{5}))|\\s*(?:${BESIDE_DIGITS})\\b)${MERIDIEM}?`,
    ].join('|'),
    'gi',
  );
const CLOCK = pattern('(?:five|ten|twenty(?:[ -]five)?)(?=\\s+(?:past|after|to|before)\\b)');
const SHIFT_CLOCK = pattern('(?:five|ten|twenty(?:[ -]five)?)(?=\\s+(?:past|after|before)\\b)');

/** The times of day in a stretch of text that speaks of times, in British and American ways: "half seven", "quarter to eleven", "6.45", "0630". */
export function clocksIn(text: string, { shifts = false } = {}): Clock[] {
  const found: Clock[] = [];
  for (const match of text.matchAll(shifts ? SHIFT_CLOCK : CLOCK)) {
    const clock = clockOf(match);
    if (!clock || clock.hour > 24) continue;
    const start = match.index;
    const end = start + match[0].length;
    const tail =
      /^(?:\s*(?:ish\b|or\s+so\b|sharp\b))?\s*(?:,\s*)?(?:in\s+(?:the\s+)?(morning|afternoon|evening)|((?:at|in)\s+(?:the\s+)?night|tonight)|(a\.?m|p\.?m)\b)?/i.exec(
        text.slice(end),
      );
    const part = tail?.[1] ?? tail?.[2] ?? tail?.[3];
    const half = clock.half ?? (part ? halfOf(part.toLowerCase(), clock.hour) : null);
    found.push({ ...clock, half, start, end: end + (part ? (tail?.[0].length ?? 0) : 0) });
  }
  return found.filter(({ start, end }) => !isPronoun(text, start, end));
}

function clockOf(m: RegExpMatchArray): { hour: number; minute: number; half: Clock['half'] } | null {
  if (m[1]) return around(MINUTES[m[1].toLowerCase().replace('-', ' ')] ?? 0, m[2] ?? '', hourOf(m[3] ?? ''));
  if (m[4]) return around(Number(m[4]), m[5] ?? '', hourOf(m[6] ?? ''));
  if (m[7]) return { ...hourOf(m[7]), minute: 30 };
  if (m[8]) return written(m[8], Number(m[9]), m[10]);
  if (m[11])
    return {
      ...withHalf(hourOf(m[11]), m[13]),
      minute: MINUTES[(m[12] ?? '').toLowerCase().replace('-', ' ').replace('oh ', '')] ?? 0,
    };
  // "1030" and "1230" are either of two; "0930" and "1830" are not.
  if (m[14]) return { hour: Number(m[14]), minute: Number(m[15]), half: /^1[0-2]$/.test(m[14]) ? null : 'exact' };
  if (m[16]) return { ...withHalf(hourOf(m[16]), m[17]), minute: 0 };
  if (m[18]) return { ...hourOf(m[18]), minute: 0 };
  const word = m[19]?.toLowerCase();
  if (word) return { hour: word === 'midnight' ? 0 : 12, minute: 0, half: 'exact' };
  // "630", "830am".
  if (m[20]) return written(m[20], Number(m[21]), m[22]);
  return null;
}

type Hour = { hour: number; half: Clock['half'] };

function hourOf(word: string): Hour {
  if (/^noon$/i.test(word)) return { hour: 12, half: 'exact' };
  if (/^midnight$/i.test(word)) return { hour: 0, half: 'exact' };
  const index = WORDS.indexOf(word.toLowerCase());
  if (index >= 0) return { hour: index === 0 ? 12 : index, half: null };
  const hour = Number(word);
  if (hour === 24) return { hour: 0, half: 'exact' };
  return { hour, half: hour > 12 || hour === 0 || /^0\d/.test(word) ? 'exact' : null };
}

function written(hour: string, minute: number, meridiem: string | undefined) {
  return { ...withHalf(hourOf(hour), meridiem), minute };
}

function withHalf({ hour, half }: Hour, meridiem: string | undefined): Hour {
  if (!meridiem || hour > 12) return { hour, half };
  return { hour, half: meridiem.toLowerCase().startsWith('a') ? 'am' : 'pm' };
}

function around(minutes: number, side: string, { hour, half }: Hour) {
  if (/past|after/i.test(side)) return { hour, minute: minutes, half };
  const before = hour === 0 ? 23 : hour === 1 && half === null ? 12 : hour - 1;
  return { hour: before, minute: 60 - minutes, half };
}

function halfOf(part: string, hour: number): Clock['half'] {
  if (/^a/.test(part) && !part.startsWith('af') && !part.startsWith('at')) return 'am';
  if (part === 'morning') return 'am';
  if (/night/.test(part)) return hour === 12 || hour <= 5 ? 'am' : 'pm';
  return 'pm';
}

/** "one week", "this one": a number word that is no time. */
function isPronoun(text: string, start: number, end: number): boolean {
  if (text.slice(start, end).toLowerCase() !== 'one') return false;
  if (/^\s+(?:at|on)\s+(?:the\s+)?(?:week-?\s?ends?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\b/i.test(text.slice(end)))
    return false;
  return !/(?:\b(?:at|till?|until|to|by|around|about|from|while|off|past|half)|-|–)\s*$/i.test(text.slice(0, start));
}

const BETWEEN = /^\s*(?:uhr\s+)?(?:to|bis|hasta|a|à|a\s+las|till?|until|'til|while|through|thru|-|–|—)\s*$/i;

/** Pairs of times with "to", "till", "while" (northern English for until) or a dash between them. */
export function rangesIn(text: string, clocks: Clock[] = clocksIn(text)): ClockRange[] {
  const ranges: ClockRange[] = [];
  for (let i = 0; i + 1 < clocks.length; i += 1) {
    const [from, to] = [clocks[i], clocks[i + 1]];
    if (!from || !to) continue;
    const between = text.slice(from.end, to.start);
    const and = /^\s*and\s*$/i.test(between) && /\bbetween\s*$/i.test(text.slice(0, from.start));
    if (!BETWEEN.test(between) && !and) continue;
    ranges.push({ start: from.start, end: to.end, from, to });
    i += 1;
  }
  return ranges;
}

/** The clock as a time of day; `guess` says which half a bare hour from 1 to 12 is in. */
export function timeOf(
  { hour, minute, half }: Clock,
  guess: (hour: number, minute: number) => 'am' | 'pm',
): Temporal.PlainTime {
  const meant = half ?? (hour >= 1 && hour <= 12 ? guess(hour, minute) : 'exact');
  if (meant === 'exact') return new Temporal.PlainTime(hour % 24, minute);
  return new Temporal.PlainTime((hour % 12) + (meant === 'pm' ? 12 : 0), minute);
}

type Guess = (hour: number, minute: number) => 'am' | 'pm';

/** A range as two times of day: the end is the next one that fits after the start, on the next day if need be. */
export function timesOf({ from, to }: ClockRange, guess: Guess): { from: Temporal.PlainTime; to: Temporal.PlainTime } {
  // "4.50 to 13.00": nobody means twenty hours.
  const isOpen =
    from.half === null &&
    to.half !== null &&
    (to.half !== 'exact' || minutesBetween(timeOf(from, guess), timeOf(to, guess)) > LONGEST_STRETCH);
  const starts = isOpen ? bothHalves(from) : [timeOf(from, guess)];
  const ends = to.half === null ? bothHalves(to) : [timeOf(to, guess)];
  const pairs = starts.flatMap((start) => ends.map((end) => ({ from: start, to: end })));
  return (
    pairs.sort((a, b) => minutesBetween(a.from, a.to) - minutesBetween(b.from, b.to))[0] ?? {
      from: timeOf(from, guess),
      to: timeOf(to, guess),
    }
  );
}

/** In minutes; longer hours are written with their halves of the day. */
const LONGEST_STRETCH = 16 * 60;

function bothHalves(clock: Clock): Temporal.PlainTime[] {
  const halves = [timeOf(clock, () => 'am'), timeOf(clock, () => 'pm')];
  return halves[0] && halves[1]?.equals(halves[0]) ? [halves[0]] : halves;
}

/** From one time of day to the next time it is the other, in minutes; the same time is a whole day. */
export function minutesBetween(from: Temporal.PlainTime, to: Temporal.PlainTime): number {
  const minutes = (to.hour - from.hour) * 60 + to.minute - from.minute;
  return minutes > 0 ? minutes : minutes + 1_440;
}
