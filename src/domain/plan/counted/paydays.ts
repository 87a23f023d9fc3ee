import type { GoalFacts } from '../types.ts';

/** From the first day to the last, both included; a month without that day has it on its last. */
export function paydays(
  rule: NonNullable<GoalFacts['payday']>,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  if ('weekday' in rule && rule.last) return lastOnes(rule.weekday, from, until);
  if ('monthDay' in rule && rule.also !== undefined)
    return [
      ...paydays({ monthDay: rule.monthDay }, from, until),
      ...paydays({ monthDay: rule.also }, from, until),
    ].sort(Temporal.PlainDate.compare);
  const step = 'weekday' in rule && rule.fortnight !== undefined ? 2 : 1;
  const first =
    'weekday' in rule ? firstWeekly(rule, from) : from.with({ day: Math.min(rule.monthDay, from.daysInMonth) });
  for (let i = 0; days.length < 520; i += 1) {
    const next =
      'weekday' in rule
        ? first.add({ weeks: i * step })
        : onWorkday(monthDay(first.with({ day: 1 }).add({ months: i }), rule.monthDay), rule.working);
    if (Temporal.PlainDate.compare(next, until) > 0) break;
    if (Temporal.PlainDate.compare(next, from) >= 0) days.push(next);
  }
  return days;
}

/** The first of its days; every second week goes on from the date that was named. */
function firstWeekly(
  { weekday, fortnight }: { weekday: number; fortnight?: string },
  from: Temporal.PlainDate,
): Temporal.PlainDate {
  const next = from.add({ days: (weekday - from.dayOfWeek + 7) % 7 });
  if (!fortnight) return next;
  const weeks = Math.round(Temporal.PlainDate.from(fortnight).until(next, { largestUnit: 'days' }).days / 7);
  return weeks % 2 === 0 ? next : next.add({ weeks: 1 });
}

/** A payday at the weekend comes on the Friday before. */
const onWorkday = (date: Temporal.PlainDate, working: true | undefined) =>
  working && date.dayOfWeek > 5 ? date.subtract({ days: date.dayOfWeek - 5 }) : date;

/** The last Friday of each month. */
function lastOnes(weekday: number, from: Temporal.PlainDate, until: Temporal.PlainDate): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let i = 0; i < 240; i += 1) {
    const end = from
      .with({ day: 1 })
      .add({ months: i + 1 })
      .subtract({ days: 1 });
    const day = end.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 });
    if (Temporal.PlainDate.compare(day, until) > 0) break;
    if (Temporal.PlainDate.compare(day, from) >= 0) days.push(day);
  }
  return days;
}

const monthDay = (month: Temporal.PlainDate, day: number) => month.with({ day: Math.min(day, month.daysInMonth) });
