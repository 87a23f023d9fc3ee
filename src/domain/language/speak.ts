import { monthName, weekdayName } from '../calendar-names.ts';

/** How the coach says times and dates. `hour12` is the person's own format. */

/** "18:30", or "6:30 pm", "noon", "midnight". */
export function sayTime(time: { hour: number; minute: number }, hour12: boolean): string {
  const minute = String(time.minute).padStart(2, '0');
  if (!hour12) return `${String(time.hour).padStart(2, '0')}:${minute}`;
  if (time.minute === 0 && time.hour % 12 === 0) return time.hour === 0 ? 'midnight' : 'noon';
  return `${time.hour % 12 || 12}:${minute} ${time.hour < 12 ? 'am' : 'pm'}`;
}

/** "today", "tomorrow, Monday 23 November", "Friday 27 November", with the year when it is another one than today's. */
export function sayDate(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const days = today.until(date).days;
  const name = longDate(date, today);
  if (days === 0) return 'today';
  return days === 1 ? `tomorrow, ${name}` : name;
}

/** "Friday 27 November", with the year when it is not this one. */
export function longDate(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const year = date.year === today.year ? '' : ` ${date.year}`;
  return `${weekdayName(date.dayOfWeek)} ${date.day} ${monthName(date.month)}${year}`;
}

/** "today at 18:30", "tomorrow, Monday 23 November, at 18:30". */
export function sayMoment(local: Temporal.PlainDateTime, today: Temporal.PlainDate, hour12: boolean): string {
  const date = sayDate(local.toPlainDate(), today);
  return `${date}${date.includes(',') ? ',' : ''} at ${sayTime(local, hour12)}`;
}

/** "45 minutes", "1 hour", "1 hour 30 minutes". */
export function sayDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [];
  if (hours > 0) parts.push(hours === 1 ? '1 hour' : `${hours} hours`);
  if (rest > 0) parts.push(rest === 1 ? '1 minute' : `${rest} minutes`);
  return parts.join(' ');
}

/** "a", "a and b", "a, b and c". */
export function joinWords(words: string[], and = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}
