import { clocksIn, minutesBetween, rangesIn, timeOf } from './clocks.ts';
import { daysIn } from './days.ts';
import { readAnswers } from './read.ts';
import type { Shift } from './types.ts';

const STARTS = /\b(?:start\w*|begin\w*|in\s+from|from)\b/i;
const ENDS = /\b(?:finish\w*|end\w*|stop\w*|done|off|out|leav\w+|until|till?|knock\w*)\b/i;

/** One end of the hours of work that changed, or days that went: what they are now, where the other end is known. Null: it names no single end. */
export function halfOfWork(
  message: string,
  usual: readonly Shift[],
): { work: Shift[] } | { start: Temporal.PlainTime } | { end: Temporal.PlainTime } | null {
  const text = message.replace(
    /\bfrom\s+now(?:\s+on)?\b|\b(?:instead\s+of|not|rather\s+than)\s+\S+(?:\s*[ap]m)?/gi,
    ' ',
  );
  const clocks = clocksIn(text);
  const fewer = clocks.length === 0 ? withoutDays(message, usual) : null;
  if (fewer) return { work: fewer };
  const [clock] = clocks;
  if (!clock || clocks.length !== 1 || rangesIn(text, clocks).length > 0) return null;
  const named = daysIn(text);
  if (usual.length > 0 && named.length > 0 && !usual.some(({ days }) => days.some((day) => named.includes(day))))
    return null;
  if (!ENDS.test(text) && STARTS.test(text)) {
    const start = timeOf(clock, (hour) => (hour >= 5 && hour <= 11 ? 'am' : 'pm'));
    if (usual.length === 0) return { start };
    return { work: onDays(usual, named, (shift) => ({ ...shift, from: start })) };
  }
  if (!ENDS.test(text)) return null;
  if (usual.length === 0) return { end: timeOf(clock, (hour) => (hour <= 11 ? 'pm' : 'am')) };
  return { work: onDays(usual, named, (shift) => ({ ...shift, to: endOf(clock, shift) })) };
}

/** Each shift as it changes on those days, and as it was on its others; no days are all of them. */
function onDays(usual: readonly Shift[], named: readonly number[], change: (shift: Shift) => Shift): Shift[] {
  if (named.length === 0) return usual.map(change);
  return usual
    .flatMap((shift) => [
      { ...shift, days: shift.days.filter((day) => !named.includes(day)) },
      change({ ...shift, days: shift.days.filter((day) => named.includes(day)) }),
    ])
    .filter(({ days }) => days.length > 0);
}

const I_START = /\bi(?:'ll|'m)?\s+(?:\w+\s+)?(?:start|begin|finish|end|stop|leave|knock|get\s+off|done)\w*\b/i;

/** "Saturday is 9 to 12", "Tuesdays I finish at 2", long after the hours of work were told: days of theirs, and nothing that has a name. Null: it is about something else. */
export function workAgain(correction: string, usual: readonly Shift[]): Shift[] | null {
  const days = daysIn(correction);
  const isOfWork = days.length > 0 && days.every((day) => usual.some((shift) => shift.days.includes(day)));
  if (!isOfWork || Object.keys(readAnswers(correction, null)).length > 0) return null;
  const half = I_START.test(correction) ? halfOfWork(correction, usual) : null;
  if (half && 'work' in half) return half.work;
  const { work } = readAnswers(correction, 'work', [...usual]);
  return Array.isArray(work) ? work : null;
}

const NOT_THEN = /\b(?:don'?t|do not|no longer|stopped|never|not) work(?:ing)?\b/i;

/** "I don't work Fridays any more": the hours of the other days. Null: no days go, or none would be left. */
function withoutDays(message: string, usual: readonly Shift[]): Shift[] | null {
  const named = NOT_THEN.test(message) ? daysIn(message) : [];
  if (named.length === 0 || !usual.some(({ days }) => days.some((day) => named.includes(day)))) return null;
  const left = usual.map((shift) => ({ ...shift, days: shift.days.filter((day) => !named.includes(day)) }));
  const worked = left.filter(({ days }) => days.length > 0);
  return worked.length > 0 ? worked : null;
}

/** The half of the day that makes the shorter shift. */
function endOf(clock: Parameters<typeof timeOf>[0], { from }: Shift): Temporal.PlainTime {
  const [to = from] = [timeOf(clock, () => 'am'), timeOf(clock, () => 'pm')].sort(
    (a, b) => minutesBetween(from, a) - minutesBetween(from, b),
  );
  return to;
}

const WORKS = /\b(?:work\w*|shifts?|job|office)\b/i;
const STARTS_AND_ENDS = /\bi\s+(?:now\s+)?(?:start|begin)\b.{0,30}\b(?:finish|end|stop|knock\s+off)\b/i;
const WEEKDAYS = [1, 2, 3, 4, 5];

/** "I start work at 10 now and finish at 6": both ends, each in a clause of its own. Days that are not said stay as they are. Null: it names no two ends. */
export function stretchOfWork(message: string, usual: readonly Shift[]): Shift[] | null {
  if (!WORKS.test(message) && !(STARTS_AND_ENDS.test(message) && /\bnow\b/i.test(message))) return null;
  const found: { from?: Temporal.PlainTime; end?: Parameters<typeof timeOf>[0] } = {};
  for (const piece of message.slice(0, 300).split(/[,;]|\b(?:and|then|but)\b/i)) {
    const [clock, ...others] = clocksIn(piece);
    if (!clock || others.length > 0) continue;
    if (ENDS.test(piece)) found.end ??= clock;
    else if (STARTS.test(piece)) found.from ??= timeOf(clock, (hour) => (hour >= 5 && hour <= 11 ? 'am' : 'pm'));
  }
  const { from, end } = found;
  if (!from || !end) return null;
  const named = daysIn(message);
  const days = named.length > 0 ? named : (usual[0]?.days ?? WEEKDAYS);
  return [{ from, to: endOf(end, { from, to: from, days }), days }];
}
