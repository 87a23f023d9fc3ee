import type { Occurrence } from '../calendar/index.ts';
import { type Board, layOut } from './board.ts';
import { candidatesIn } from './candidates.ts';
import { tasteOf } from './preference.ts';
import { anyTime } from './request.ts';
import type { SlotFacts } from './types.ts';
import { lastResort, type Rated, rate } from './weights.ts';
import { clock, dateInWords, weekdayName } from './words.ts';

export type RescheduleOption = {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly local: Temporal.PlainDateTime;
  /** "Today at 18:30", "Tomorrow at 07:00", "Friday at 18:00", "Friday 4 December at 18:00". */
  readonly label: string;
};

const days = 15;
/** Minutes to get going before the first option. */
const notice = 15;
/** Options of one date are at least this far apart, in minutes. */
const apart = 60;

/**
 * Up to `n` free times from `now` (exclusive of the next quarter of an hour) for a task that is to be done at another
 * time, within two weeks, earliest first: soon, later today, this evening, tomorrow and the days after at the same
 * time, next week. Not in sleep or pauses and not near another task or commitment; in work hours (unless the task itself
 * stands in them) and avoided ones only when there is nothing else. The task's own time is free but no option, nor are those
 * near its `siblings`, the other occurrences of its series.
 */
export function rescheduleOptions(
  facts: SlotFacts,
  occurrence: Occurrence,
  now: Temporal.Instant,
  n = 6,
  siblings: readonly Temporal.Instant[] = [],
): RescheduleOption[] {
  const today = now.toZonedDateTimeISO(facts.zone).toPlainDate();
  const board = layOut(facts, today, days, now.add({ minutes: notice }), occurrence.id);
  const minutes = Math.min(1440, Math.max(5, Math.ceil(occurrence.minutes)));
  const usual = occurrence.start.toZonedDateTimeISO(facts.zone).toPlainTime();
  const wanted = { minutes, windows: anyTime, isAllowed: () => true, spacing: 1 };
  const own = [occurrence.start, ...siblings].map((at) => at.epochMilliseconds);
  // Its own time changes nothing, and near another occurrence of its series it would ring twice.
  const isOwnTime = (c: Rated) => {
    const at = board.grid.instant(c.index).epochMilliseconds;
    return own.some((other, i) => (i === 0 ? other === at : Math.abs(other - at) < apart * 60_000));
  };
  const isWork = standsInWork(board, occurrence);
  const rated = rate(board, tasteOf(facts), minutes, candidatesIn(board, wanted, 0, days))
    .filter((c) => !isOwnTime(c))
    .map((c) => (isWork ? { ...c, inWork: false } : c));

  const chosen: Rated[] = [];
  for (const level of [...new Set(rated.map(lastResort))].sort((a, b) => a - b)) {
    const left = rated.filter((c) => lastResort(c) === level);
    for (const find of wishesOf(board, now, usual)) {
      if (chosen.length >= n) break;
      const best = cheapest(left, (c) => (isClear(c, chosen) ? find(c) : null));
      if (best !== null) chosen.push(best);
    }
  }
  return chosen
    .sort((a, b) => a.index - b.index)
    .map(({ index, day, minute }) => {
      const local = board.grid.local(day, minute);
      return {
        start: board.grid.instant(index),
        end: board.grid.instant(index + minutes),
        local,
        label: label(local, day),
      };
    });
}

/** What makes one option good: lower is better, null is no such option. */
type Find = (candidate: Rated) => number | null;

/** One finder per option, the ones that a person would think of first; those at the end fill up. */
function wishesOf(board: Board, now: Temporal.Instant, usual: Temporal.PlainTime): Find[] {
  const usualMinute = usual.hour * 60 + usual.minute;
  const nowIndex = Math.floor(now.epochMilliseconds / 60_000) - board.grid.origin;
  const fromUsual = (c: Rated) => Math.abs(c.minute - usualMinute);
  const onDay = (day: number) => (c: Rated) => (c.day === day ? fromUsual(c) * 10 + c.taste : null);
  const bestOn = (day: number) => (c: Rated) => (c.day === day ? c.taste : null);
  return [
    // As soon as it goes, but today.
    (c) => (c.day === 0 ? c.index + (c.minute % 15 === 0 ? 0 : 20) : null),
    // Two to four hours from now.
    (c) => (c.day === 0 && c.index >= nowIndex + 120 ? Math.abs(c.index - nowIndex - 180) + c.taste / 10 : null),
    (c) => (c.day === 0 && c.minute >= 18 * 60 && c.minute < 22 * 60 ? Math.abs(c.minute - 19 * 60) : null),
    onDay(1),
    onDay(2),
    // Tomorrow at quite another time of day.
    (c) => (c.day === 1 && fromUsual(c) >= 4 * 60 ? c.taste : null),
    onDay(7),
    onDay(3),
    // Days not offered yet before more of the same.
    ...[4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 1, 2, 3, 7, 0].map(bestOn),
    ...Array.from({ length: days }, (_, day) => onDay(day)),
  ];
}

function cheapest(candidates: readonly Rated[], price: Find): Rated | null {
  let best: Rated | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const cost = price(candidate);
    if (cost === null || cost >= lowest) continue;
    best = candidate;
    lowest = cost;
  }
  return best;
}

const isClear = (candidate: Rated, chosen: readonly Rated[]): boolean =>
  chosen.every((other) => Math.abs(other.index - candidate.index) >= apart);

function standsInWork(board: Board, occurrence: Occurrence): boolean {
  const start = occurrence.start.epochMilliseconds;
  if (occurrence.minutes <= 0) return false;
  const end = start + occurrence.minutes * 60_000;
  return board.spans.some((span) => span.kind === 'work' && span.start <= start && end <= span.end);
}

function label(local: Temporal.PlainDateTime, day: number): string {
  const time = clock(local);
  if (day === 0) return `Today at ${time}`;
  if (day === 1) return `Tomorrow at ${time}`;
  if (day < 7) return `${weekdayName(local.dayOfWeek)} at ${time}`;
  return `${dateInWords(local.toPlainDate())} at ${time}`;
}
