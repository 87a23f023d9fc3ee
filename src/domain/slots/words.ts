import type { DailyWindow, Weekday } from '../calendar/index.ts';
import { monthName, weekdayName } from '../calendar-names.ts';

/** "on a weekday", "at the weekend", "on a Monday or Thursday", "on any day". `days` ascending. */
export function daysInWords(days: readonly Weekday[]): string {
  const list = days.join('');
  if (list === '1234567') return 'on any day';
  if (list === '12345') return 'on a weekday';
  if (list === '67') return 'at the weekend';
  return `on a ${listed(days.map(weekdayName), 'or')}`;
}

/** "before 08:00", "between 06:00 and 07:30 or after 18:00"; empty for any time. */
export function windowsInWords(windows: readonly DailyWindow[] | undefined): string {
  return listed(
    (windows ?? []).map(({ start, end }) => {
      const isFromMidnight = start.hour === 0 && start.minute === 0;
      const isToMidnight = end.hour === 0 && end.minute === 0;
      if (isFromMidnight && !isToMidnight) return `before ${clock(end)}`;
      return isToMidnight ? `after ${clock(start)}` : `between ${clock(start)} and ${clock(end)}`;
    }),
    'or',
  );
}

/** "in week 2", "in weeks 2 to 4", "in weeks 1, 3 and 5". `weeks` ascending. */
export function weeksInWords(weeks: readonly number[]): string {
  const first = weeks[0];
  const last = weeks.at(-1);
  if (first === undefined || last === undefined) return '';
  if (weeks.length === 1) return `in week ${first}`;
  if (weeks.length > 2 && last - first === weeks.length - 1) return `in weeks ${first} to ${last}`;
  return `in weeks ${listed(weeks.map(String), 'and')}`;
}

/** "Saturday 5 December". */
export function dateInWords(date: Temporal.PlainDate): string {
  return `${weekdayName(date.dayOfWeek)} ${date.day} ${monthName(date.month)}`;
}

/** "07:05". */
export function clock(time: Temporal.PlainTime | Temporal.PlainDateTime): string {
  return `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
}

export { weekdayName } from '../calendar-names.ts';

function listed(items: readonly string[], last: 'and' | 'or'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}
