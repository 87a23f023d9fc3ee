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
const ON_DUTY = /\b(?:on\s+)?work(?:ing)?\s?days?\b|\bwhen\s+i(?:'?m|\s+am)\s+(?:on(?!\s+\p{L})|working|at\s+work)/iu;
const USUAL = /\b(?:otherwise|rest|else|other(?:s|\s+weeks)?|normal(?:ly)?|usual(?:ly)?|always|off|free)\b/i;
const PIECES =
  /[,;.\n](?!\d)\s*|\s+(?:and|but|then)\s+(?=(?:(?:on|in|after|for|the|my)\s+){0,2}(?:nights?|earl|lates?|mornings|afternoons|days|otherwise|the\s+rest|normal|usual)|\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)?\s?(?:-|–|to\b|till?\b|until\b))/i;

const byNight = (hour: number) => (hour >= 6 && hour <= 11 ? 'pm' : 'am');
const byDay = (hour: number) => (hour >= 4 && hour <= 11 ? 'am' : 'pm');

/** "Earlies 9 to 5, lates midnight to 8, nights 7 till 2": when somebody sleeps whose shifts take turns. A sleep without a name is the usual one. */
export function readTurnSleeps(message: string): TurnSleeps {
  const told: TurnSleeps = {};
  for (const piece of message.slice(0, 1_000).split(PIECES)) {
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
    to: timeOf(
      up,
      kind === 'night' ? (hour) => (hour >= 10 ? 'am' : 'pm') : (hour) => (hour >= 3 && hour <= 11 ? 'am' : 'pm'),
    ),
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
