import { weekdays } from '../../calendar/index.ts';
import type { SlotFacts } from '../../slots/index.ts';
import type { ClockSpan } from '../types.ts';

/** What "before work" and "early in the morning" are read as. */
const EARLY: ClockSpan = { start: '05:00', end: '09:00' };

/** Before work, of somebody whose day begins late: from when they get up until the first of their shifts begins, or noon without one. */
export function beforeWork(window: ClockSpan, { rhythm }: SlotFacts): ClockSpan {
  const up = rhythm.sleep[1].at(-1)?.end;
  if (window.start !== EARLY.start || window.end !== EARLY.end || !up || up.hour < 8) return window;
  const shifts = weekdays.flatMap((day) => rhythm.work[day].map(({ start }) => clock(start))).sort();
  const begins = shifts.find((start) => start > clock(up)) ?? (up.hour < 12 ? '12:00' : '00:00');
  return { start: clock(up), end: begins };
}

const clock = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });
