import type { ClockSpan } from '../../types.ts';

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
