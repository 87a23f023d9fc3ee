import type { Cycle, Rotation, Shift } from './types.ts';

/** One entry a day from `from` on, null for a day off; times "06:00". After the last comes the first again. */
export type ShiftCycle = {
  from: string;
  days: ({ start: string; end: string } | null)[];
  /** The sleep that one wakes from on each of these days; null, or none at all: the usual one. */
  sleep?: ({ start: string; end: string } | null)[] | null | undefined;
};

const hm = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });

/** Weeks that take turns, from this week's Monday on. */
export function turnsOf({ weeks, current }: Rotation, today: Temporal.PlainDate): ShiftCycle {
  const inTurn = [...weeks.slice(current), ...weeks.slice(0, current)];
  const days = inTurn.flatMap(({ from, to, days: on }) =>
    [1, 2, 3, 4, 5, 6, 7].map((day) => (on.includes(day) ? { start: hm(from), end: hm(to) } : null)),
  );
  return { from: today.subtract({ days: today.dayOfWeek - 1 }).toString(), days };
}

/** Nights on some days of every week, as a turn of one week; null where no shift is a night, or a day has two. */
export function nightWeekOf(work: readonly Shift[], today: Temporal.PlainDate): ShiftCycle | null {
  const isNight = work.some(({ from, to }) => Temporal.PlainTime.compare(to, from) <= 0);
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => work.filter((shift) => shift.days.includes(day)));
  if (!isNight || days.some((shifts) => shifts.length > 1) || days.every((shifts) => shifts.length > 0)) return null;
  return {
    from: today.subtract({ days: today.dayOfWeek - 1 }).toString(),
    days: days.map(([shift]) => (shift ? { start: hm(shift.from), end: hm(shift.to) } : null)),
  };
}

/** Days on and days off, from the first day of the block that was named. */
export function cycleOf({ on, nights = 0, off, from, to, first, began }: Cycle, today: Temporal.PlainDate): ShiftCycle {
  const ahead =
    typeof first === 'string'
      ? DAYS_AHEAD[first]
      : typeof first === 'object' && first !== null
        ? -first.ago
        : daysTo(first ?? 1, today, began);
  const shift = { start: hm(from), end: hm(to) };
  return {
    from: today.add({ days: ahead }).toString(),
    days: [
      ...Array.from({ length: on - nights }, () => shift),
      ...Array.from({ length: nights }, () => ({ start: shift.end, end: shift.start })),
      ...Array.from({ length: off }, () => null),
    ],
  };
}

const DAYS_AHEAD = { yesterday: -1, today: 0, tomorrow: 1 };

/** To the next such weekday, today among them; back to the last one where the block has begun. */
function daysTo(weekday: number, today: Temporal.PlainDate, began = false): number {
  const ahead = (weekday - today.dayOfWeek + 7) % 7;
  return began && ahead > 0 ? ahead - 7 : ahead;
}
