import { monthName } from '../calendar-names.ts';
import type { TaskWish } from './types.ts';

/** Words that are read back as exactly what they say: choices are made of them. */

/** "on 24 November 2026". */
export function onDate(date: Temporal.PlainDate): string {
  return `on ${date.day} ${monthName(date.month)} ${date.year}`;
}

/** "at 18:30", "at 06:30", "at 10:30 am". */
export function clockWords(time: { hour: number; minute: number }): string {
  const plain = `at ${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
  return time.hour >= 10 && time.hour <= 12 ? `${plain} ${time.hour < 12 ? 'am' : 'pm'}` : plain;
}

export function momentWords(moment: Temporal.PlainDateTime): string {
  return `${onDate(moment.toPlainDate())} ${clockWords(moment)}`;
}

/** Wishes that happen once, one a line; null where one of them does not. */
export function wishLines(wishes: TaskWish[]): string | null {
  const lines = wishes.flatMap(({ title, when }) =>
    when.kind === 'once' ? [`Remind me to "${title.replaceAll('"', "'")}" ${momentWords(when.local)}`] : [],
  );
  return lines.length === wishes.length ? lines.join('\n') : null;
}
