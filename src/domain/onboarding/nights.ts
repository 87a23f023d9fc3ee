import { weekdayName } from '../calendar-names.ts';
import type { Clause } from './clauses.ts';
import { type Clock, type ClockRange, clocksIn, minutesBetween, rangesIn, timeOf, timesOf } from './clocks.ts';
import { daysIn } from './days.ts';
import { isOfOneDay } from './once.ts';
import { asPairs } from './pairs.ts';
import { FIXED, FREE_DAYS } from './topics.ts';
import type { Busy, OwnNight, Told } from './types.ts';

const wakes = (hour: number) => (hour >= 3 && hour <= 11 ? 'am' : 'pm');
const sleeps = (hour: number) => (hour >= 6 && hour <= 11 ? 'pm' : 'am');
/** Of somebody who sleeps in the day. */
const sleepsByDay = (hour: number) => (hour >= 4 && hour <= 11 ? 'am' : 'pm');

const WEEKEND =
  /\b(?:when\s+i(?:'?m|\s+am)\s+off|week\s?ends?|saturdays?\s+and\s+sundays?|sat(?:urday)?s?\s*(?:\/|and|&|\+)\s*sun(?:day)?s?)\b/i;

const OFF = /\bwhen\s+i(?:'?m|\s+am)\s+(?:off|not\s+working)\b/i;
const isOff = (text: string): boolean => FREE_DAYS.test(text) || OFF.test(text);

/** In minutes. */
const SHORTEST_NIGHT = 3 * 60;
const LONGEST_NIGHT = 13 * 60;

/** From this hour on a time is a bedtime, whatever was asked. */
const BEDTIME = 21;

const UNTIL = /\b(?:sleep(?:ing)?|bed|asleep|doze|nap)\s+(?:in\s+|again\s+)?(?:until|till?|'til)\b/i;

const AFTER_NIGHTS =
  /\bafter\s+(?:a\s+|my\s+|the\s+)?nights?\b|\b(?:in|during)\s+the\s+day(?:time)?\b|\bon\s+nights\b|\bnight\s*shifts?\b/i;

/** The nights before free mornings. */
const LATE_NIGHTS = /\bfri(?:day)?s?\s*(?:\/|and|&|\+)\s*sat(?:urday)?s?\b/i;

type Hours = Pick<Told, 'wake' | 'sleep' | 'weekendWake' | 'weekendSleep' | 'ownNights'>;
/** Which days an hour is of; null: weeks take turns, and no one hour holds. */
type When = 'usual' | 'weekend' | number[] | null;

/** Getting up and going to bed. A range ("I sleep 11 to 7") says both. `workDays`: what "when I'm off" leaves, where they are known. */
export function readNights(heard: Clause[], asked: 'wake' | 'sleep' | null, workDays: readonly number[] = []): Hours {
  const clauses = asked === null ? heard : asPairs(heard);
  const told: Hours = {};
  const own: OwnNight[] = [];
  const open = new Set<'wake' | 'sleep'>();
  const keep = (when: When, which: 'wake' | 'sleep', time: Temporal.PlainTime, clock?: Clock): void => {
    if (when === 'usual' && told[which] === undefined && clock?.half === null) open.add(which);
    if (Array.isArray(when)) own.push({ days: when, [which]: time });
    else if (when === 'weekend') told[which === 'wake' ? 'weekendWake' : 'weekendSleep'] ??= time;
    else if (when) told[which] ??= time;
  };
  for (const [i, { text, topic, bare, joined = false }] of clauses.entries()) {
    // "Football wed 8pm and sun 10am" is no bedtime.
    const goesOn = bare && topic === null && daysIn(text).length > 0 && isBusy(clauses[i - 1]);
    const plainly = bare || daysIn(text).length === 0 || FOR_WHAT.test(text);
    // "School 8:45 to 3:15" has a name, and is no night.
    const named = !bare && topic === null && (isLongRange(text) || (FIXED.test(text) && rangesIn(text).length > 0));
    const about = goesOn || named ? null : (topic ?? (plainly && !isOfOneDay(text) ? asked : null));
    if (about !== 'wake' && about !== 'sleep') continue;
    const before = clauses[i - 1];
    const said =
      joined && before && saysWhenFirst(before) && daysIn(text).length === 0 ? `${before.text}, ${text}` : text;
    const when = whenOf(said, before?.text ?? '', about, workDays);
    const clocks = clocksIn(text);
    const range = rangesIn(text, clocks)[0];
    const night =
      range && timesOf(range, AFTER_NIGHTS.test(`${text} ${clauses[i + 1]?.text ?? ''}`) ? sleepsByDay : sleeps);
    // "7 to 11", asked when one gets up, is the whole day.
    if (
      ((asked === 'wake' && topic === null) || range?.to.half === 'pm') &&
      range &&
      isDay(range) &&
      !/\bbetween\b/i.test(text)
    ) {
      keep(when, 'wake', timeOf(range.from, wakes));
      keep(when, 'sleep', timeOf(range.to, sleeps));
      continue;
    }
    // "Between 6 and 7", "10:30 to 11" is one time, said vaguely: the earlier.
    if (
      night &&
      about === 'sleep' &&
      minutesBetween(night.from, night.to) > SHORTEST_NIGHT &&
      !/\bbetween\b/i.test(text)
    ) {
      keep(when, 'sleep', night.from);
      keep(when, 'wake', night.to);
      continue;
    }
    const clock = clocks[0];
    if (!clock) continue;
    const time = timeOf(clock, about === 'wake' ? wakes : sleeps);
    // "7 and 11pm": the second of two is when they go to bed.
    const isSecond =
      clock.half === null &&
      clock.hour >= 9 &&
      clock.hour <= 12 &&
      !OTHERWISE.test(text) &&
      daysIn(text).length === 0 &&
      (joined || (bare && clauses[i - 1]?.bare === true)) &&
      !/\bbetween\b/i.test(clauses[i - 1]?.text ?? '');
    // "8 and 1am": so are the small hours.
    const isSmall = clock.half === 'am' && (clock.hour <= 2 || clock.hour === 12) && told.wake !== undefined;
    const late =
      isSecond || isSmall || clock.half === 'pm' || (clock.half === 'exact' && (clock.hour >= 18 || clock.hour === 0));
    if (asked === 'wake' && topic === null && told.wake !== undefined && told.sleep === undefined && late) {
      told.sleep = timeOf(clock, sleeps);
      continue;
    }
    // Nobody gets up at 22:00: "10pm" is when they go to bed.
    if (asked === 'wake' && topic === null && late && time.hour >= BEDTIME) {
      told.sleep ??= time;
      continue;
    }
    // "I sleep until 2" says when they get up.
    if (about === 'sleep' && UNTIL.test(text)) keep(when, 'wake', timeOf(clock, wakes), clock);
    else keep(when, about, time, clock);
  }
  return withOwn({ ...told, ...asOneNight(told, open) }, own);
}

/** "Bed at 6pm, up at 2": of a bare hour the half of the day that makes a night. */
function asOneNight({ wake, sleep }: Hours, open: ReadonlySet<'wake' | 'sleep'>): Hours {
  if (!wake || !sleep || minutesBetween(sleep, wake) <= LONGEST_NIGHT) return {};
  const pairs = [
    ...(open.has('wake') ? [{ wake: wake.add({ hours: 12 }), sleep }] : []),
    ...(open.has('sleep') ? [{ wake, sleep: sleep.add({ hours: 12 }) }] : []),
  ];
  return pairs.find((pair) => minutesBetween(pair.sleep, pair.wake) <= LONGEST_NIGHT) ?? {};
}

/** "Mondays 5.30 for the gym": what one is up for. */
const FOR_WHAT = /\d\s*(?:am)?\s+for\s+(?:the\s+|my\s+)?\p{L}+[^\p{L}\p{N}]*$/iu;

/** "At weekends I get up at 9 and go to bed at 1": both are of the days that stand before them. */
function saysWhenFirst({ text, topic }: Clause): boolean {
  const [clock] = clocksIn(text);
  if (!clock || (topic !== 'wake' && topic !== 'sleep')) return false;
  const lead = text.slice(0, clock.start);
  return isOff(lead) || WEEKEND.test(lead) || daysIn(lead).length > 0;
}

const isDay = ({ from, to }: ClockRange): boolean =>
  from.half !== 'pm' &&
  from.hour >= 4 &&
  from.hour <= 8 &&
  to.half !== 'am' &&
  (to.hour >= 20 || (to.hour >= 9 && to.hour <= 12 && to.hour - from.hour >= 3));

const isLongRange = (text: string): boolean => {
  const [range] = rangesIn(text);
  if (!range) return false;
  const { from, to } = timesOf(range, wakes);
  return minutesBetween(from, to) > SHORTEST_NIGHT && from.hour >= 5 && from.hour < 12;
};

/** "When the kids are with me", "every other week I'm up at 6": no one hour holds. */
const IN_TURNS =
  /\b(?:when|while|if)\s+(?:they|he|she|(?:the|my)\s+(?:kids?|children|boys|girls|son|daughter|little\s+one))(?:'re|'s|\s+are|\s+is)\s+(?:\w+\s+)?(?:here|with\s+me|home|mine|staying|over|around)\b|\bwhen\s+(?:i\s+have|i've\s+got)\s+(?:them|(?:the|my)\s+(?:kids?|children|boys|girls|son|daughter))\b|\b(?:every\s+other|alternate|alternating|one)\s+weeks?\b|\b(?:kid|dad|mum|mom|custody|on-?call)\s+weeks?\b/i;

const THOSE_DAYS = /\b(?:those|these)\s+(?:days|nights|mornings)\b/i;

/** Is one of them of a turn? */
export const nightsInTurns = (clauses: Clause[]): boolean =>
  clauses.some(({ text, topic }) => (topic === 'wake' || topic === 'sleep') && IN_TURNS.test(text));

function whenOf(text: string, before: string, about: 'wake' | 'sleep', workDays: readonly number[]): When {
  if (IN_TURNS.test(text) || THOSE_DAYS.test(text)) return null;
  if (OTHERWISE.test(text)) {
    const days = daysIn(before);
    if (IN_TURNS.test(before)) return null;
    if (WORK_DAYS.test(before) && workDays.length > 0) return freeOf(workDays);
    return days.join() === '1,2,3,4,5' ? 'weekend' : 'usual';
  }
  if (isOff(text) && workDays.length > 0) {
    return freeOf(workDays);
  }
  if (isOff(text) || WEEKEND.test(text) || (about === 'sleep' && LATE_NIGHTS.test(text))) return 'weekend';
  const days = daysIn(text);
  if (days.length === 0 || days.length > FEW) return 'usual';
  return days.join() === '6,7' ? 'weekend' : days;
}

const WORK_DAYS = /\bwork(?:ing)?\s?days?\b/i;

function freeOf(workDays: readonly number[]): When {
  const free = [1, 2, 3, 4, 5, 6, 7].filter((day) => !workDays.includes(day));
  return free.length === 0 ? null : free.join() === '6,7' ? 'weekend' : free;
}

/** More days than these are the usual ones. */
const FEW = 3;

/** Saturday and Sunday alike are the weekend; where nothing else was said, several days stand for all. */
function withOwn(told: Hours, own: OwnNight[]): Hours {
  const all = { ...told };
  let rest = own;
  for (const which of ['wake', 'sleep'] as const) {
    const of = (day: number) => rest.find((one) => one[which] !== undefined && one.days.join() === `${day}`);
    const [sat, sun] = [of(6), of(7)];
    if (sat?.[which] && sun?.[which]?.equals(sat[which])) {
      all[which === 'wake' ? 'weekendWake' : 'weekendSleep'] = sat[which];
      rest = rest.filter((one) => one !== sat && one !== sun);
    }
    const most = all[which] ? undefined : rest.find((one) => one[which] !== undefined && one.days.length === FEW);
    if (most?.[which]) {
      all[which] = most[which];
      rest = rest.filter((one) => one !== most);
    }
  }
  return rest.length > 0 ? { ...all, ownNights: rest } : all;
}

/** Other hours of sleep on single days, as busy times beside the usual ones; an hour more of the day is not planned with. */
export function sleepingIn(
  own: readonly OwnNight[],
  { wake, sleep }: { wake: Temporal.PlainTime; sleep: Temporal.PlainTime },
): Busy[] {
  const late = (time: Temporal.PlainTime) => (time.hour < 12 ? time.hour + 24 : time.hour) * 60 + time.minute;
  return own.flatMap(({ days, ...other }): Busy[] => {
    const title = `sleep on ${days.map((day) => `${weekdayName(day)}s`).join(' and ')}`;
    if (other.wake && Temporal.PlainTime.compare(other.wake, wake) > 0)
      return [{ title, days, from: wake, to: other.wake }];
    if (other.sleep && late(other.sleep) < late(sleep))
      return [{ title: `early ${title}`, days, from: other.sleep, to: sleep }];
    return [];
  });
}

/** Of all days but those that were spoken of before. */
const OTHERWISE = /\b(?:otherwise|the\s+rest|all\s+other\s+days|other\s+days)\b/i;

const AMOUNT = /\b(\d{1,2}(?:\.5)?|six|seven|eight|nine|ten)(\s+and\s+a\s+half)?\s*(?:h\b|hrs?\b|hours?\b)/i;
const HOURS = ['six', 'seven', 'eight', 'nine', 'ten'];

/** "8 hours, up at 6": the bedtime that goes with so much sleep, where neither work nor a bedtime was spoken of. */
export function bedtimeFor(clauses: Clause[], { wake, sleep }: Pick<Told, 'wake' | 'sleep'>): Pick<Told, 'sleep'> {
  if (!wake || sleep || clauses.some(({ topic }) => topic === 'work')) return {};
  const said = clauses.map(({ text }) => AMOUNT.exec(text)).find((match) => match !== null);
  if (!said) return {};
  const hours = HOURS.includes(said[1] ?? '') ? HOURS.indexOf(said[1] ?? '') + 6 : Number(said[1]);
  const minutes = Math.round(hours * 60) + (said[2] ? 30 : 0);
  return minutes >= 4 * 60 && minutes <= 12 * 60 ? { sleep: wake.subtract({ minutes }) } : {};
}

const isBusy = (clause: Clause | undefined) =>
  clause !== undefined && clause.topic === null && !clause.bare && daysIn(clause.text).length > 0;
