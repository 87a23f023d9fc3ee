import { CLOCK, type ClockTime, isEvident, NOT_A_CLOCK, readClock, shows24 } from './clock-words.ts';
import { find, mask, type Part, type Sentence, take } from './sentence.ts';
import { HOUR_WORD, numberOf } from './words.ts';

/** The times of day of a sentence. `range` is "from 9 to 17"; `wrong` is one that does not exist ("25:00"). */
/** `either`: joined by "or", so that one of them is meant. */
export type Times = {
  times: ClockTime[];
  range: { from: ClockTime; to: ClockTime } | null;
  wrong: Part | null;
  either: boolean;
};

const LEAD =
  '(?:\\bat\\b|\\bby\\b|@|\\baround\\b|\\babout\\b|\\bfrom\\b|\\bfor\\b(?=\\s+\\d{1,2}:))\\s*(?:around\\s+|about\\s+|exactly\\s+)?';
const SEPARATOR = '\\s*(?:,\\s*and\\b|,|&|\\band\\b|\\bor\\b|\\+)\\s*(?:at\\s+)?';
/** A bare number is a further time of a list only where nothing follows that it could count. */
const ENDS_HERE =
  "(?=\\s*(?:$|[.,;!?)&+\\uE000-])|\\s+(?:and|or|every|each|on|in|for|to|until|till|tomorrow|today|tonight|this|next|sharp|daily|please|with|from|o'?clock|starting|mon|tue|wed|thu|fri|sat|sun))";

/** Takes every time of day out of the sentence. `hour12: false` reads "6:30" as half past six in the morning. */
export function takeTimes(sentence: Sentence, hour12: boolean | undefined, ofEvent = false): Times {
  const as24 = hour12 === false || shows24(sentence.rest);
  const found: Times = { times: [], range: null, wrong: null, either: false };
  takeNamed(sentence, found);
  takeSpoken(sentence, found);
  takeMilitary(sentence, found);
  takeRange(sentence, found, as24);
  takeLists(sentence, found, as24, ofEvent);
  takeAfterDay(sentence, found, as24);
  // One time on the 24-hour clock shows how the others are meant: "at 8 and 20".
  if (found.times.some((time) => time.sure && (time.hour > 12 || time.hour === 0) && !hasMeridiem(sentence, time))) {
    found.times = found.times.map((time) => ({ ...time, sure: true }));
  }
  found.times.sort((a, b) => a.start - b.start);
  return found;
}

function takeNamed(sentence: Sentence, found: Times): void {
  const named = /(?:\b(?:at|by|around|before)\s+)?(?:\b12\s*)?\b(noon|midday|midnight)\b/;
  for (let part = take(sentence, named); part; part = take(sentence, named)) {
    found.times.push({
      hour: part.groups[0] === 'midnight' ? 24 : 12,
      minute: 0,
      sure: true,
      start: part.start,
      end: part.end,
    });
  }
}

/** "half past six", "quarter to 7 pm", "20 past 8". */
function takeSpoken(sentence: Sentence, found: Times): void {
  const spoken = new RegExp(
    `(?:\\b(?:at|by|around|about)\\s+)?\\b(?:a\\s+)?(?:(half|quarter|five|ten|twenty(?:[- ]five)?)\\s+(past|after|to|before)|(\\d{1,2})(?:\\s*minutes?)?\\s+past)\\s+(${HOUR_WORD}|\\d{1,2})\\b(\\s*(?:a\\.?m\\b\\.?|p\\.?m\\b\\.?))?${NOT_A_CLOCK}`,
  );
  for (let part = take(sentence, spoken); part; part = take(sentence, spoken)) {
    const [words, direction, digits, hourWord, meridiem] = part.groups;
    const minutes = words === 'half' ? 30 : words === 'quarter' ? 15 : numberOf(words ?? digits ?? '0');
    const clock = readClock(`${numberOf(hourWord ?? '')}${meridiem ?? ''}`, false);
    if (!clock || minutes > 59) found.wrong = part;
    else {
      const total = clock.hour * 60 + (direction === 'to' || direction === 'before' ? -minutes : minutes);
      const hour = Math.floor(((total + 1440) % 1440) / 60);
      const unsure = { hour: hour === 0 ? 12 : hour, minute: (total + 1440) % 60, sure: false };
      found.times.push({
        ...(clock.sure ? { ...unsure, hour, sure: true } : unsure),
        start: part.start,
        end: part.end,
      });
    }
  }
}

/** "at 0700", "at 1830 hours". */
function takeMilitary(sentence: Sentence, found: Times): void {
  const military = /\b(?:at|by)\s+([01]\d|2[0-3])([0-5]\d)(?:\s*(?:h|hrs?|hours))?\b(?![:.]\d)/;
  const part = take(sentence, military);
  if (part)
    found.times.push({
      hour: Number(part.groups[0]),
      minute: Number(part.groups[1]),
      sure: true,
      start: part.start,
      end: part.end,
    });
}

/** "from 9 to 17", "between 2 and 3pm", "6pm-7pm". The end is the first such time after the start. */
function takeRange(sentence: Sentence, found: Times, as24: boolean): void {
  const pattern = new RegExp(
    `(?:\\b(from|between)\\s+|(?:\\bat\\s+)?(?<![\\d-]))\\b(${CLOCK})\\s*(-|\\bto\\b|\\buntil\\b|\\btill?\\b|\\band\\b)\\s*(${CLOCK})(?![a-z])${NOT_A_CLOCK}`,
  );
  const seen = find(sentence, pattern);
  if (!seen) return;
  const [lead, first = '', joint, second = ''] = seen.groups;
  if (!lead && (joint === 'and' || !(isEvident(first) || isEvident(second)))) return;
  const from = readClock(first, as24);
  const to = readClock(second, as24);
  mask(sentence, seen.start, seen.end);
  if (!from || !to) {
    found.wrong = seen;
    return;
  }
  const at = { start: seen.start, end: seen.end };
  const pair = closestPair(from, to);
  found.range = { from: { ...pair.from, ...at }, to: { ...pair.to, ...at } };
}

/** Of the readings of an unsure end, the one that makes the shortest stretch: "from 11 to 1pm" starts in the morning. */
function closestPair(from: Omit<ClockTime, 'start' | 'end'>, to: Omit<ClockTime, 'start' | 'end'>) {
  const readings = (clock: Omit<ClockTime, 'start' | 'end'>) =>
    clock.sure ? [clock.hour] : [clock.hour % 12, (clock.hour % 12) + 12];
  const length = (a: number, b: number) => (b * 60 + to.minute - (a * 60 + from.minute) + 1440) % 1440 || 1440;
  const pairs = readings(from).flatMap((a) => readings(to).map((b) => ({ a, b, length: length(a, b) })));
  const best = pairs.sort((x, y) => x.length - y.length)[0] ?? { a: from.hour, b: to.hour };
  // "between 9 and 5" crosses noon or midnight; by day is meant, as by night it is said so.
  const crossing = !from.sure && !to.sure && from.hour % 12 > to.hour % 12;
  const sure = from.sure || to.sure || crossing;
  const [a, b] = crossing ? [from.hour % 12, (to.hour % 12) + 12] : [best.a, best.b];
  return {
    from: { hour: sure ? a : from.hour, minute: from.minute, sure },
    to: { hour: sure ? b : to.hour, minute: to.minute, sure },
  };
}

/** "at 6", "18:30", "at 8, 12 and 18:00". */
function takeLists(sentence: Sentence, found: Times, as24: boolean, ofEvent: boolean): void {
  const first = new RegExp(`(${LEAD})?(?<![\\d:./$€£#-])(?:\\b)(${CLOCK})(?![a-z\\d])${NOT_A_CLOCK}`, 'g');
  for (const match of sentence.rest.matchAll(first)) {
    const [whole, lead, words = ''] = match;
    if (!lead && (!isEvident(words) || (!ofEvent && isAttribute(sentence, match.index, whole.length)))) continue;
    if (lead?.startsWith('about') && !isEvident(words)) continue;
    let end = match.index + whole.length;
    const start = match.index;
    if (!push(found, words, as24, start, end)) found.wrong = { start, end, words, groups: [] };
    const next = new RegExp(`^${SEPARATOR}(${CLOCK})(?![a-z\\d])${NOT_A_CLOCK}`);
    for (;;) {
      const more = next.exec(sentence.rest.slice(end));
      const clock = more?.[1] ?? '';
      if (!more || !(isEvident(clock) || new RegExp(`^${ENDS_HERE}`).test(sentence.rest.slice(end + more[0].length))))
        break;
      const begin = end + more[0].length - clock.length;
      end += more[0].length;
      if (/\bor\b/.test(more[0])) found.either = true;
      if (!push(found, clock, as24, begin, end)) found.wrong = { start: begin, end, words: clock, groups: [] };
    }
    mask(sentence, start, end);
  }
}

/** "tomorrow 6", "Friday 18". */
function takeAfterDay(sentence: Sentence, found: Times, as24: boolean): void {
  if (found.times.length > 0 || found.range) return;
  const part = take(
    sentence,
    new RegExp(
      `(?<=\\b(?:today|tonight|tomorrow|tmrw|\\w+day|morning|afternoon|evening)s?,?\\s)\\d{1,2}(?![a-z\\d])${NOT_A_CLOCK}${ENDS_HERE}`,
    ),
  );
  if (part && !push(found, part.words, as24, part.start, part.end)) found.wrong = part;
}

/** "the 9am meeting": the time names the meeting, not the reminder. */
function isAttribute(sentence: Sentence, index: number, length: number): boolean {
  return (
    /\b(?:the|my|our|a|an|your)\s+$/.test(sentence.rest.slice(0, index)) &&
    /^\s+[a-z]/.test(sentence.rest.slice(index + length))
  );
}

function push(found: Times, words: string, as24: boolean, start: number, end: number): boolean {
  const clock = readClock(words, as24);
  if (clock && !found.times.some((time) => time.start === start)) found.times.push({ ...clock, start, end });
  return clock !== null;
}

function hasMeridiem(sentence: Sentence, time: ClockTime): boolean {
  return /[ap]\.?\s?m\b|noon|midday|midnight/i.test(sentence.text.slice(time.start, time.end));
}
