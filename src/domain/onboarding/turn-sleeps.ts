import { type Clock, clocksIn, rangesIn, timeOf, timesOf } from './clocks.ts';
import type { ShiftCycle } from './turns.ts';

/** What a shift is to somebody's sleep, whatever they call it. */
type Kind = 'early' | 'late' | 'night';
export type Sleep = { from: Temporal.PlainTime; to: Temporal.PlainTime };
/** `usual`: on days off, and wherever nothing of its own was said. */
export type TurnSleeps = Partial<Record<Kind | 'usual', Sleep>>;

const NAMED: [Kind, RegExp][] = [
  ['night', /\bnights?\b/i],
  ['early', /\b(?:earl(?:y|ies)|mornings?|days?(?!\s+off)|day\s+shifts?)\b/i],
  ['late', /\b(?:lates?|afternoons?|evenings?)\b/i],
];
/** Of somebody whose shifts are all of one kind. */
const ON_DUTY =
  /\b(?:on\s+)?(?:work(?:ing)?|shift|duty)\s?days?\b|\b(?:on|my)\s+days?\s+on\b|\bon\s+(?:shift|duty)\b|\bwhen\s+i\s+work\b|\bwhen\s+i(?:'?m|\s+am)\s+(?:on(?!\s+\p{L})|working|at\s+work)/iu;
const USUAL = /\b(?:otherwise|rest|else|other(?:s|\s+weeks)?|normal(?:ly)?|usual(?:ly)?|always|off|free)\b/i;
const PIECES =
  /[,;.\n](?!\d)\s*|\s+(?:and|but|then)\s+(?=(?:(?:on|in|after|for|the|my)\s+){0,2}(?:nights?|earl|lates?|mornings|afternoons|days|otherwise|the\s+rest|normal|usual)|\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)?\s?(?:-|–|to\b|till?\b|until\b))/i;

const byNight = (hour: number) => (hour >= 6 && hour <= 11 ? 'pm' : 'am');
const byDay = (hour: number) => (hour >= 4 && hour <= 11 ? 'am' : 'pm');

/** "Earlies 9 to 5, lates midnight to 8, nights 7 till 2": when somebody sleeps whose shifts take turns. A sleep without a name is the usual one. */
export function readTurnSleeps(message: string): TurnSleeps {
  const told: TurnSleeps = {};
  for (const piece of message.slice(0, 1_000).split(PIECES).reduce<string[]>(joinBed, [])) {
    const clocks = clocksIn(piece);
    const [range] = rangesIn(piece, clocks);
    const apart = range ? null : upAndBed(piece, clocks);
    if (!range && !apart) continue;
    const named = ON_DUTY.test(piece)
      ? NAMED.map(([kind]) => kind)
      : NAMED.filter(([, words]) => words.test(piece)).map(([kind]) => kind);
    // "8 till 3", of somebody who works nights, is no night's sleep.
    const byItself =
      named.length === 0 && !USUAL.test(piece) && range && isOfTheDay(range) ? (['night'] as const) : null;
    const kinds = byItself ?? (named.length > 0 && !USUAL.test(piece) ? named : (['usual'] as const));
    for (const kind of kinds) {
      const sleep = range ? timesOf(range, kind === 'night' ? byDay : byNight) : apart?.(kind);
      if (sleep) told[kind] ??= sleep;
    }
  }
  return told;
}

/** "On lates up at 9, bed at 1": both ends of one night. */
function joinBed(pieces: string[], piece: string): string[] {
  const last = pieces.at(-1);
  const isEnd = (text: string) => clocksIn(text).length === 1 && UP.test(text) !== BED.test(text);
  const goesOn =
    last !== undefined &&
    isEnd(last) &&
    isEnd(piece) &&
    UP.test(last) !== UP.test(piece) &&
    !NAMED.some(([, words]) => words.test(piece)) &&
    !USUAL.test(piece);
  return goesOn ? [...pieces.slice(0, -1), `${last}, ${piece}`] : [...pieces, piece];
}

/**
 * "Up at 5.30 on shift days, 8 otherwise, asleep by 10": of somebody with days on and days off, where the hours of the two are told apart. What is
 * of neither is of both. Null: they are not, or an end is missing.
 */
export function readDutySleeps(message: string): TurnSleeps | null {
  const hours: Partial<Record<'up' | 'bed', Partial<Record<'duty' | 'off' | 'both', Temporal.PlainTime>>>> = {};
  let about: 'up' | 'bed' = 'up';
  for (const piece of message.slice(0, 1_000).split(ENDS)) {
    const [clock] = clocksIn(piece);
    if (BED.test(piece) || UP.test(piece)) about = BED.test(piece) ? 'bed' : 'up';
    if (!clock) continue;
    const which = ON_DUTY.test(piece) ? 'duty' : OFF_DUTY.test(piece) ? 'off' : 'both';
    hours[about] = { [which]: timeOf(clock, about === 'up' ? byMorning : byNight), ...hours[about] };
  }
  const { up, bed } = hours;
  const [dutyUp, offUp] = [up?.duty ?? up?.both, up?.off ?? up?.both];
  const [dutyBed, offBed] = [bed?.duty ?? bed?.both, bed?.off ?? bed?.both];
  const isApart = (up?.off ?? bed?.off) !== undefined && (up?.duty ?? up?.both) !== undefined;
  if (!isApart || !dutyUp || !offUp || !dutyBed || !offBed) return null;
  const onDuty = { from: dutyBed, to: dutyUp };
  return { early: onDuty, late: onDuty, usual: { from: offBed, to: offUp } };
}

const ENDS = /[,;.\n](?!\d)\s*|\s+(?:and|but)\s+/i;
const OFF_DUTY =
  /\b(?:otherwise|the\s+rest|days?\s+off|off\s+days?|free\s+days?|other\s+days|when\s+i'?m\s+off|when\s+off)\b/i;
const byMorning = (hour: number) => (hour >= 3 && hour <= 11 ? 'am' : 'pm');

/** "Earlies I'm up at 4.45 and in bed by 9": both ends in their own words. Null: it is not so said. */
function upAndBed(piece: string, clocks: Clock[]): ((kind: Kind | 'usual') => Sleep) | null {
  const [first, second, ...others] = clocks;
  if (!first || !second || others.length > 0) return null;
  const upFirst = UP.test(piece.slice(0, first.start)) && BED.test(piece.slice(first.end, second.start));
  const bedFirst = BED.test(piece.slice(0, first.start)) && UP.test(piece.slice(first.end, second.start));
  if (!upFirst && !bedFirst) return null;
  const [up, bed] = upFirst ? [first, second] : [second, first];
  return (kind) => ({
    from: timeOf(bed, kind === 'night' ? byDay : byNight),
    to: timeOf(up, kind === 'night' ? (hour) => (hour >= 10 ? 'am' : 'pm') : byMorning),
  });
}
const UP = /\b(?:up|wake|get\s+up)\b/i;
const BED = /\b(?:bed|asleep|sleep)\b/i;

function isOfTheDay({ from, to }: ReturnType<typeof rangesIn>[number]): boolean {
  return from.half !== 'pm' && from.hour >= 6 && from.hour <= 10 && to.half !== 'am' && to.hour >= 1 && to.hour <= 5;
}

/** What holds where no other is said: the usual sleep, or that of the shifts nearest to it. */
export const baseSleep = ({ usual, early, late }: TurnSleeps): Sleep | undefined => usual ?? early ?? late;

/** Does the cycle hold shifts that end on the next morning? */
export const hasNights = ({ days }: ShiftCycle): boolean =>
  days.some((shift) => shift !== null && kindOf(shift) === 'night');

/** The cycle with the sleep that one wakes from on each of its days; null where the usual one holds. */
export function withSleeps(cycle: ShiftCycle, sleeps: TurnSleeps): ShiftCycle {
  const { days } = cycle;
  const sleep = days.map((shift, i) => {
    const before = days.at(i - 1);
    // After a night one wakes in the afternoon; before the first of them from a night like any other.
    const kind = before && kindOf(before) === 'night' ? 'night' : shift && kindOf(shift);
    const own =
      kind === null || (kind === 'night' && !(before && kindOf(before) === 'night')) ? undefined : sleeps[kind];
    return own ? { start: hm(own.from), end: hm(own.to) } : (cycle.sleep?.[i] ?? null);
  });
  return sleep.some((one) => one !== null) ? { ...cycle, sleep } : cycle;
}

function kindOf({ start, end }: { start: string; end: string }): Kind {
  if (end <= start) return 'night';
  return Number(start.slice(0, 2)) < 10 ? 'early' : 'late';
}

const hm = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });
