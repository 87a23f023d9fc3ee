import type { Weekday } from '../../../calendar/index.ts';
import type { BusyHours, ClockSpan } from '../../types.ts';

/** A bound leaves the rest of the day. */
export const rest = ({ start, end }: ClockSpan): ClockSpan =>
  start === '00:00' ? { start: end, end: '00:00' } : { start: '00:00', end: start };

export function around({ start, end }: ClockSpan): ClockSpan[] {
  const before: ClockSpan[] = start === '00:00' ? [] : [{ start: '00:00', end: start }];
  return end === '00:00' ? before : [...before, { start: end, end: '00:00' }];
}

const upTo = ({ end }: ClockSpan) => (end === '00:00' ? '24:00' : end);

/** What both leave; the later word where they have nothing in common. */
export function overlap(a: ClockSpan, b: ClockSpan): ClockSpan {
  const start = a.start > b.start ? a.start : b.start;
  const end = upTo(a) < upTo(b) ? upTo(a) : upTo(b);
  return start < end ? { start, end: end === '24:00' ? '00:00' : end } : b;
}

/** An hour or two with both of its ends: it begins with the first of them. */
export const isShort = ({ start, end }: ClockSpan): boolean =>
  end > start && minutesOf(end) - minutesOf(start) <= SHORT;
const SHORT = 120;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** "Wednesdays 19:00 to 20:30": of the days that leave an hour or two between two ends, when those begin. */
export const beginnings = (busy: readonly BusyHours[]): { days: Weekday[]; time: string }[] =>
  [...Map.groupBy(busy, ({ days, since }) => (since ? '' : days.join())).entries()].flatMap(([on, own]) => {
    const from = own.find(({ start }) => start === '00:00');
    const until = own.find(({ end }) => end === '00:00');
    const days = from?.days ?? [];
    return on !== '' && own.length === 2 && from && until && isShort({ start: from.end, end: until.start })
      ? [{ days, time: from.end }]
      : [];
  });
