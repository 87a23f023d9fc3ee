import { range } from './canonical.ts';
import { A_MONTH, MONTH, readMonths } from './english-terms.ts';

/** Times of day, dates and ends in plain terms (see `plainTerms`). */

export class Unclear extends Error {}

export const TIME = '(?:\\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?[ap]m)?|\\d{1,2} ?[ap]m|(?:0?\\d|1\\d|2[0-4])(?![\\dt:]))';
/** A time that cannot be taken for another number. */
export const SURE_TIME = '(?:\\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?[ap]m)?|\\d{1,2} ?[ap]m)';
export const DATE = `(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2}(?:th)? (?:of )?${MONTH}(?:,? \\d{4})?|${MONTH} (?:the )?\\d{1,2}(?:th)?(?:,? \\d{4})?)`;

export type ReadTime = { time: Temporal.PlainTime; ambiguous: boolean };

/** `ambiguous`: a bare "at 7" can be the morning's or the evening's; it is read on the 24-hour clock. */
export function readTime(text: string): ReadTime {
  const match = /^(\d{1,2})(?::(\d\d))?(?::(\d\d))? ?([ap]m)?$/.exec(text.trim());
  const [hour, minute, second] = [Number(match?.[1]), Number(match?.[2] ?? 0), Number(match?.[3] ?? 0)];
  const half = match?.[4];
  const fits = match && minute < 60 && second < 60 && (half ? hour >= 1 && hour <= 12 : hour < 24);
  if (!fits) throw new Unclear(`"${text.trim()}" is not a time of day.`);
  const hour24 = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  const ambiguous = !half && match[2] === undefined && hour >= 1 && hour <= 12;
  return { time: new Temporal.PlainTime(hour24, minute, second), ambiguous };
}

export function readDate(text: string, today: Temporal.PlainDate | undefined): Temporal.PlainDate {
  try {
    if (/^\d{4}-/.test(text)) return Temporal.PlainDate.from(text);
    const month = readMonths(A_MONTH.exec(text)?.[0] ?? '')[0];
    const day = Number(/\b(\d{1,2})(?:th)?\b/.exec(text)?.[1]);
    const year = /\b(\d{4})\b/.exec(text)?.[1];
    if (month === undefined) throw new RangeError();
    if (year !== undefined) return Temporal.PlainDate.from({ year: Number(year), month, day }, { overflow: 'reject' });
    if (!today) throw new Unclear(`Which year do you mean with "${text}"?`);
    return nextSuchDate(month, day, today);
  } catch (error) {
    if (error instanceof Unclear) throw error;
    throw new Unclear(`There is no such date as "${text}".`);
  }
}

/** A date without a year is the next one from today on; a 29 February may be years away. */
function nextSuchDate(month: number, day: number, today: Temporal.PlainDate): Temporal.PlainDate {
  for (let year = today.year; year <= today.year + 8; year++) {
    if (day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth) continue;
    const date = Temporal.PlainDate.from({ year, month, day });
    if (Temporal.PlainDate.compare(date, today) >= 0) return date;
  }
  throw new RangeError();
}

export type TimesOfDay = { byHour: number[]; byMinute: number[]; time: Temporal.PlainTime; ambiguous: boolean };

/** Several times as BYHOUR × BYMINUTE; refused where these would give times that were not asked for. */
export function combineTimes(times: readonly ReadTime[]): TimesOfDay {
  const sorted = [...times].sort((a, b) => Temporal.PlainTime.compare(a.time, b.time));
  const first = sorted[0];
  if (!first) throw new Unclear('At what time?');
  const ambiguous = sorted.some((time) => time.ambiguous);
  const clock = new Set(sorted.map(({ time }) => time.toString()));
  if (clock.size === 1) return { byHour: [], byMinute: [], time: first.time, ambiguous };
  const byHour = [...new Set(sorted.map(({ time }) => time.hour))];
  const byMinute = [...new Set(sorted.map(({ time }) => time.minute))].sort((a, b) => a - b);
  const seconds = new Set(sorted.map(({ time }) => time.second));
  if (byHour.length * byMinute.length !== clock.size || seconds.size > 1) {
    throw new Unclear('Times at different minutes of the hour need a series each.');
  }
  return { byHour, byMinute, time: first.time, ambiguous };
}

/** "every 2 hours from 8:00 to 20:00", "every 15 minutes from 9:00 to 17:45": the times of a day. */
export function timesInRange(step: number, unit: 'hour' | 'minute', from: ReadTime, to: ReadTime): TimesOfDay {
  const start = from.time;
  const ambiguous = from.ambiguous || to.ambiguous;
  // "From 9 to 5" can only mean the afternoon.
  const wraps = to.ambiguous && to.time.hour < 12 && Temporal.PlainTime.compare(to.time, start) <= 0;
  const end = wraps ? to.time.add({ hours: 12 }) : to.time;
  const minutes = (end.hour - start.hour) * 60 + end.minute - start.minute;
  if (minutes <= 0) throw new Unclear('The first time must come before the last one on the same day.');
  if (unit === 'hour') {
    const byHour = range(start.hour, start.hour + Math.floor(minutes / 60), step);
    return { byHour, byMinute: [start.minute], time: start, ambiguous };
  }
  if (60 % step !== 0 || start.minute >= step) {
    throw new Unclear(
      'Within hours, a repetition must begin with the hour and divide it evenly, such as every 15 minutes from 9:00.',
    );
  }
  const byMinute = range(start.minute, 59, step);
  // Up to 17:00 is up to the last time before it: one rule cannot have a full hour and a lone 17:00 after it.
  const lastMinute = byMinute[byMinute.length - 1] ?? 0;
  const lastHour = end.minute >= lastMinute ? end.hour : end.hour - 1;
  const complete = end.minute >= lastMinute || end.minute <= start.minute;
  if (!complete || lastHour < start.hour) {
    throw new Unclear(
      `Within hours, every ${step} minutes must end with the hour, such as at 17:${String(lastMinute).padStart(2, '0')}.`,
    );
  }
  return { byHour: range(start.hour, lastHour), byMinute, time: start, ambiguous };
}
