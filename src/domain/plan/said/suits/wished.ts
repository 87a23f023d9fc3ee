import type { Weekday } from '../../../calendar/index.ts';
import { thoughtsOf } from '../../../wish/index.ts';
import type { ClockSpan } from '../../types.ts';
import { partsOfDayIn, windowIn } from '../clock.ts';
import { around, rest } from './spans.ts';
import type { PartOfDay, Suits } from './types.ts';

/** "After 6", "Tuesdays only before 7 am": of some days it is theirs alone; else the bound of every day, given back. */
export function takeBound(
  clause: string,
  { bound, days, no }: { bound: ClockSpan; days: readonly Weekday[]; no: boolean },
  suits: Suits,
): ClockSpan | null {
  const only = /^(?:on |only |just |maybe )*/.exec(clause)?.[0].length ?? 0;
  const others = suits.days.some((day) => !days.includes(day));
  const isWish =
    days.length > 0 &&
    !no &&
    !others &&
    (REGULAR_ONLY.test(clause.slice(only).replace(AS_A_WISH, '')) || isOfTheGoal(clause, suits));
  if (isWish) suits.days.push(...days);
  // "Sat and Sun and Wed after 5": nobody waits for the evening of a free day.
  const inTheWeek = days.filter((day) => day < 6);
  if (isWish && bound.start >= '17:00' && inTheWeek.length > 0 && inTheWeek.length < days.length) {
    suits.busy.push({ ...rest(bound), days: inTheWeek });
    return null;
  }
  if (days.length === 0 || isWish) return bound;
  suits.busy.push({ ...rest(bound), days: [...days] });
  return null;
}

/** "Learn Italian on weekday evenings after 7", "20 minutes after 7 on weekdays": the days and the hour of the goal itself, and no bound of some days. */
function isOfTheGoal(clause: string, { window }: Suits): boolean {
  const found = AT_ITS_DAYS.exec(clause) ?? (window ? null : DAYS_LAST.exec(clause));
  if (!found) return false;
  const lead = clause.slice(0, found.index).replace(A_LENGTH, ' ').trim();
  return lead === '' || thoughtsOf(lead).every(({ kind }) => kind === 'wish' || kind === 'bare');
}
const A_LENGTH =
  /\b(?:about |around |for )*(?:\d{1,3}|an|half an) ?(?:min(?:ute)?s?|hours?)\b(?: (?:each|sessions?))?|\b(?:\d|once|twice|two|three|four|five)(?: times)? a week\b|,/g;

/** "I can study", "I'm free": what follows is when it suits. */
const AS_A_WISH =
  /^(?:(?:i|i'm|i am|i've|i'd|we|can|could|would|have|got|am|only|just|mostly|usually|free|time|available|prefer|manage|do|go|get|study|train|practi[sc]e|write|read|run|swim|exercise|work out|revise|learn|it|there|on|in|for it|for this)\b ?)+/;

const REGULAR_ONLY =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun|weekend|weekday)[a-z]*(?: and |, | or | & )?)+ (?:only )?(?:before|after|from|until)\b/;

/** "Not on Fridays", "no mornings". */
export function takeRefused(days: readonly Weekday[], parts: readonly PartOfDay[], suits: Suits): void {
  if (parts[0]) suits.busy.push(...parts.map(({ window }) => ({ ...window, days: [...days] })));
  else suits.notDays.push(...days);
}

/** "Mondays and Fridays", "Tuesday evenings and weekends", "mornings". */
export function takeWished(clause: string, days: readonly Weekday[], suits: Suits): void {
  suits.days.push(...days);
  const window = rangeOf(clause, suits.window) ?? windowIn(clause)?.window;
  if (window && days.length > 0 && /\bonly\b/.test(clause) && suits.window)
    suits.busy.push(...around(window).map((span) => ({ ...span, days: [...days] })));
  else if (window) suits.window = window;
}

/** "Tuesday evenings 7 to 8", "so 6 to 7" after "mornings": hours without a "from", in the half of the day that was spoken of. */
function rangeOf(clause: string, spokenOf: ClockSpan | null): ClockSpan | null {
  const hours = BARE_RANGE.exec(clause)?.[1];
  const found = hours ? windowIn(`from ${hours}`)?.window : undefined;
  if (!found || !hours) return null;
  const [part] = partsOfDayIn(clause.replace(hours, ' '));
  const within = part?.window ?? spokenOf;
  const isOpen = !/[ap]\.?m|:|\b(?:1[3-9]|2[0-3])\b/.test(hours) && found.end <= '12:00' && found.end > found.start;
  if (!within || !isOpen || (found.start >= within.start && found.start < within.end)) return found;
  const late = { start: laterBy12(found.start), end: laterBy12(found.end) };
  return late.start >= within.start && late.start < (within.end === '00:00' ? '24:00' : within.end) ? late : found;
}

const laterBy12 = (time: string) => `${Number(time.slice(0, 2)) + 12}${time.slice(2)}`.replace('24:', '00:');

const RANGE = String.raw`\d{1,2}(?:[:.][0-5]\d)? ?(?:[ap]\.?m)? ?(?:-|to|till|until) ?\d{1,2}(?:[:.][0-5]\d)?(?: ?[ap]\.?m)?`;
/** Where nothing is counted by it: at the end of a thought, or before a day or a part of the day. */
const HOURS_END = `(?= ?(?:$|,|in the|at night|on |(?:mon|tue|wed|thu|fri|sat|sun)|week|every|each|and (?:mon|tue|wed|thu|fri|sat|sun)))`;
const BARE_RANGE = new RegExp(
  String.raw`(?:^|\b(?:mornings?|evenings?|afternoons?|nights?|days|weekends?|weekdays?|lunch\w*|free|only|about|around|say|between|at|or|[a-z]+days?|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun),? )(${RANGE})${HOURS_END}`,
);
const HOUR_BOUND = String.raw`(?:before|after|from|until) (?:about |around )?(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)?|noon|midday)`;
const ONE_DAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|weekends?|weekdays?)';
const AT_ITS_DAYS = new RegExp(
  `(?:\\bon )?\\b${ONE_DAY}(?:(?:, ?| and | & |, and )${ONE_DAY})*(?: (?:mornings?|evenings?|afternoons?|nights?))?,? ${HOUR_BOUND} ?(?:onwards?|on)?$`,
);
const DAYS_LAST = new RegExp(
  `\\b${HOUR_BOUND},? (?:on |every )?weekdays?(?: (?:mornings?|evenings?|afternoons?|nights?))?$`,
);
