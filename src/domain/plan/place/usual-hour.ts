import type { DayRhythm } from '../../calendar/index.ts';
import { isShort } from '../said/index.ts';
import type { ClockSpan } from '../types.ts';

/** Minutes after getting up in which somebody gets ready. */
const TO_GET_READY = 45;
/** Of a Saturday or Sunday nobody means the first hour they are up. */
const WEEKEND_MORNING = '10:00';
/** An evening is what comes after work and dinner. */
const AFTER_DINNER = '18:30';

/**
 * The hour that people mean by a part of the day: of a morning soon after they are up and ready, of a day up to an hour the last of it,
 * of an evening after dinner. "07:30"; null: any hour of it is as good. At weekends a morning is about ten. `around` is where it stood before, `usual` what suits its kind.
 */
export function usualHour(
  window: ClockSpan,
  rhythm: DayRhythm,
  around: string | null = null,
  usual: string | null = null,
  atWeekend = false,
): string | null {
  const { start, end } = window;
  const inside = (time: string) => time >= start && (time < end || end === '00:00');
  if (around && inside(around)) return around;
  // "19:00 to 20:30": who names both ends of an hour or two begins with the first.
  if (isShort(window) && !NO_ENDS.has(start)) return start;
  const isMorning = start <= '07:00' && end !== '00:00' && end <= '12:00';
  if (isMorning) return later(later(ready(rhythm), start), atWeekend && end === '12:00' ? WEEKEND_MORNING : start);
  if (usual && inside(usual)) return start >= '16:00' ? later(AFTER_DINNER, usual) : usual;
  if (start === '00:00' && end > '12:00') return around ? hourBefore(end) : null;
  if (start >= '16:00' && start < '19:00' && (end === '00:00' || end > '19:00')) return later('18:30', start);
  if (start === '19:00' && end === '22:30') return '19:30';
  if (start === '11:30' && end === '14:30') return '12:30';
  if (around === null) return null;
  return start;
}

/** On the way to work, or before some hour: when, nobody knows. */
const NO_ENDS = new Set(['00:00', '07:00']);

const later = (a: string, b: string) => (a > b ? a : b);

/** To the next quarter of an hour. */
function ready({ sleep }: DayRhythm): string {
  const up = sleep[1].at(-1)?.end ?? { hour: 7, minute: 0 };
  const minutes = Math.ceil((up.hour * 60 + up.minute + TO_GET_READY) / 15) * 15;
  return clock(minutes);
}

function hourBefore(end: string): string {
  const [hour = 0, minute = 0] = end.split(':').map(Number);
  return clock(hour * 60 + minute - 60);
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
