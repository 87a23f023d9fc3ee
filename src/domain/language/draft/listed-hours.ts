import { numberOf } from '../../number-words.ts';

const words = (list: string) => new Set(list.split(' '));

/** What is counted or measured, so that the number before it is no hour. */
const UNITS = new Set(
  'min mins minute minutes h hr hrs hour hours day days week weeks month months times x km k m miles mile kg g l ml cups cup pages page reps rounds sets'.split(
    ' ',
  ),
);

type Led = { at: number; hour: number; sure: boolean; word: string };

/** A part of a list that begins with an hour: "9am standup", "14:00 review", "11 dentist". */
const LED = /^(\s*)(\d{1,2})(?:([:.]\d\d)|\s?([ap])\.?m\b)?\s+(\p{L}+)/iu;

/**
 * "Tomorrow: 9am standup, 11 dentist, 3pm pick up kids", "tomorrow 8 dentist, 10 car wash": in a list of which each part begins with an hour, one that is
 * a mere number is an hour as well, where another is certain or a day opens or closes the list. They go through one day, so each has to come after the one
 * before it.
 */
export function withListedHours(written: string): string {
  const text = withCommas(written);
  const start = listStart(text);
  const parts = partsOf(text, start);
  // "… , all tomorrow".
  if (/^\s*(?:all|both)\b/i.test(parts.at(-1)?.words ?? '')) parts.pop();
  const isOfDay = start > 0 || DAY_ENDS.test(text);
  if (parts.length < (start > 0 ? 2 : 3)) return text;
  const led: Led[] = [];
  for (const { at, words } of parts) {
    const [, blank = '', digits = '', minutes, half, word = ''] = LED.exec(words) ?? [];
    if (digits === '' || UNITS.has(word.toLowerCase())) return text;
    const hour = (Number(digits) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0);
    const sure = minutes !== undefined || half !== undefined;
    led.push({ at: at + blank.length, hour: half ? hour : Number(digits), sure, word });
  }
  const bare = led.filter(({ sure }) => !sure);
  // "Tomorrow 2 pizzas, 3 cokes".
  const isOfThings = bare.length === led.length && led.every(({ word }) => /[^s]s$/i.test(word));
  const isCertain = bare.length < led.length || (isOfDay && !isOfThings);
  if (!isCertain || !rises(led)) return text;
  // "11.30 hairdresser" would be no time either.
  const loose = led.filter(({ at, sure }) => !sure || /^\d+\./.test(text.slice(at)));
  return loose.reverse().reduce((all, { at }) => `${all.slice(0, at)}at ${all.slice(at)}`, text);
}

const DAY_ENDS = /\b(?:tomorrow|today|tonight)[.!\s]*$/i;
const OPENS_WITH_CLOCK = /^\s*(?:\p{L}+[\s:]+)?\d{1,2}(?:[:.]\d\d|\s?[ap]m)\s\p{L}/iu;
const NEXT_CLOCK = /(?<=(\p{L}+)) (?=\d{1,2}(?:[:.]\d\d(?:\s?[ap]m)?|\s?[ap]m)\s(\p{L}+))/giu;
const LEADS_TO_CLOCK = words('at by until till til to from before after around about and or for is the a of then now');
const GOES_ON = words('and or to till until on every each for at tomorrow today');

/** "8am meds 9am walk 10:30 call with Tom": clocks that each have something behind them part the list. */
function withCommas(text: string): string {
  if (!OPENS_WITH_CLOCK.test(text) || /[,;\n"]/.test(text)) return text;
  return text.replace(NEXT_CLOCK, (blank, before: string, behind: string) =>
    LEADS_TO_CLOCK.has(before.toLowerCase()) || GOES_ON.has(behind.toLowerCase()) ? blank : ', ',
  );
}

/** A part of a list that ends with an hour: "walk the dog 7am", "feed the cat 7:30", "meds 8". */
const TRAILED = /\p{L} (\d{1,2})((?:[:.]\d\d)? ?(?:[ap]m)?)$/iu;
const FOR_ALL = /[\s–-]*(?:all )?(?:every ?day|daily|tomorrow|today|on weekdays|weekdays)[.!\s]*$/i;

/** "Walk the dog 7am, feed the cat 7:30, meds 8 every day": in such a list a mere number at the end is an hour as well, where they rise. */
export function withTrailingHours(text: string): string {
  const parts = partsOf(text, 0);
  if (parts.length < 3 || text.includes('"')) return text;
  const led: Led[] = [];
  for (const { at, words } of parts) {
    const own = words.replace(FOR_ALL, '').trimEnd();
    const [said = '', digits = '', rest = ''] = TRAILED.exec(own) ?? [];
    if (digits === '' || Number(digits) > 23) return text;
    const pm = /pm/i.test(rest) ? 12 : 0;
    const start = at + own.length - said.length + 2;
    led.push({ at: start, hour: (Number(digits) % (pm ? 12 : 24)) + pm, sure: rest.trim() !== '', word: rest });
  }
  if (!led.some(({ sure }) => sure) || !rises(led)) return text;
  // "Shopping 11.30" would be no time either.
  return led
    .filter(({ sure, word }) => !sure || word.startsWith('.'))
    .reverse()
    .reduce((all, { at }) => `${all.slice(0, at)}at ${all.slice(at)}`, text);
}

const OPENS = /^\s*((?:\p{L}{2,9},? ){1,3})(?=\d)/u;
const OF_DAY = words(
  'tomorrow tmrw tmw today tonight mon tue tues wed weds thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday',
);
const BESIDE_DAY = words('on for this next morning afternoon evening');

/** Behind "tomorrow:", "tomorrow". */
function listStart(text: string): number {
  const colon = /^[\p{L}\s]{1,40}:(?=\s)/u.exec(text);
  if (colon) return colon[0].length;
  const [all = '', opens = ''] = OPENS.exec(text) ?? [];
  const said = opens.toLowerCase().match(/\p{L}+/gu) ?? [];
  const isDay = said.some((word) => OF_DAY.has(word)) && said.every((word) => OF_DAY.has(word) || BESIDE_DAY.has(word));
  return isDay ? all.length : 0;
}

function partsOf(text: string, start: number): { at: number; words: string }[] {
  const parts = [];
  let at = start;
  for (const { index } of text.slice(start).matchAll(/[,;]|(?<=\p{L}) and(?= \d)/gu)) {
    parts.push({ at, words: text.slice(at, start + index) });
    at = start + index + (text[start + index] === ' ' ? ' and'.length : 1);
  }
  return [...parts, { at, words: text.slice(at) }];
}

function rises(led: Led[]): boolean {
  let last = -1;
  for (const { hour } of led) {
    const next = [hour, hour + 12].find((one) => one > last && one < 24);
    if (next === undefined) return false;
    last = next;
  }
  return true;
}

const DOSE = /\b(\w+)(?: times)? (?:(?:a|per|each|every) day|daily)\b/giu;
const GAP = /[ ,:(-]{1,4}/y;
const HOUR = /\d{1,2}(?::\d\d)?(?! ?(?:[ap]\.?m|%|\/))/iy;
const JOINED = /(?: ?(?:,|and|&) ?){1,2}/iy;

/** "Twice a day, 7 and 19": as many numbers as times are the hours. */
export function withDoseHours(written: string): string {
  const text = withOneHalf(written);
  let out = text;
  for (const found of [...text.matchAll(DOSE)].reverse()) {
    const said = found[1]?.toLowerCase() ?? '';
    const count = numberOf(said) ?? Number.parseInt(said, 10);
    const from = after(GAP, text, found.index + found[0].length);
    if (from !== null && hoursFrom(text, from) === count) out = `${out.slice(0, from)}at ${out.slice(from)}`;
  }
  return out;
}

/** How many hours stand there in a row. */
function hoursFrom(text: string, from: number): number {
  let count = 0;
  for (let at: number | null = from; at !== null; at = after(JOINED, text, at)) {
    const end = after(HOUR, text, at);
    if (end === null || Number.parseInt(text.slice(at), 10) > 24) break;
    count += 1;
    at = end;
  }
  return count;
}

/** Where a pattern that stands at a place ends; null where it does not stand there. */
function after(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** "10 mins a day": so long, and every day. */
export function withDaily(text: string): string {
  return text.replace(/\b((?:min|minute|h|hr|hour)s?) (?:a|per|each|every) day\b/gi, '$1 daily');
}

const ONE_HALF = /\b(?:at )?(\d{1,2}(?:(?:,? (?:and|&) |, ?| )\d{1,2}){2,5} ?[ap]m)\b/i;
const OF_DAYS = /\b(?:times|every|each|daily|a day|per day)\b/i;
/** "Three times a day at 8, 2 and 9pm": the half that is said of the last tells those before it. */
const withOneHalf = (text: string): string =>
  OF_DAYS.test(text) ? text.replace(ONE_HALF, (said, hours: string) => hoursInRow(hours) ?? said) : text;

const HOURS_IN_ROW = /\bat ((?:\d{1,2}(?:,? and |, ?| ))+\d{1,2})\b(?! ?[ap]m|[:.%/]\d)/i;

/** "At 8 8 and 2": an hour that is named twice is one of the morning and one of the evening, and the others lie between. */
export function withTwiceNamed(text: string): string {
  const found = HOURS_IN_ROW.exec(text);
  const hours = found?.[1]?.match(/\d+/g)?.map(Number) ?? [];
  if (!found || new Set(hours).size === hours.length || hours.some((hour) => hour < 1 || hour > 12)) return text;
  const seen = new Set<number>();
  const said = hours.map((hour) => {
    const half = hours.filter((one) => one === hour).length > 1 ? seen.has(hour) : hour < 7 || hour === 12;
    seen.add(hour);
    return `${hour} ${half ? 'pm' : 'am'}`;
  });
  const words = `at ${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
  return text.slice(0, found.index) + words + text.slice(found.index + found[0].length);
}

const ROW = /^(?:at )?\d{1,2}(?:(?:,? (?:and|&) |, ?| )\d{1,2}){1,5}(?: ?([ap])m)?$/i;

/** "8, 2 and 10pm", "8 2 and 10", and nothing else: hours of one day, one after the other. Null of anything else. */
export function hoursInRow(text: string): string | null {
  const half = ROW.exec(text)?.[1]?.toLowerCase();
  const hours = ROW.test(text) ? (text.match(/\d+/g) ?? []).map(Number) : [];
  if (hours.length < 3 || hours.some((hour) => hour < 1 || hour > 23)) return null;
  const listed = (words: (number | string)[]) => `at ${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
  if (!half) return listed(hours);
  // Each is the last such hour before the one behind it.
  const said: number[] = [];
  for (const hour of hours.toReversed()) {
    const next = said[0] ?? 24;
    const own = said.length === 0 ? [(hour % 12) + (half === 'p' ? 12 : 0)] : [(hour % 12) + 12, hour % 12];
    const found = own.find((one) => one < next);
    if (found === undefined) return null;
    said.unshift(found);
  }
  return listed(said.map((hour) => `${hour % 12 || 12} ${hour < 12 ? 'am' : 'pm'}`));
}
