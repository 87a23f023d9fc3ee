import { weekdayCode } from '../../../domain/calendar-names.ts';
import type { Busy } from '../../../domain/onboarding/index.ts';
import type { Run } from '../../run.ts';

const hm = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });

/** Every week from the next such day on, or from the first one after a day to come; once where it has a date. */
export function commitmentOf(
  { title, days, from, to, weeks = 1, nth, date }: Busy,
  { now, person }: Run,
  since?: Temporal.PlainDate,
) {
  const today = since ?? now.toZonedDateTimeISO(person.zone).toPlainDate();
  const isOne = (day: Temporal.PlainDate) => days.includes(day.dayOfWeek) && (nth === undefined || isNth(day, nth));
  const ahead = Array.from({ length: LONGEST_WAIT }, (_, n) => n).find((n) => isOne(today.add({ days: n }))) ?? 0;
  const minutes = (to.hour - from.hour) * 60 + to.minute - from.minute;
  return {
    title,
    local_time: `${date ?? today.add({ days: ahead })}T${hm(from)}:00`,
    duration_minutes: minutes > 0 ? minutes : minutes + 1_440,
    recurrence_rule: date
      ? null
      : nth === undefined
        ? `FREQ=WEEKLY;${weeks > 1 ? `INTERVAL=${weeks};` : ''}BYDAY=${days.map(weekdayCode).join(',')}`
        : `FREQ=MONTHLY;BYDAY=${days.map((day) => `${nth}${weekdayCode(day)}`).join(',')}`,
  };
}

/** No first Monday of a month is further away. */
const LONGEST_WAIT = 40;

const isNth = (day: Temporal.PlainDate, nth: number) =>
  nth > 0 ? Math.ceil(day.day / 7) === nth : day.day + 7 > day.daysInMonth;
