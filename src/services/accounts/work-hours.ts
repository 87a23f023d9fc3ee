import { SHORT_WEEKDAYS } from '../../domain/calendar-names.ts';
/** Working hours as the profile keeps them; no days: none. Days are ISO's, 1 = Monday. */
export type WorkHours = { start: string; end: string; days: number[] } | { start: null; end: null; days: [] };

/** How the days begin in English, German and Spanish. */
const DAY_WORDS: readonly (readonly string[])[] = [
  ['mo', 'lun'],
  ['tu', 'di', 'mar'],
  ['we', 'mi'],
  ['th', 'don', 'jue'],
  ['fr', 'vie'],
  ['sa', 'sá'],
  ['su', 'so', 'dom'],
];
const NONE = /^(none|no|off|-|n\/a|not working|i don['’]t work|keine?|ninguno|no trabajo)?$/;

/** "Mon–Fri 09:00–17:00", or "none". */
export function printWorkHours({ start, end, days }: WorkHours): string {
  return start === null ? 'none' : `${printDays(days)} ${start}–${end}`;
}

/**
 * What people write in a field for their working hours: "9-5", "Mon–Fri 09:00–17:00", "weekdays 8.30 to 16", "10 pm - 6 am". Without days,
 * Monday to Friday. null: it cannot be read.
 */
export function readWorkHours(text: string): WorkHours | null {
  const words = text.toLowerCase().replace(/[–—]/g, '-').trim();
  if (NONE.test(words)) return { start: null, end: null, days: [] };
  const times = [...words.matchAll(/(\d{1,2})(?:[:.h](\d{2}))?(?: ?([ap])\.?m\b)?/g)];
  const [first, last, ...more] = times;
  if (!first || !last || more.length > 0) return null;
  const end = minutesOf(last, last[3]);
  const start = minutesOf(first, first[3] ?? (last[3] && halfOf(first, last)));
  if (start === null || end === null) return null;
  // "9 to 5" ends in the afternoon.
  const ends = end <= start && !last[3] && !first[3] && end < 12 * 60 && start < 12 * 60 ? end + 12 * 60 : end;
  const days = daysIn(words.replace(/\d+/g, ' '));
  return ends === start || days.length === 0 ? null : { start: clock(start), end: clock(ends), days };
}

/** "9-5 pm": the nine is the morning's, as work does not begin after it ends; "1-5 pm": both are the afternoon's. */
const halfOf = (first: RegExpMatchArray, last: RegExpMatchArray): string =>
  last[3] === 'p' && Number(first[1]) % 12 >= Number(last[1]) % 12 ? 'a' : (last[3] ?? 'a');

function minutesOf([, hour, minute = '0']: RegExpMatchArray, half: string | undefined): number | null {
  const [h, m] = [Number(hour), Number(minute)];
  if (m > 59 || h > 24 || (h === 24 && m > 0)) return null;
  if (!half) return (h % 24) * 60 + m;
  return h < 1 || h > 12 ? null : ((h % 12) + (half === 'p' ? 12 : 0)) * 60 + m;
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The days that are named, singly or from one to another; Monday to Friday where none is. */
function daysIn(words: string): number[] {
  const found: number[] = [];
  let joined = false;
  for (const word of words.match(/[\p{L}]+|-/gu) ?? []) {
    if (/^(every|daily|täglich|jeden|todos|diario)$/.test(word)) return [1, 2, 3, 4, 5, 6, 7];
    if (/^(-|to|through|until|bis|a)$/.test(word)) {
      joined = found.length > 0;
      continue;
    }
    if (word.startsWith('weekday')) found.push(1, 2, 3, 4, 5);
    else if (word.startsWith('weekend')) found.push(6, 7);
    else {
      const day = dayOf(word);
      if (day > 0) found.push(...(joined ? upTo(found.at(-1) ?? day, day) : [day]));
    }
    joined = false;
  }
  return found.length === 0 ? [1, 2, 3, 4, 5] : [...new Set(found)].sort();
}

/** 0 for a word that names none. */
const dayOf = (word: string) =>
  word === 'do' ? 4 : DAY_WORDS.findIndex((starts) => starts.some((start) => word.startsWith(start))) + 1;

const upTo = (from: number, to: number) => Array.from({ length: (to - from + 7) % 7 }, (_, i) => ((from + i) % 7) + 1);

function printDays(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of [...days].sort()) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day: number | undefined) => SHORT_WEEKDAYS[(day ?? 1) - 1];
  return runs.flatMap((run) => (run.length > 2 ? [`${name(run[0])}–${name(run.at(-1))}`] : run.map(name))).join(', ');
}
