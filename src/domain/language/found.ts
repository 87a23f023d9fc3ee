import { findDates, namesDay } from './dates/find.ts';
import type { Piece } from './grammar/cover.ts';
import { contextOf, read } from './grammar/read.ts';
import { readOnce } from './once.ts';
import type { Setting } from './types.ts';
import type { Clock, DateSpec, DayPart, Length } from './values.ts';

/** A stretch of a text that speaks of time and what it says; `start`/`end` are UTF-16 offsets. In order, not overlapping: the best cover. */
export type Found = { start: number; end: number } & FoundValue;

export type FoundValue =
  | { kind: 'date'; date: Temporal.PlainDate }
  | { kind: 'date_range'; from: Temporal.PlainDate; to: Temporal.PlainDate }
  | { kind: 'clock'; time: Temporal.PlainTime; sure: boolean; other: Temporal.PlainTime | null }
  | { kind: 'clock_range'; from: Temporal.PlainTime; to: Temporal.PlainTime; sure: boolean }
  | { kind: 'length'; minutes: number }
  | { kind: 'span'; days: number }
  | { kind: 'weekdays'; days: number[]; every: boolean }
  | { kind: 'part'; part: DayPart }
  | { kind: 'frequency'; times: number; per: 'day' | 'week' | 'month' }
  | { kind: 'bound'; until: Temporal.PlainDate };

/** All that a text says of time, one value after another, whatever it is said for. */
export const readValues: (text: string, setting: Setting) => readonly Found[] = readOnce(readAnew);

function readAnew(text: string, setting: Setting): readonly Found[] {
  const { tokens, pieces } = read(text, setting);
  const { today } = contextOf(setting);
  return pieces.flatMap((piece) => {
    const start = tokens[piece.from]?.start ?? 0;
    const end = tokens[piece.to - 1]?.end ?? start;
    return valuesOf(piece, today).map((value) => ({ start, end, ...value }));
  });
}

function valuesOf(piece: Piece, today: Temporal.PlainDate): FoundValue[] {
  switch (piece.kind) {
    case 'times':
      return piece.value.clocks.filter((clock) => !clock.wrong).map(clockFound);
    case 'stretch': {
      const { from, to } = piece.value;
      return [{ kind: 'clock_range', from: timeOf(from), to: timeOf(to), sure: from.sure && to.sure }];
    }
    case 'days':
      return piece.value.dates.flatMap((date) => dateFound(date, today));
    case 'ending':
      return dateFound(piece.value.date, today).flatMap((found): FoundValue[] => {
        if (found.kind === 'date') return [{ kind: 'bound', until: found.date }];
        if (found.kind === 'date_range') return [{ kind: 'bound', until: found.to }];
        // "To tomorrow morning".
        return found.kind === 'part' ? [found] : [];
      });
    case 'beginning':
      return dateFound(piece.value.date, today);
    case 'during':
      return [{ kind: 'part', part: piece.value.part }];
    case 'timer':
    case 'lasting':
    case 'ahead':
      return [{ kind: 'length', minutes: piece.value.minutes }];
    case 'over':
      return [{ kind: 'span', days: daysOf(piece.value.length, today) }];
    case 'repeat':
      // "Monday and Thursday": these days, or every week.
      if (piece.value.either) return piece.value.on.flatMap((date) => dateFound(date, today));
      return repeatFound(piece.value);
    default:
      return [];
  }
}

const timeOf = ({ hour, minute }: Clock) => Temporal.PlainTime.from({ hour: hour % 24, minute });

function clockFound(clock: Clock): FoundValue {
  const time = timeOf(clock);
  return { kind: 'clock', time, sure: clock.sure, other: clock.sure ? null : time.add({ hours: 12 }) };
}

function dateFound(date: DateSpec, today: Temporal.PlainDate): FoundValue[] {
  const part: FoundValue[] = date.part ? [{ kind: 'part', part: date.part }] : [];
  const { range, month, year } = date;
  if (namesDay(date) || date.options) {
    const [first] = findDates(date.options?.[0] ?? date, today, 1);
    return first ? [{ kind: 'date', date: first }, ...part] : part;
  }
  if (date.weekdays && !range) return [{ kind: 'weekdays', days: date.weekdays, every: false }, ...part];
  if (range) return [{ kind: 'date_range', ...range }, ...part];
  if (month !== undefined) {
    const from = today.with({ day: 1, month, year: year ?? today.year + (month < today.month ? 1 : 0) });
    return [{ kind: 'date_range', from, to: from.with({ day: from.daysInMonth }) }];
  }
  if (year === undefined) return part;
  return [
    {
      kind: 'date_range',
      from: Temporal.PlainDate.from({ year, month: 1, day: 1 }),
      to: Temporal.PlainDate.from({ year, month: 12, day: 31 }),
    },
  ];
}

function daysOf({ months, days }: Length, today: Temporal.PlainDate): number {
  return today.until(today.add({ months: Math.trunc(months), days: Math.trunc(days) })).days;
}

function repeatFound(repeat: Extract<Piece, { kind: 'repeat' }>['value']): FoundValue[] {
  const parts = (repeat.parts ?? []).map((part) => ({ kind: 'part' as const, part }));
  const days = repeat.on.flatMap((date) => (date.weekdays && !date.nth ? date.weekdays : []));
  if (days.length > 0) return [{ kind: 'weekdays', days, every: true }, ...parts];
  const { unit, n, times = 1 } = repeat;
  if (unit !== 'day' && unit !== 'week' && unit !== 'month') return parts;
  return n === 1 ? [{ kind: 'frequency', times, per: unit }, ...parts] : parts;
}
